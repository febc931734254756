/** The plan as a table: a row a stakeholder, a column a span of time. A card that is for several stands in several rows, unless one of them was asked for. */
import { Text, UnstyledButton } from '@mantine/core';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { dayInWords } from '@rembuk/shared/text/dates';
import { memo } from 'react';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { CardStatus } from '../../workshop/cards/card-status.tsx';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useStakeholders } from '../../workshop/cards/use-plan.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { boundOf, columnOf, TIME_COLUMNS, type TimeColumn } from './time-columns.ts';
import type { ViewFacts } from './use-plan-facts.ts';
import styles from './views.module.css';
import { viewsMessages } from './views-messages.ts';

interface Props {
	cards: readonly ActionCard[];
	facts: ViewFacts;
	/** The stakeholder that was sifted for, or ''. */
	stakeholder: string;
	onOpen(cardId: string): void;
}

export const MatrixView = memo(function MatrixView({ cards, facts, stakeholder, onOpen }: Props) {
	const t = useText(viewsMessages);
	const pick = useLocalText();
	const words = useCardWords();
	const stakeholders = useStakeholders();
	const column = (card: ActionCard) => columnOf(card.due, facts.lastDay(card), facts.workshopDay);
	const rowsOf = ({ forWhom }: ActionCard): readonly string[] => (forWhom.includes(stakeholder) ? [stakeholder] : forWhom);
	const used = new Set(cards.map(column));
	const columns = TIME_COLUMNS.filter((each) => used.has(each));
	const known = new Set(stakeholders.map((row) => row.key));
	const strangers = [...new Set(cards.flatMap(rowsOf))].filter((key) => !known.has(key));
	const rows = [
		...stakeholders.map((row) => ({ key: row.key, title: pick(row.title) })),
		...strangers.map((key) => ({ key, title: words.stakeholder(key) })),
		{ key: '', title: t('no-stakeholder') },
	]
		.map((row) => ({ ...row, own: cards.filter((card) => (row.key === '' ? card.forWhom.length === 0 : rowsOf(card).includes(row.key))) }))
		.filter((row) => row.own.length > 0);
	return (
		<div className={styles.scroll}>
			<table className={styles.matrix}>
				<caption className="visually-hidden">{t('matrix-label')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('stakeholder')}</th>
						{columns.map((each) => (
							<th key={each} scope="col">
								{t(`col-${each}`)}
								<Bound column={each} workshopDay={facts.workshopDay} />
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.key}>
							<th scope="row">{row.title}</th>
							{columns.map((each) => (
								<td key={each}>
									<ul className={styles.stack}>
										{row.own
											.filter((card) => column(card) === each)
											.map((card) => (
												<li key={card.id}>
													<SmallCard card={card} onOpen={onOpen} />
												</li>
											))}
									</ul>
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
});

/** Which day a column ends on, so that nobody has to count months. */
function Bound({ column, workshopDay }: { column: TimeColumn; workshopDay: string }) {
	const t = useText(viewsMessages);
	const { locale } = useLocale();
	const bound = boundOf(column, workshopDay);
	if (bound === undefined) return null;
	return (
		<Text span size="sm" c="dimmed" fw={400} display="block">
			{t(column === 'later' ? 'col-after' : 'col-until', { day: dayInWords(bound, locale) })}
		</Text>
	);
}

const SmallCard = memo(function SmallCard({ card, onOpen }: { card: ActionCard; onOpen(cardId: string): void }) {
	const labels = useText(cardMessages);
	const words = useCardWords();
	const { title } = useRooms();
	const what = card.what.trim() || labels('untitled');
	const who = words.list(card.who.map(words.who));
	const lacks = words.lacks(card);
	return (
		<UnstyledButton className={styles.small} data-status={card.status} onClick={() => onOpen(card.id)}>
			<span className={styles['small-what']}>{what}</span>
			{who !== '' && <span>{who}</span>}
			<span>{words.due(card.due)}</span>
			<span className={styles['small-foot']}>
				<CardStatus status={card.status} />
				{title(card.roomId)}
			</span>
			{lacks !== '' && <span className={styles.lacks}>{lacks}</span>}
		</UnstyledButton>
	);
});
