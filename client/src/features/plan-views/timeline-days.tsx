/** The days that matter beside the cards: the workshop, the milestones reached, today; which day of the count each is, and which windows it lies in. */
import { Text, Title } from '@mantine/core';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { placeOfDay } from '@rembuk/shared/plan/countdown';
import { workshopDayInWords } from '@rembuk/shared/text/countdown';
import { dayInWords } from '@rembuk/shared/text/dates';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useMilestones } from '../../workshop/cards/use-plan.ts';
import styles from './timeline.module.css';
import type { ViewFacts } from './use-plan-facts.ts';
import { viewsMessages } from './views-messages.ts';

interface Props {
	cards: readonly ActionCard[];
	facts: ViewFacts;
	/** False when today lies outside the timeline. */
	hasToday: boolean;
}

export function TimelineDays({ cards, facts, hasToday }: Props) {
	const t = useText(viewsMessages);
	const labels = useText(cardMessages);
	const pick = useLocalText();
	const words = useCardWords();
	const { locale } = useLocale();
	const milestones = useMilestones();
	const days = [
		{ kind: 'workshop', day: facts.workshopDay, title: t('the-workshop') },
		...milestones.flatMap((row) => (row.reachedOn ? [{ kind: 'milestone', day: row.reachedOn, title: pick(row.title) }] : [])),
		...(hasToday ? [{ kind: 'today', day: facts.today, title: t('today') }] : []),
	].sort((a, b) => a.day.localeCompare(b.day));
	const windowsAt = (day: string) =>
		cards.filter((card) => card.due?.kind === 'window' && placeOfDay(day, card.due, facts.workshopDay, facts.reachedOn)?.place === 'inside');
	return (
		<section>
			<Title order={2} size="h3" mb="xs">
				{t('days')}
			</Title>
			<ul className={styles.days}>
				{days.map(({ kind, day, title }) => {
					const inside = kind === 'workshop' ? [] : windowsAt(day);
					return (
						<li key={`${kind}${day}${title}`}>
							<i className={styles.swatch} data-kind={kind} aria-hidden />
							<span>
								<strong>{title}</strong>
								<Text span size="sm" display="block">
									{[dayInWords(day, locale), kind === 'workshop' ? '' : workshopDayInWords(day, facts.workshopDay, locale)].filter(Boolean).join(' · ')}
								</Text>
								{inside.length > 0 && (
									<Text span size="sm" display="block">
										{t('inside-windows', { cards: words.list(inside.map((card) => card.what.trim() || labels('untitled'))) })}
									</Text>
								)}
							</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
