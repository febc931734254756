/**
 * The `plan` root of the workshop room's document: the only file that knows its keys.
 *
 *   plan   Y.Map, flat:  `card:<id>`              { roomId, author, createdAt }       written once
 *                        `card:<id>/status`       CardStatus          `card:<id>/due`   Due
 *                        `card:<id>/who.<key>`    Responsible         `card:<id>/for.<stakeholder key>`  true
 *                        `card:<id>/source.<note id>`  SourceNote     `card:<id>/cluster.<frame id>`     SourceCluster
 *                        `card:<id>/log.<key>`    StatusStep          the server alone writes these
 *                        `card:<id>/answer.<key>` Answer              of one responsible; the server alone writes these
 *                        `card:<id>/edit.<field>` { at, by }          who changed that field last, and when; the server alone writes these
 *                        `card:<id>/parent.<card id>`  { at, by }     that card stands no more as long as this one does
 *                        `card:<id>/apart.<card id>`   { at, by }     the two look alike and are not the same
 *                        `stakeholder:<key>`      { title, order, mergedInto? }       `milestone:<key>` { title, order, reachedOn? }
 *   text   `t:card:<id>/what`, `…/indicator`, `…/statusNote`   Y.Text, so that two people in one card merge
 *
 * A cell whose card is gone is ignored. Adding to who, for and source are keys of their own, so that two additions at once both stay.
 */
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { localTextSchema } from '../text/local-text.ts';
import { replaceText } from '../text/replace-text.ts';
import { type ActionCard, blankCard, type CardStatus, type Responsible, responsibleKey, type SourceCluster, type SourceNote } from './action-card.ts';
import { CARD_FIELDS, CARD_TEXTS, type CardField, type CardText, sortLists } from './card-fields.ts';
import { itemsOf, removeItems, setItems } from './cell-items.ts';
import { type Due, daySchema } from './due.ts';

export const PLAN_ROOT = 'plan';

export const cardBaseSchema = z.object({
	roomId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
	author: z.string().check(z.minLength(1), z.maxLength(64)),
	createdAt: z.number().check(z.gte(0), z.lte(8.64e15)),
});
export const stakeholderSchema = z.object({
	title: localTextSchema(200),
	order: z.number(),
	/** Whatever names this one means that one, as long as that one is there. */
	mergedInto: z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
});
export const milestoneSchema = z.object({ title: localTextSchema(200), order: z.number(), reachedOn: z.optional(daySchema) });
export interface Stakeholder extends z.infer<typeof stakeholderSchema> {
	key: string;
}
export interface Milestone extends z.infer<typeof milestoneSchema> {
	key: string;
}

/** A key of the plan root, taken apart. `field` is undefined for a base record. */
export interface PlanKey {
	kind: 'card' | 'stakeholder' | 'milestone';
	id: string;
	field?: CardField | undefined;
	item?: string | undefined;
}

// no id is __proto__: what is kept by id is JSON, and many a program's objects lose or twist that one
const KEY = /^(card|stakeholder|milestone):(?!__proto__(?:\/|$))([\w-]{1,64})(?:\/([A-Za-z]{1,16})(?:\.([\w.:-]{1,80}))?)?$/;
const TEXT = /^t:card:(?!__proto__\/)([\w-]{1,64})\/([A-Za-z]{1,16})$/;

/** Takes a key apart; null when it is not in the grammar. */
export function parsePlanKey(key: string): PlanKey | null {
	const found = KEY.exec(key);
	if (!found) return null;
	const [, kind, id, field, item] = found;
	if (field !== undefined && (kind !== 'card' || !Object.hasOwn(CARD_FIELDS, field))) return null;
	if ((item !== undefined) !== (field !== undefined && CARD_FIELDS[field as CardField].isList)) return null;
	return { kind: kind as PlanKey['kind'], id: id ?? '', field: field as CardField | undefined, item };
}

/** The validator of the value that belongs to a key. */
export function planValueSchema(key: PlanKey): z.ZodMiniType {
	if (key.kind === 'stakeholder') return stakeholderSchema;
	if (key.kind === 'milestone') return milestoneSchema;
	return key.field === undefined ? cardBaseSchema : CARD_FIELDS[key.field].schema;
}

/** The name of the root text that holds words of a card; {@link parsePlanText} takes it apart. */
export const cardTextName = (cardId: string, text: CardText): string => `t:card:${cardId}/${text}`;

/** The name of the root text that holds what is to be done. */
export const whatTextName = (cardId: string): string => cardTextName(cardId, 'what');

/** The card id of a text root of the plan; null when the name is none. */
export function parsePlanText(name: string): string | null {
	const [, cardId, text] = TEXT.exec(name) ?? [];
	return cardId !== undefined && (CARD_TEXTS as readonly unknown[]).includes(text) ? cardId : null;
}

const plan = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(PLAN_ROOT);

/** Words of a card; a text that nobody has written is not made. */
export const readCardText = (doc: Y.Doc, cardId: string, text: CardText): string => {
	const name = cardTextName(cardId, text);
	return doc.share.has(name) ? doc.getText(name).toString() : '';
};

/** The cards that stand: all but those that were merged into another one. Oldest first. */
export const readCards = (doc: Y.Doc): ActionCard[] => readAllCards(doc).filter((card) => card.mergedInto === undefined);

/** All cards, also those that were merged into another one. Values that do not parse are left out (the server admits none; an older client may meet newer ones). */
export function readAllCards(doc: Y.Doc): ActionCard[] {
	const cards = new Map<string, ActionCard>();
	const cells: { key: PlanKey; value: unknown }[] = [];
	for (const [name, value] of plan(doc)) {
		const key = parsePlanKey(name);
		if (key?.kind !== 'card') continue;
		if (key.field !== undefined) {
			cells.push({ key, value });
			continue;
		}
		const base = cardBaseSchema.safeParse(value);
		if (base.success)
			cards.set(key.id, {
				...blankCard({ id: key.id, ...base.data }),
				what: readCardText(doc, key.id, 'what'),
				indicator: readCardText(doc, key.id, 'indicator'),
				statusNote: readCardText(doc, key.id, 'statusNote'),
			});
	}
	for (const { key, value } of cells) {
		const card = cards.get(key.id);
		if (card && key.field && CARD_FIELDS[key.field].schema.safeParse(value).success) CARD_FIELDS[key.field].set(card, value, key.item ?? '');
	}
	const standing = standingStakeholder(doc);
	for (const card of cards.values()) {
		card.forWhom = [...new Set(card.forWhom.map(standing))];
		const who = card.who.map((one) => (one.kind === 'stakeholder' ? { ...one, key: standing(one.key) } : one));
		card.who = [...new Map(who.map((one) => [responsibleKey(one), one])).values()];
		sortLists(card);
	}
	const oldestFirst = [...cards.values()].sort((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id));
	for (const card of oldestFirst) {
		for (const parentId of card.parents) {
			const parent = cards.get(parentId);
			if (parent && !isBefore(parent, card, cards)) parent.mergedInto ??= card.id;
		}
	}
	return oldestFirst;
}

/** True when the card came into the other one's making itself: a ring must not make all of it vanish. */
function isBefore(card: ActionCard, other: ActionCard, cards: ReadonlyMap<string, ActionCard>): boolean {
	const seen = new Set<string>();
	for (let at: string | undefined = other.id; at !== undefined && !seen.has(at); at = cards.get(at)?.mergedInto) {
		if (at === card.id) return true;
		seen.add(at);
	}
	return false;
}

/** One card, or undefined; one that was merged into another too. */
export const readCard = (doc: Y.Doc, id: string): ActionCard | undefined => readAllCards(doc).find((card) => card.id === id);

/** The stakeholder register in its order, without those that were merged into another one. */
export function readStakeholders(doc: Y.Doc): Stakeholder[] {
	const rows = readAllStakeholders(doc);
	const standing = standingOf(rows);
	return rows.filter((row) => standing(row.key) === row.key);
}

/** The whole stakeholder register. */
export const readAllStakeholders = (doc: Y.Doc): Stakeholder[] => readRegister(doc, 'stakeholder', stakeholderSchema);

/** Answers whom a stakeholder's key means: the one that it was merged into, else itself. */
export const standingStakeholder = (doc: Y.Doc): ((key: string) => string) => standingOf(readAllStakeholders(doc));

function standingOf(rows: readonly Stakeholder[]): (key: string) => string {
	const into = new Map(rows.map((row) => [row.key, row.mergedInto]));
	return (key) => {
		let at = key;
		for (const seen = new Set<string>([key]); ; seen.add(at)) {
			const next = into.get(at);
			if (next === undefined || !into.has(next)) return at;
			if (seen.has(next)) return key; // a ring: each stands for itself
			at = next;
		}
	};
}

/** The milestones in their order. */
export const readMilestones = (doc: Y.Doc): Milestone[] => readRegister(doc, 'milestone', milestoneSchema);

function readRegister<T extends { order: number }>(doc: Y.Doc, kind: PlanKey['kind'], schema: z.ZodMiniType<T>): (T & { key: string })[] {
	const rows: (T & { key: string })[] = [];
	for (const [name, value] of plan(doc)) {
		const key = parsePlanKey(name);
		if (key?.kind !== kind) continue;
		const row = schema.safeParse(value);
		if (row.success) rows.push({ ...row.data, key: key.id });
	}
	return rows.sort((a, b) => a.order - b.order || a.key.localeCompare(b.key));
}

/** Writes entries of the two registers; `undefined` removes. The caller opens the transaction. */
export function writeRegisters(doc: Y.Doc): {
	setStakeholder(key: string, value: Omit<Stakeholder, 'key'> | undefined): void;
	setMilestone(key: string, value: Omit<Milestone, 'key'> | undefined): void;
} {
	const set = (name: string, value: object | undefined): void => {
		if (value === undefined) plan(doc).delete(name);
		else plan(doc).set(name, JSON.parse(JSON.stringify(value)));
	};
	return { setStakeholder: (key, value) => set(`stakeholder:${key}`, value), setMilestone: (key, value) => set(`milestone:${key}`, value) };
}

/** What a card is made of when it begins; everything but the base facts may be missing. */
export type NewCard = Pick<ActionCard, 'id' | 'roomId' | 'author' | 'createdAt'> &
	Partial<Pick<ActionCard, 'what' | 'who' | 'forWhom' | 'due' | 'indicator' | 'status' | 'statusNote' | 'sources' | 'clusters' | 'parents' | 'apart'>> & {
		/** Who says of which cards it was made, and which are not the same; the author when missing. */
		by?: string | undefined;
	};

/** Writes a new card in one transaction. */
export function addCard(doc: Y.Doc, card: NewCard, origin?: unknown): void {
	doc.transact(() => {
		const map = plan(doc);
		map.set(`card:${card.id}`, { roomId: card.roomId, author: card.author, createdAt: card.createdAt });
		for (const text of CARD_TEXTS) if (card[text]) replaceText(doc.getText(cardTextName(card.id, text)), card[text]);
		if (card.due) map.set(`card:${card.id}/due`, card.due);
		if (card.status && card.status !== 'open') map.set(`card:${card.id}/status`, card.status);
		for (const who of card.who ?? []) map.set(`card:${card.id}/who.${responsibleKey(who)}`, who);
		for (const key of card.forWhom ?? []) map.set(`card:${card.id}/for.${key}`, true);
		for (const source of card.sources ?? []) map.set(`card:${card.id}/source.${source.noteId}`, source);
		for (const cluster of card.clusters ?? []) map.set(`card:${card.id}/cluster.${cluster.clusterId}`, cluster);
		const said = { at: card.createdAt, by: card.by ?? card.author };
		for (const parent of card.parents ?? []) map.set(`card:${card.id}/parent.${parent}`, said);
		for (const other of card.apart ?? []) map.set(`card:${card.id}/apart.${other}`, said);
	}, origin);
}

/** A change of a card: only the fields that are given change. `due: null` clears it. */
export type CardChange = Partial<{
	what: string;
	who: Responsible[];
	forWhom: string[];
	due: Due | null;
	indicator: string;
	status: CardStatus;
	statusNote: string;
	/** One by one beside the whole lists above, so that what somebody else adds at the same time stays. Removing is by {@link responsibleKey}. */
	addWho: Responsible[];
	removeWho: string[];
	addForWhom: string[];
	removeForWhom: string[];
	addSources: SourceNote[];
	addClusters: SourceCluster[];
	/** A cluster goes with its last note. */
	removeSources: string[];
	/** That another card is not the same as this one. */
	addApart: { cardId: string; at: number; by: string };
	removeApart: string[];
}>;

/** Writes the given fields of a card, only what differs, in one transaction. Words change by the smallest replacement, so that typing elsewhere in them survives. */
export function changeCard(doc: Y.Doc, id: string, change: CardChange, origin?: unknown): void {
	const map = plan(doc);
	const cell = (field: string) => `card:${id}/${field}`;
	const standing = standingStakeholder(doc);
	doc.transact(() => {
		if (change.statusNote !== undefined) map.delete(cell('statusNote'));
		for (const text of CARD_TEXTS) {
			const words = change[text];
			if (words !== undefined && words !== readCardText(doc, id, text)) replaceText(doc.getText(cardTextName(id, text)), words);
		}
		if (change.status !== undefined && (map.get(cell('status')) ?? 'open') !== change.status) map.set(cell('status'), change.status);
		if (change.due === null) map.delete(cell('due'));
		else if (change.due !== undefined && JSON.stringify(map.get(cell('due'))) !== JSON.stringify(change.due)) map.set(cell('due'), change.due);
		if (change.who) setItems(map, cell('who.'), new Map(change.who.map((who) => [responsibleKey(who), who])));
		if (change.forWhom) setItems(map, cell('for.'), new Map(change.forWhom.map((key) => [key, true])));
		for (const who of change.addWho ?? []) map.set(cell(`who.${responsibleKey(who)}`), who);
		for (const key of change.addForWhom ?? []) map.set(cell(`for.${key}`), true);
		// an entry may stand under the key of a stakeholder that was merged
		const whoMeans = (item: string) => (item.startsWith('s.') ? `s.${standing(item.slice(2))}` : item);
		removeItems(map, cell('who.'), change.removeWho, whoMeans);
		removeItems(map, cell('for.'), change.removeForWhom, standing);
		for (const source of change.addSources ?? []) map.set(cell(`source.${source.noteId}`), source);
		for (const cluster of change.addClusters ?? []) if (!map.has(cell(`cluster.${cluster.clusterId}`))) map.set(cell(`cluster.${cluster.clusterId}`), cluster);
		if (change.addApart) map.set(cell(`apart.${change.addApart.cardId}`), { at: change.addApart.at, by: change.addApart.by });
		removeItems(map, cell('apart.'), change.removeApart);
		if (!change.removeSources) return;
		removeItems(map, cell('source.'), change.removeSources);
		const left = new Set(itemsOf(map, cell('source.')).map((noteId) => (map.get(cell(`source.${noteId}`)) as SourceNote).clusterId));
		const empty = itemsOf(map, cell('cluster.')).filter((clusterId) => !left.has(clusterId));
		removeItems(map, cell('cluster.'), empty);
	}, origin);
}

/** Removes a card and all its cells and words. */
export function removeCard(doc: Y.Doc, id: string, origin?: unknown): void {
	doc.transact(() => {
		const map = plan(doc);
		for (const name of [...map.keys()]) if (name === `card:${id}` || name.startsWith(`card:${id}/`)) map.delete(name);
		for (const name of CARD_TEXTS.map((text) => cardTextName(id, text))) {
			if (!doc.share.has(name)) continue;
			const words = doc.getText(name);
			if (words.length > 0) words.delete(0, words.length);
		}
	}, origin);
}
