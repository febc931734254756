/**
 * The plan of one document as values that keep their identity until they change, so that a card's editor is drawn again only for its own card.
 * Reads; never writes. Knows no React.
 */
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { type Milestone, PLAN_ROOT, readAllCards, readAllStakeholders, readMilestones, readStakeholders, type Stakeholder } from '@rembuk/shared/plan/plan-doc';
import { readUnreadCards, type UnreadCard } from '@rembuk/shared/plan/unread-cards';
import * as Y from 'yjs';

/** Everything of the plan at one moment. */
export interface PlanSnapshot {
	/** Those that stand, oldest first. */
	cards: readonly ActionCard[];
	/** Those that were merged into another one too. */
	allCards: readonly ActionCard[];
	/** Those that stand. */
	stakeholders: readonly Stakeholder[];
	allStakeholders: readonly Stakeholder[];
	milestones: readonly Milestone[];
	/** Cards that this page cannot read, as a whole or in part. */
	unread: readonly UnreadCard[];
}

export interface PlanStore {
	/** Calls back after each change of the plan; answers how to stop. */
	subscribe(listener: () => void): () => void;
	/** The same object until something of the plan changes. */
	snapshot(): PlanSnapshot;
	/** The same object until this card changes; also one that was merged into another. */
	card(id: string): ActionCard | undefined;
}

const stores = new WeakMap<Y.Doc, PlanStore>();

/** The store of a document; one for each, however many ask. */
export function planStore(doc: Y.Doc): PlanStore {
	const known = stores.get(doc);
	if (known) return known;
	const store = openPlanStore(doc);
	stores.set(doc, store);
	return store;
}

function openPlanStore(doc: Y.Doc): PlanStore {
	const plan = doc.getMap(PLAN_ROOT);
	const listeners = new Set<() => void>();
	let last: PlanSnapshot = { cards: [], allCards: [], stakeholders: [], allStakeholders: [], milestones: [], unread: [] };
	let isFresh = false;

	const read = (): PlanSnapshot => {
		const allCards = keepSame(last.allCards, readAllCards(doc), (card) => card.id);
		const next: PlanSnapshot = {
			cards: keepSame(
				last.cards,
				allCards.filter((card) => card.mergedInto === undefined),
				(card) => card.id,
			),
			allCards,
			stakeholders: keepSame(last.stakeholders, readStakeholders(doc), (row) => row.key),
			allStakeholders: keepSame(last.allStakeholders, readAllStakeholders(doc), (row) => row.key),
			milestones: keepSame(last.milestones, readMilestones(doc), (row) => row.key),
			unread: keepSame(last.unread, readUnreadCards(doc), (card) => card.id),
		};
		const isSame =
			allCards === last.allCards &&
			next.stakeholders === last.stakeholders &&
			next.allStakeholders === last.allStakeholders &&
			next.milestones === last.milestones &&
			next.unread === last.unread;
		if (!isSame) last = next;
		return last;
	};
	const onTransaction = (transaction: Y.Transaction): void => {
		if (![...transaction.changed.keys()].some((type) => isOfPlan(type, plan))) return;
		isFresh = false;
		for (const listener of listeners) listener();
	};
	const store: PlanStore = {
		subscribe(listener) {
			if (listeners.size === 0) doc.on('afterTransaction', onTransaction);
			isFresh &&= listeners.size > 0; // nobody watched until now
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
				if (listeners.size === 0) doc.off('afterTransaction', onTransaction);
			};
		},
		snapshot() {
			if (listeners.size === 0 || !isFresh) read();
			isFresh = true;
			return last;
		},
		card: (id) => store.snapshot().allCards.find((card) => card.id === id),
	};
	return store;
}

/** The plan's map, or a card's words: the only texts of the workshop room (one that nobody has asked for yet is still untyped). */
const isOfPlan = (type: object, plan: object): boolean => type === plan || type instanceof Y.Text || type.constructor === Y.AbstractType;

/** The new rows, with every row that did not change replaced by the old object; the old list itself when nothing changed. */
function keepSame<T>(old: readonly T[], next: readonly T[], idOf: (row: T) => string): readonly T[] {
	const before = new Map(old.map((row) => [idOf(row), row]));
	const rows = next.map((row) => {
		const same = before.get(idOf(row));
		return same !== undefined && JSON.stringify(same) === JSON.stringify(row) ? same : row;
	});
	return rows.length === old.length && rows.every((row, i) => row === old[i]) ? old : rows;
}
