/** One milestone: its day, which day of the count that is, the cards that hang on it with their days, and the windows that it falls into. */
import { Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { placeOfDay } from '@rembuk/shared/plan/countdown';
import type { Milestone } from '@rembuk/shared/plan/plan-doc';
import { workshopDayInWords } from '@rembuk/shared/text/countdown';
import { dayInWords } from '@rembuk/shared/text/dates';
import { IconFlag, IconFlagCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useCards } from '../../workshop/cards/use-plan.ts';
import { useMe, useWorkshop } from '../../workshop/use-workshop.ts';
import { milestoneMessages } from './milestone-messages.ts';
import { MilestoneTools } from './milestone-tools.tsx';
import styles from './milestones.module.css';

interface Props {
	milestone: Milestone;
	onOpen(cardId: string): void;
}

export function MilestoneCard({ milestone, onOpen }: Props) {
	const t = useText(milestoneMessages);
	const pick = useLocalText();
	const id = useId();
	const { locale } = useLocale();
	const { view } = useWorkshop();
	const me = useMe();
	const cards = useCards();
	const { key, reachedOn } = milestone;
	const workshopDay = view.info()?.date ?? '';
	const depending = cards.filter(({ due }) => due?.kind === 'after-milestone' && due.milestone === key);
	const isInside = ({ due }: ActionCard) =>
		reachedOn !== undefined && due?.kind === 'window' && placeOfDay(reachedOn, due, workshopDay, () => undefined)?.place === 'inside';
	const inside = cards.filter(isInside);
	const Icon = reachedOn === undefined ? IconFlag : IconFlagCheck;
	return (
		<Stack component="article" gap="sm" className={styles.milestone} aria-labelledby={id}>
			<Group gap="xs" wrap="nowrap" align="start">
				<Icon size={22} aria-hidden />
				<div className={styles.words}>
					<Title order={2} size="h3" id={id}>
						{pick(milestone.title)}
					</Title>
					<Text>
						{reachedOn === undefined
							? t('not-reached')
							: `${t('reached-day', { day: dayInWords(reachedOn, locale) })} · ${workshopDayInWords(reachedOn, workshopDay, locale)}`}
					</Text>
				</div>
			</Group>
			<CardLines title={t('depending', { n: depending.length })} cards={depending} onOpen={onOpen} />
			{inside.length > 0 && <CardLines title={t('inside-windows')} cards={inside} onOpen={onOpen} />}
			{me.isLeader && <MilestoneTools key={reachedOn ?? ''} milestone={milestone} />}
		</Stack>
	);
}

function CardLines({ title, cards, onOpen }: { title: string; cards: readonly ActionCard[]; onOpen(cardId: string): void }) {
	const labels = useText(cardMessages);
	const words = useCardWords();
	return (
		<div>
			<Text size="sm" c="dimmed">
				{title}
			</Text>
			<ul className={styles.lines}>
				{cards.map((card) => {
					const what = card.what.trim() || labels('untitled');
					return (
						<li key={card.id}>
							<UnstyledButton className={styles.line} aria-label={labels('open', { what })} onClick={() => onOpen(card.id)}>
								{what}
							</UnstyledButton>
							<Text size="sm">{words.due(card.due)}</Text>
						</li>
					);
				})}
			</ul>
		</div>
	);
}
