/** Cards sorted into their rooms and sifted. Pure; knows no layout. */
import { type ActionCard, missingParts } from '@rembuk/shared/plan/action-card';

export interface PlanFilter {
	/** Words to look for in what, who, for whom and sources; each must be found. */
	text: string;
	/** Only this room's cards; every room's when missing. */
	roomId?: string | undefined;
	onlyIncomplete: boolean;
}

export const NO_FILTER: PlanFilter = { text: '', onlyIncomplete: false };

export interface PlanGroup {
	roomId: string;
	cards: ActionCard[];
}

export interface PlanCounts {
	n: number;
	incomplete: number;
}

export const isIncomplete = (card: ActionCard): boolean => missingParts(card).length > 0;

/** How many cards, and how many of them lack something. */
export const countCards = (cards: readonly ActionCard[]): PlanCounts => ({ n: cards.length, incomplete: cards.filter(isIncomplete).length });

/**
 * The cards of the given rooms, in the rooms' order; a room without a card that passes is left out.
 * @param wordsOf everything of a card that can be searched, as the reader sees it
 */
export function planGroups(cards: readonly ActionCard[], roomIds: readonly string[], filter: PlanFilter, wordsOf: (card: ActionCard) => string): PlanGroup[] {
	const wanted = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
	const passes = (card: ActionCard): boolean => {
		if (filter.roomId !== undefined && card.roomId !== filter.roomId) return false;
		if (filter.onlyIncomplete && !isIncomplete(card)) return false;
		if (wanted.length === 0) return true;
		const words = wordsOf(card).toLocaleLowerCase();
		return wanted.every((word) => words.includes(word));
	};
	return roomIds.map((roomId) => ({ roomId, cards: cards.filter((card) => card.roomId === roomId && passes(card)) })).filter((group) => group.cards.length > 0);
}
