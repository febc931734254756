/** An archive's plan as what may be written into a new document: every entry checked, ids turned into those here, what cannot be read named and left out. Pure. */

import { isPlainJson } from '../plain-json.ts';
import { CARD_TEXT_LIMIT, type Responsible, responsibleKey, type SourceCluster, type SourceNote } from '../plan/action-card.ts';
import { cardBaseSchema, type PlanKey, parsePlanKey, parsePlanText, planValueSchema } from '../plan/plan-doc.ts';
import type { ArchiveIds } from './archive-ids.ts';
import type { LeftOutList } from './left-out.ts';

/** A source note keeps up to 20,000 characters. */
const MAX_VALUE_LENGTH = 48_000;
/** Two people who each stop at the limit may have passed it together. */
const MOST_WORDS = CARD_TEXT_LIMIT * 2;
const PATH = 'documents.plan';

export interface PlanRead {
	entries: Map<string, unknown>;
	/** Root texts by name. */
	texts: Map<string, string>;
	/** How many cards there are. */
	cards: number;
}

/** Reads the plan's entries and texts. A card whose room is not there is left out whole, and named once. */
export function readPlan(plan: { entries: Record<string, unknown>; texts: Record<string, string> }, ids: ArchiveIds, leftOut: LeftOutList): PlanRead {
	const entries = new Map<string, unknown>();
	const texts = new Map<string, string>();
	const cards = new Set<string>();
	const dropped = new Set<string>();
	const leave = (name: string, reason: string): void => leftOut.add(`${PATH}.${name}`, reason);
	const cells: [string, PlanKey, unknown][] = [];
	for (const [name, value] of Object.entries(plan.entries)) {
		const key = parsePlanKey(name);
		if (!key) leave(`entries.${name}`, 'unknown-kind');
		else if (!isSound(key, value)) {
			leave(`entries.${name}`, 'bad-value');
			if (key.field === undefined) dropped.add(key.id);
		} else if (key.field !== undefined) cells.push([name, key, value]);
		else if (key.kind !== 'card') entries.set(name, value);
		else {
			const base = cardBaseSchema.parse(value);
			const roomId = ids.room(base.roomId);
			if (roomId === undefined) {
				leave(`entries.${name}`, 'unknown-room');
				dropped.add(key.id);
			} else {
				cards.add(key.id);
				entries.set(name, { ...(value as object), roomId, author: ids.person(base.author) ?? base.author });
			}
		}
	}
	for (const [name, key, value] of cells) {
		if (cards.has(key.id)) entries.set(...withIds(name, key, value, ids));
		else if (!dropped.has(key.id)) leave(`entries.${name}`, 'unknown-card');
	}
	for (const [name, words] of Object.entries(plan.texts)) {
		const cardId = parsePlanText(name);
		if (cardId === null) leave(`texts.${name}`, 'unknown-kind');
		else if (dropped.has(cardId)) continue;
		else if (!cards.has(cardId)) leave(`texts.${name}`, 'unknown-card');
		else if (words.length > MOST_WORDS) leave(`texts.${name}`, 'text-too-long');
		else texts.set(name, words);
	}
	return { entries, texts, cards: cards.size };
}

/** As on the wire: the value that the key asks for, under the key that the value asks for. */
function isSound(key: PlanKey, value: unknown): boolean {
	if (!isPlainJson(value) || JSON.stringify(value).length > MAX_VALUE_LENGTH) return false;
	const parsed = planValueSchema(key).safeParse(value);
	if (!parsed.success) return false;
	if (key.field === 'who') return [value, parsed.data].some((who) => responsibleKey(who as Responsible) === key.item);
	if (key.field === 'source') return (value as SourceNote).noteId === key.item;
	if (key.field === 'cluster') return (value as SourceCluster).clusterId === key.item;
	return true;
}

/**
 * A card's cell with the ids of here in it: in every field the same names mean somebody or a room. What names one that the archive does not have stays
 * as it is: its words count.
 */
function withIds(name: string, key: PlanKey, value: unknown, ids: ArchiveIds): [string, unknown] {
	if (typeof value !== 'object' || value === null) return [name, value];
	const next: Record<string, unknown> = { ...value };
	for (const field of ['by', 'author', 'participantId']) if (typeof next[field] === 'string') next[field] = ids.person(next[field]) ?? next[field];
	if (typeof next.roomId === 'string') next.roomId = ids.room(next.roomId) ?? next.roomId;
	const isPerson = key.field === 'who' && next.kind === 'participant';
	return [isPerson ? `card:${key.id}/who.${responsibleKey(next as Responsible)}` : name, next];
}
