/**
 * An archive's boards and plan as what may be written into new documents: every value checked, every id new, what cannot be read named and left out. Pure.
 */
import { PAGE_ID, type PlainRecord } from '@rembuk/shared/board/board-doc';
import { boardSchema, MAX_SHAPES, SHAPE_TYPES } from '@rembuk/shared/board/board-schema';
import type { NoteMeta } from '@rembuk/shared/board/note';
import { wordsOfRecord } from '@rembuk/shared/board/record-codec';
import { isPlainRichText } from '@rembuk/shared/board/rich-text';
import { CARD_TEXT_LIMIT, type Responsible, responsibleKey, type SourceNote } from '@rembuk/shared/plan/action-card';
import { cardBaseSchema, parsePlanKey, parsePlanText, planValueSchema } from '@rembuk/shared/plan/plan-doc';

export interface LeftOut {
	path: string;
	reason: string;
}

/** The new id of a room or a person of the archive; undefined for one that the archive does not have. */
export interface NewIds {
	room(old: string): string | undefined;
	person(old: string): string | undefined;
}

const MAX_WORDS = 20_000;
const MAX_COORDINATE = 1e6;

/** The shapes and bindings of one board, frames first, so that a parent is there before its children. */
export function readBoard(records: readonly PlainRecord[], path: string, ids: NewIds, leftOut: LeftOut[]): PlainRecord[] {
	const frames = new Set(records.filter(({ type, parentId }) => type === 'frame' && parentId === PAGE_ID).map(({ id }) => id));
	const kept = new Map<string, PlainRecord>();
	for (const record of records) {
		if (record.typeName !== 'shape') continue;
		const next = { ...record, meta: metaOf(record.meta, ids) };
		const reason = kept.size >= MAX_SHAPES ? 'board-full' : whyNotShape(next, frames);
		if (reason) leftOut.push({ path: `${path}.${record.id.slice(0, 80)}`, reason });
		else kept.set(record.id, next);
	}
	for (const record of records) {
		if (record.typeName !== 'binding') continue;
		if (kept.has(String(record.fromId)) && kept.has(String(record.toId)) && isValid(record)) kept.set(record.id, { ...record, meta: {} });
		else leftOut.push({ path: `${path}.${record.id.slice(0, 80)}`, reason: 'bad-value' });
	}
	return [...kept.values()].sort((a, b) => Number(b.type === 'frame') - Number(a.type === 'frame'));
}

function whyNotShape(record: PlainRecord, frames: ReadonlySet<string>): string | undefined {
	if (!/^shape:[\w-]{1,64}$/.test(record.id) || !(SHAPE_TYPES as readonly unknown[]).includes(record.type)) return 'unknown-kind';
	const isNear = [record.x, record.y].every((value) => typeof value === 'number' && Math.abs(value) < MAX_COORDINATE);
	const { richText } = (record.props ?? {}) as { richText?: unknown };
	if (!isNear || !isValid(record) || (richText !== undefined && !isPlainRichText(richText))) return 'bad-value';
	if (wordsOfRecord(record).length > MAX_WORDS) return 'text-too-long';
	const isPlaced = record.parentId === PAGE_ID || (record.type !== 'frame' && frames.has(String(record.parentId)));
	return isPlaced ? undefined : 'bad-parent';
}

function isValid(record: PlainRecord): boolean {
	if (!/^(shape|binding):[\w-]{1,64}$/.test(record.id)) return false;
	try {
		boardSchema().types[record.typeName as 'shape' | 'binding'].validate(record);
		return true;
	} catch {
		return false; // tldraw's validators throw; their words are for developers
	}
}

function metaOf(meta: unknown, ids: NewIds): NoteMeta {
	const { author, onBehalfOf } = (typeof meta === 'object' && meta !== null ? meta : {}) as Record<string, unknown>;
	const writer = typeof author === 'string' ? ids.person(author) : undefined;
	return { ...(writer !== undefined && { author: writer }), ...(typeof onBehalfOf === 'string' && { onBehalfOf: onBehalfOf.slice(0, 200) }) };
}

/** The plan's entries and texts. Registers come with the definition. */
export function readPlan(plan: { entries: Record<string, unknown>; texts: Record<string, string> }, ids: NewIds, leftOut: LeftOut[]) {
	const entries = new Map<string, unknown>();
	const texts = new Map<string, string>();
	const cards = new Set<string>();
	const leave = (name: string, reason: string): number => leftOut.push({ path: `documents.plan.${name.slice(0, 120)}`, reason });
	const bases = Object.entries(plan.entries).sort(([a], [b]) => Number(a.includes('/')) - Number(b.includes('/')));
	for (const [name, value] of bases) {
		const key = parsePlanKey(name);
		if (!key) leave(name, 'unknown-kind');
		else if (key.kind === 'card') {
			const next = planValueSchema(key).safeParse(value).success ? withNewIds(key.field, value, ids) : undefined;
			if (next === undefined || (key.field !== undefined && !cards.has(key.id))) leave(name, 'bad-value');
			else {
				if (key.field === undefined) cards.add(key.id);
				entries.set(key.field === 'who' ? `card:${key.id}/who.${responsibleKey(next as Responsible)}` : name, next);
			}
		}
	}
	for (const [name, words] of Object.entries(plan.texts)) {
		const cardId = parsePlanText(name);
		if (cardId === null || !cards.has(cardId) || words.length > CARD_TEXT_LIMIT) leave(name, 'bad-value');
		else texts.set(name, words);
	}
	return { entries, texts };
}

/** A card's value with the new ids in it; undefined when its room is not in the archive. */
function withNewIds(field: string | undefined, value: unknown, ids: NewIds): unknown {
	if (field === undefined) {
		const base = cardBaseSchema.parse(value);
		const roomId = ids.room(base.roomId);
		return roomId && { ...base, roomId, author: ids.person(base.author) ?? base.author };
	}
	if (field === 'who') {
		const who = value as Responsible;
		return who.kind === 'participant' ? { ...who, participantId: ids.person(who.participantId) ?? who.participantId } : who;
	}
	if (field !== 'source') return value;
	const { author, ...source } = value as SourceNote;
	const roomId = ids.room(source.roomId);
	const writer = author === undefined ? undefined : ids.person(author);
	return roomId && { ...source, roomId, ...(writer !== undefined && { author: writer }) };
}
