/**
 * Merging action cards that say the same: a new card is made out of them, and they stand aside, unchanged, as long as it stands. Taking it away brings
 * them back, which is how merging is undone. Knows no rights.
 */
import type * as Y from 'yjs';
import type { ActionCard, CardStatus } from './action-card.ts';
import { dueDays } from './due.ts';
import { addCard, type NewCard, removeCard } from './plan-doc.ts';

/** What a merged card is given; `due` is that of one of its parents. */
export type MergedBase = Pick<NewCard, 'id' | 'roomId' | 'author' | 'createdAt' | 'due'>;

/** What days depend on. */
export interface DueFacts {
	/** YYYY-MM-DD. */
	workshopDay: string;
	/** The day on which a milestone was reached, when it was. */
	reachedOn(milestone: string): string | undefined;
}

/** True when cards say differently by when. */
export const haveDifferentDues = (cards: readonly Pick<ActionCard, 'due'>[]): boolean =>
	new Set(cards.flatMap(({ due }) => (due === undefined ? [] : [JSON.stringify(Object.entries(due).sort())]))).size > 1;

/**
 * The card whose date a merged card takes unless somebody chooses: the earliest last day, because what any group has promised by then is not put off without
 * a word. What has no day yet (a milestone that is not reached) comes after what has one, what recurs after that; of equals the first. Undefined when none
 * has a date.
 */
export function earliestDue<Card extends Pick<ActionCard, 'due'>>(cards: readonly Card[], { workshopDay, reachedOn }: DueFacts): Card | undefined {
	const rank = ({ due }: Card): string => {
		if (due === undefined) return '3';
		if (due.kind === 'recurring') return '2';
		const { from = '', to = '' } = dueDays(due, workshopDay, reachedOn);
		const last = from > to ? from : to;
		if (last !== '') return `0${last}`;
		return `1${String(due.kind === 'after-milestone' ? due.withinMonths : 0).padStart(4, '0')}`;
	};
	return cards.filter(({ due }) => due !== undefined).reduce<Card | undefined>((best, card) => (best && rank(best) <= rank(card) ? best : card), undefined);
}

/** What a card has that is merged out of others. The first one's words lead; people and notes of all come together. The date is the caller's choice. */
export function mergedFields(cards: readonly ActionCard[]): Omit<NewCard, 'id' | 'roomId' | 'author' | 'createdAt' | 'due'> {
	const first = <T>(read: (card: ActionCard) => T | undefined): T | undefined => cards.map(read).find((value) => value !== undefined && value !== '');
	const statuses = new Set(cards.map((card) => card.status));
	return {
		what: first((card) => card.what.trim()) ?? '',
		who: cards.flatMap((card) => card.who),
		forWhom: cards.flatMap((card) => card.forWhom),
		indicator: first((card) => card.indicator.trim()) ?? '',
		status: statuses.size === 1 ? (cards[0]?.status ?? 'open') : mixedStatus(statuses),
		statusNote: first((card) => card.statusNote.trim()) ?? '',
		sources: cards.flatMap((card) => card.sources),
		clusters: cards.flatMap((card) => card.clusters),
	};
}

/** What is begun anywhere is under way; a card that was dropped beside one that was not says nothing. */
function mixedStatus(statuses: Set<CardStatus>): CardStatus {
	statuses.delete('dropped');
	return statuses.size === 1 ? ([...statuses][0] ?? 'open') : 'under-way';
}

/** Merges cards into a new one, in one transaction. The caller has checked that all of them stand. */
export function mergeCards(doc: Y.Doc, cards: readonly ActionCard[], base: MergedBase): void {
	addCard(doc, { ...base, ...mergedFields(cards), parents: cards.map((card) => card.id) });
}

/** Takes a merged card away; the cards that it was made of stand again. */
export const unmergeCard = (doc: Y.Doc, cardId: string): void => removeCard(doc, cardId);
