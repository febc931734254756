/**
 * The plan in time: each card a row with its words and, beside them, a bar on one scale. The words say all that the bars show, so that nothing is lost
 * where they are not seen; the workshop, milestones and today are lines, and a list below.
 */
import { Text, Title, UnstyledButton } from '@mantine/core';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { memo } from 'react';
import { useLocale, useText } from '../../lib/text.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { CardStatus } from '../../workshop/cards/card-status.tsx';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useMilestones } from '../../workshop/cards/use-plan.ts';
import { monthInWords } from './month-words.ts';
import type { PlanSort } from './plan-query.ts';
import styles from './timeline.module.css';
import { TimelineDays } from './timeline-days.tsx';
import { firstTime, recurrences, type Scale, scaleOf } from './timeline-scale.ts';
import type { ViewFacts } from './use-plan-facts.ts';
import views from './views.module.css';
import { viewsMessages } from './views-messages.ts';

interface Props {
	cards: readonly ActionCard[];
	facts: ViewFacts;
	/** By time, unless another order was asked for. */
	sort: PlanSort;
	onOpen(cardId: string): void;
}

export const TimelineView = memo(function TimelineView({ cards, facts, sort, onOpen }: Props) {
	const t = useText(viewsMessages);
	const { locale } = useLocale();
	const milestones = useMilestones().filter((row) => row.reachedOn !== undefined);
	const dated = cards.filter((card) => facts.daysOf(card).from !== undefined || facts.daysOf(card).to !== undefined);
	const undated = cards.filter((card) => !dated.includes(card));
	const ends = dated.flatMap((card) => [...Object.values(facts.daysOf(card)).filter((day) => day !== undefined), ...firstTime(card.due, facts.workshopDay)]);
	const scale = scaleOf(facts.workshopDay, [...ends, ...milestones.flatMap((row) => row.reachedOn ?? [])]);
	const byTime = (a: ActionCard, b: ActionCard) => (facts.daysOf(a).to ?? '9999').localeCompare(facts.daysOf(b).to ?? '9999');
	const lanes = sort === 'room' ? [...dated].sort(byTime) : dated; // the list's own order is by room, which a timeline has no use for
	const lines = [
		{ kind: 'workshop', day: facts.workshopDay },
		...milestones.map((row) => ({ kind: 'milestone', day: row.reachedOn ?? '' })),
		...(facts.today >= scale.from && facts.today <= scale.to ? [{ kind: 'today', day: facts.today }] : []),
	];
	return (
		<div className={styles.timeline}>
			{dated.length > 0 && (
				<>
					<div className={styles.axis} aria-hidden>
						{scale.marks.map((day) => (
							<span key={day} style={{ insetInlineStart: percent(scale.place(day)) }}>
								{monthInWords(day, locale)}
							</span>
						))}
					</div>
					<ol className={styles.lanes} aria-label={t('timeline-label')}>
						{lanes.map((card) => (
							<li key={card.id} className={styles.lane}>
								<LaneWords card={card} facts={facts} onOpen={onOpen} />
								<div className={styles.track} aria-hidden>
									{scale.marks.map((day) => (
										<i key={day} className={styles.mark} style={{ insetInlineStart: percent(scale.place(day)) }} />
									))}
									{lines.map(({ kind, day }) => (
										<i key={`${kind}${day}`} className={styles.line} data-kind={kind} style={{ insetInlineStart: percent(scale.place(day)) }} />
									))}
									<Bar card={card} facts={facts} scale={scale} />
								</div>
							</li>
						))}
					</ol>
					<TimelineDays cards={dated} facts={facts} hasToday={lines.some(({ kind }) => kind === 'today')} />
				</>
			)}
			{undated.length > 0 && (
				<section>
					<Title order={2} size="h3" mb="xs">
						{t('no-days')}
					</Title>
					<ul className={styles.lanes}>
						{undated.map((card) => (
							<li key={card.id} className={styles.lane}>
								<LaneWords card={card} facts={facts} onOpen={onOpen} />
							</li>
						))}
					</ul>
				</section>
			)}
		</div>
	);
});

const percent = (place: number): string => `${(place * 100).toFixed(2)}%`;

const LaneWords = memo(function LaneWords({ card, facts, onOpen }: { card: ActionCard; facts: ViewFacts; onOpen(cardId: string): void }) {
	const labels = useText(cardMessages);
	const words = useCardWords();
	const what = card.what.trim() || labels('untitled');
	const lacks = words.lacks(card);
	return (
		<div className={styles['lane-words']}>
			<UnstyledButton className={styles['lane-what']} aria-label={labels('open', { what })} onClick={() => onOpen(card.id)}>
				{what}
			</UnstyledButton>
			<Text size="sm">{words.list(card.who.map(words.who))}</Text>
			<Text size="sm">{[words.due(card.due), words.countdown(card, facts.today)].filter(Boolean).join(' · ')}</Text>
			<Text size="sm" c="dimmed" component="div">
				<CardStatus status={card.status} />
			</Text>
			{lacks !== '' && (
				<Text size="sm" className={views.lacks}>
					{lacks}
				</Text>
			)}
		</div>
	);
});

function Bar({ card, facts, scale }: { card: ActionCard; facts: ViewFacts; scale: Scale }) {
	const { from, to } = facts.daysOf(card);
	if (card.due?.kind === 'recurring') {
		const days = recurrences(card.due, facts.workshopDay, scale.to);
		if (days)
			return days.map((day) => <i key={day} className={styles.dot} data-status={card.status} style={{ insetInlineStart: percent(scale.place(day)) }} />);
		const start = scale.place(facts.workshopDay);
		return <i className={styles.bar} data-often data-status={card.status} style={{ insetInlineStart: percent(start), width: percent(1 - start) }} />;
	}
	const end = scale.place(to ?? scale.to);
	if (from === undefined || from === to) return <i className={styles.dot} data-status={card.status} style={{ insetInlineStart: percent(end) }} />;
	const start = scale.place(from);
	return <i className={styles.bar} data-status={card.status} style={{ insetInlineStart: percent(start), width: percent(end - start) }} />;
}
