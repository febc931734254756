/**
 * Merging action cards that say the same: a new card is made out of them, and they stand aside, unchanged, as long as it stands. Taking it away brings
 * them back, which is how merging is undone. Knows no rights.
 */
import type * as Y from 'yjs';
import type { ActionCard, CardStatus } from './action-card.ts';
import { addCard, type NewCard, removeCard } from './plan-doc.ts';

/** What a card has that is merged out of others. The first one's words lead; people and notes of all come together. */
export function mergedFields(cards: readonly ActionCard[]): Omit<NewCard, 'id' | 'roomId' | 'author' | 'createdAt'> {
	const first = <T>(read: (card: ActionCard) => T | undefined): T | undefined => cards.map(read).find((value) => value !== undefined && value !== '');
	const statuses = new Set(cards.map((card) => card.status));
	return {
		what: first((card) => card.what.trim()) ?? '',
		who: cards.flatMap((card) => card.who),
		forWhom: cards.flatMap((card) => card.forWhom),
		due: first((card) => card.due),
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
export function mergeCards(doc: Y.Doc, cards: readonly ActionCard[], base: Pick<NewCard, 'id' | 'roomId' | 'author' | 'createdAt'>): void {
	addCard(doc, { ...base, ...mergedFields(cards), parents: cards.map((card) => card.id) });
}

/** Takes a merged card away; the cards that it was made of stand again. */
export const unmergeCard = (doc: Y.Doc, cardId: string): void => removeCard(doc, cardId);
