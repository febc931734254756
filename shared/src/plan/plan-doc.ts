/**
 * The `plan` root of the workshop room's document: the only file that knows its keys.
 *
 *   plan   Y.Map, flat:  `card:<id>`              { roomId, author, createdAt }       written once
 *                        `card:<id>/status`       CardStatus          `card:<id>/due`   Due        `card:<id>/statusNote`  string
 *                        `card:<id>/who.<key>`    Responsible         `card:<id>/for.<stakeholder key>`  true
 *                        `card:<id>/source.<note id>`  SourceNote
 *                        `stakeholder:<key>`      { title, order }    `milestone:<key>` { title, order, reachedOn? }
 *   text   `t:card:<id>/what`   Y.Text, so that two people in one card merge
 *
 * A cell whose card is gone is ignored. Adding to who, for and source are keys of their own, so that two additions at once both stay.
 */
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { newId } from '../ids.ts';
import { localTextSchema } from '../text/local-text.ts';
import { replaceText } from '../text/replace-text.ts';
import {
	type ActionCard,
	CARD_STATUSES,
	type CardStatus,
	type Responsible,
	responsibleKey,
	responsibleSchema,
	type SourceNote,
	sourceNoteSchema,
} from './action-card.ts';
import { type Due, daySchema, dueSchema } from './due.ts';

export const PLAN_ROOT = 'plan';

export const cardBaseSchema = z.object({
	roomId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
	author: z.string().check(z.minLength(1), z.maxLength(64)),
	createdAt: z.number().check(z.gte(0), z.lte(8.64e15)),
});
export const stakeholderSchema = z.object({ title: localTextSchema(200), order: z.number() });
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
	field?: string | undefined;
	item?: string | undefined;
}

const KEY = /^(card|stakeholder|milestone):([\w-]{1,64})(?:\/(status|due|statusNote|who|for|source)(?:\.([\w.:-]{1,80}))?)?$/;

/** Takes a key apart; null when it is not in the grammar. */
export function parsePlanKey(key: string): PlanKey | null {
	const found = KEY.exec(key);
	if (!found) return null;
	const [, kind, id, field, item] = found;
	const isList = field === 'who' || field === 'for' || field === 'source';
	if ((item !== undefined) !== isList) return null;
	if (kind !== 'card' && field !== undefined) return null;
	return { kind: kind as PlanKey['kind'], id: id ?? '', field, item };
}

/** The validator of the value that belongs to a key. */
export function planValueSchema(key: PlanKey): z.ZodMiniType {
	if (key.kind === 'stakeholder') return stakeholderSchema;
	if (key.kind === 'milestone') return milestoneSchema;
	switch (key.field) {
		case undefined:
			return cardBaseSchema;
		case 'status':
			return z.enum(CARD_STATUSES);
		case 'due':
			return dueSchema;
		case 'statusNote':
			return z.string().check(z.maxLength(2000));
		case 'who':
			return responsibleSchema;
		case 'for':
			return z.literal(true);
		case 'source':
			return sourceNoteSchema;
		default:
			return z.never();
	}
}

/** The name of the root text that holds a card's words; the inverse of {@link parsePlanText}. */
export const whatTextName = (cardId: string): string => `t:card:${cardId}/what`;

/** The card id of a text root of the plan; null when the name is none. */
export const parsePlanText = (name: string): string | null => /^t:card:([\w-]{1,64})\/what$/.exec(name)?.[1] ?? null;

const plan = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(PLAN_ROOT);

/** All cards, oldest first. Values that do not parse are left out (the server admits none; an older client may meet newer ones). */
export function readCards(doc: Y.Doc): ActionCard[] {
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
				id: key.id,
				...base.data,
				what: doc.getText(whatTextName(key.id)).toString(),
				who: [],
				forWhom: [],
				status: 'open',
				statusNote: '',
				sources: [],
			});
	}
	for (const { key, value } of cells) {
		const card = cards.get(key.id);
		if (card && planValueSchema(key).safeParse(value).success) setCell(card, key, value);
	}
	for (const card of cards.values()) {
		card.who.sort((a, b) => responsibleKey(a).localeCompare(responsibleKey(b)));
		card.forWhom.sort();
		card.sources.sort((a, b) => a.at - b.at || a.noteId.localeCompare(b.noteId));
	}
	return [...cards.values()].sort((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id));
}

function setCell(card: ActionCard, key: PlanKey, value: unknown): void {
	switch (key.field) {
		case 'status':
			card.status = value as CardStatus;
			break;
		case 'due':
			card.due = value as Due;
			break;
		case 'statusNote':
			card.statusNote = value as string;
			break;
		case 'who':
			card.who.push(value as Responsible);
			break;
		case 'for':
			card.forWhom.push(key.item ?? '');
			break;
		case 'source':
			card.sources.push(value as SourceNote);
			break;
	}
}

/** One card, or undefined. */
export const readCard = (doc: Y.Doc, id: string): ActionCard | undefined => readCards(doc).find((card) => card.id === id);

/** The stakeholder register in its order. */
export const readStakeholders = (doc: Y.Doc): Stakeholder[] => readRegister(doc, 'stakeholder', stakeholderSchema);

/** The milestones in their order. */
export const readMilestones = (doc: Y.Doc): Milestone[] => readRegister(doc, 'milestone', milestoneSchema);

/**
 * Enters somebody into the stakeholder register and answers the key; one that is there under that title in any language is not entered twice.
 * The key comes from the title, so that two people who enter the same one at once make one entry.
 */
export function addStakeholder(doc: Y.Doc, title: string, origin?: unknown): string {
	const rows = readStakeholders(doc);
	const wanted = title.trim();
	const isSame = (text: string | undefined) => text?.toLowerCase() === wanted.toLowerCase();
	const known = rows.find((row) => (typeof row.title === 'string' ? isSame(row.title) : isSame(row.title.id) || isSame(row.title.en)));
	if (known) return known.key;
	const slug = wanted
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 48);
	const key = slug === '' || plan(doc).has(`stakeholder:${slug}`) ? newId() : slug;
	const order = rows.reduce((last, row) => Math.max(last, row.order), -1) + 1;
	doc.transact(() => plan(doc).set(`stakeholder:${key}`, { title: wanted, order }), origin);
	return key;
}

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
	Partial<Pick<ActionCard, 'what' | 'who' | 'forWhom' | 'due' | 'status' | 'sources'>>;

/** Writes a new card in one transaction. */
export function addCard(doc: Y.Doc, card: NewCard, origin?: unknown): void {
	doc.transact(() => {
		const map = plan(doc);
		map.set(`card:${card.id}`, { roomId: card.roomId, author: card.author, createdAt: card.createdAt });
		if (card.what) doc.getText(whatTextName(card.id)).insert(0, card.what);
		if (card.due) map.set(`card:${card.id}/due`, card.due);
		if (card.status && card.status !== 'open') map.set(`card:${card.id}/status`, card.status);
		for (const who of card.who ?? []) map.set(`card:${card.id}/who.${responsibleKey(who)}`, who);
		for (const key of card.forWhom ?? []) map.set(`card:${card.id}/for.${key}`, true);
		for (const source of card.sources ?? []) map.set(`card:${card.id}/source.${source.noteId}`, source);
	}, origin);
}

/** A change of a card: only the fields that are given change. `due: null` clears it. */
export type CardChange = Partial<{
	what: string;
	who: Responsible[];
	forWhom: string[];
	due: Due | null;
	status: CardStatus;
	statusNote: string;
	/** One by one beside the whole lists above, so that what somebody else adds at the same time stays. Removing is by {@link responsibleKey}. */
	addWho: Responsible[];
	removeWho: string[];
	addForWhom: string[];
	removeForWhom: string[];
	addSources: SourceNote[];
	removeSources: string[];
}>;

/** Writes the given fields of a card, only what differs, in one transaction. Words change by the smallest replacement, so that typing elsewhere in them survives. */
export function changeCard(doc: Y.Doc, id: string, change: CardChange, origin?: unknown): void {
	const map = plan(doc);
	const cell = (field: string) => `card:${id}/${field}`;
	doc.transact(() => {
		if (change.what !== undefined) replaceText(doc.getText(whatTextName(id)), change.what);
		if (change.status !== undefined && (map.get(cell('status')) ?? 'open') !== change.status) map.set(cell('status'), change.status);
		if (change.statusNote !== undefined && (map.get(cell('statusNote')) ?? '') !== change.statusNote) map.set(cell('statusNote'), change.statusNote);
		if (change.due === null) map.delete(cell('due'));
		else if (change.due !== undefined && JSON.stringify(map.get(cell('due'))) !== JSON.stringify(change.due)) map.set(cell('due'), change.due);
		if (change.who) setItems(map, cell('who.'), new Map(change.who.map((who) => [responsibleKey(who), who])));
		if (change.forWhom) setItems(map, cell('for.'), new Map(change.forWhom.map((key) => [key, true])));
		for (const who of change.addWho ?? []) map.set(cell(`who.${responsibleKey(who)}`), who);
		for (const key of change.removeWho ?? []) map.delete(cell(`who.${key}`));
		for (const key of change.addForWhom ?? []) map.set(cell(`for.${key}`), true);
		for (const key of change.removeForWhom ?? []) map.delete(cell(`for.${key}`));
		for (const source of change.addSources ?? []) map.set(cell(`source.${source.noteId}`), source);
		for (const noteId of change.removeSources ?? []) map.delete(cell(`source.${noteId}`));
	}, origin);
}

function setItems(map: Y.Map<unknown>, prefix: string, wanted: Map<string, unknown>): void {
	for (const name of [...map.keys()]) if (name.startsWith(prefix) && !wanted.has(name.slice(prefix.length))) map.delete(name);
	for (const [key, value] of wanted) if (!map.has(prefix + key)) map.set(prefix + key, value);
}

/** Removes a card and all its cells and words. */
export function removeCard(doc: Y.Doc, id: string, origin?: unknown): void {
	doc.transact(() => {
		const map = plan(doc);
		for (const name of [...map.keys()]) if (name === `card:${id}` || name.startsWith(`card:${id}/`)) map.delete(name);
		const what = doc.getText(whatTextName(id));
		if (what.length > 0) what.delete(0, what.length);
	}, origin);
}
