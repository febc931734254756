/** What of the plan somebody wants to see, and in which order; kept in the address. Pure; knows no layout and no language. */
import { type ActionCard, CARD_STATUSES, type CardStatus, missingParts, responsibleKey } from '@rembuk/shared/plan/action-card';

export const PLAN_SORTS = ['room', 'due', 'status', 'newest'] as const;
export type PlanSort = (typeof PLAN_SORTS)[number];

/** '' stands for all. */
export interface PlanQuery {
	/** Words to look for; each must be found. */
	q: string;
	room: string;
	sector: string;
	stakeholder: string;
	/** A {@link responsibleKey}. */
	who: string;
	status: CardStatus | '';
	incomplete: boolean;
	sort: PlanSort;
}

export const WHOLE_PLAN: PlanQuery = { q: '', room: '', sector: '', stakeholder: '', who: '', status: '', incomplete: false, sort: 'room' };

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined => values.find((one) => one === value);

/** Reads the query of an address; what it does not know it leaves out. */
export const readQuery = (params: URLSearchParams): PlanQuery => ({
	q: params.get('q') ?? '',
	room: params.get('room') ?? '',
	sector: params.get('sector') ?? '',
	stakeholder: params.get('stakeholder') ?? '',
	who: params.get('who') ?? '',
	status: oneOf(CARD_STATUSES, params.get('status')) ?? '',
	incomplete: params.get('incomplete') === '1',
	sort: oneOf(PLAN_SORTS, params.get('sort')) ?? 'room',
});

/** The same parameters with a query written into them; what is as usual is left out. */
export function writeQuery(params: URLSearchParams, query: PlanQuery): URLSearchParams {
	const next = new URLSearchParams(params);
	for (const [key, value] of Object.entries(query)) {
		if (value === WHOLE_PLAN[key as keyof PlanQuery]) next.delete(key);
		else next.set(key, value === true ? '1' : String(value));
	}
	return next;
}

/** True when something is sifted out; the order alone hides nothing. */
export const isSifted = (query: PlanQuery): boolean => JSON.stringify({ ...query, sort: 'room' }) !== JSON.stringify(WHOLE_PLAN);

/** What sifting and sorting must know beside the cards. */
export interface PlanFacts {
	/** The rooms whose cards are shown, in their order. */
	roomIds: readonly string[];
	sectorOf(participantId: string): string | undefined;
	/** Everything of a card that can be searched, as the reader sees it. */
	wordsOf(card: ActionCard): string;
	/** The last day of a card, YYYY-MM-DD, where it is known; of one that recurs the next. */
	lastDay(card: ActionCard): string | undefined;
}

/** The cards that the query wants, in its order. */
export function siftPlan(cards: readonly ActionCard[], query: PlanQuery, facts: PlanFacts): ActionCard[] {
	const place = new Map(facts.roomIds.map((roomId, i) => [roomId, i]));
	const wanted = query.q.toLocaleLowerCase().split(/\s+/).filter(Boolean);
	const isOfSector = (card: ActionCard) =>
		card.who.some(
			(who) => (who.kind === 'sector' && who.key === query.sector) || (who.kind === 'participant' && facts.sectorOf(who.participantId) === query.sector),
		);
	const passes = (card: ActionCard): boolean => {
		if (!place.has(card.roomId) || (query.room && card.roomId !== query.room)) return false;
		if (query.sector && !isOfSector(card)) return false;
		if (query.stakeholder && !card.forWhom.includes(query.stakeholder)) return false;
		if (query.who && !card.who.some((who) => responsibleKey(who) === query.who)) return false;
		if (query.status && card.status !== query.status) return false;
		if (query.incomplete && missingParts(card).length === 0) return false;
		const words = wanted.length > 0 ? facts.wordsOf(card).toLocaleLowerCase() : '';
		return wanted.every((word) => words.includes(word));
	};
	const byRoom = (a: ActionCard, b: ActionCard) => (place.get(a.roomId) ?? 0) - (place.get(b.roomId) ?? 0);
	const orders: Record<PlanSort, (a: ActionCard, b: ActionCard) => number> = {
		room: byRoom,
		due: (a, b) => (facts.lastDay(a) ?? '9999').localeCompare(facts.lastDay(b) ?? '9999') || byRoom(a, b),
		status: (a, b) => CARD_STATUSES.indexOf(a.status) - CARD_STATUSES.indexOf(b.status) || byRoom(a, b),
		newest: (a, b) => b.createdAt - a.createdAt,
	};
	return cards.filter(passes).sort(orders[query.sort]);
}
