/** Whether one whole record may be on a board: its name, its values, its place. The same limits as on the wire. Knows no document and no change. */

import { isPlainJson } from '../plain-json.ts';
import { PAGE_ID, type PlainRecord } from './board-doc.ts';
import { boardSchema, MAX_SHAPES, SHAPE_TYPES } from './board-schema.ts';
import { hasWords, wordsOfRecord } from './record-codec.ts';
import { isPlainRichText } from './rich-text.ts';

/** The longest words of one shape, in UTF-16 units. */
export const MAX_WORDS = 20_000;
const MAX_COORDINATE = 1e6;
const MAX_META_LENGTH = 4096;
/** One record may be so long as JSON, in UTF-16 units: a message on the wire could not carry more. */
const MAX_RECORD_LENGTH = 256 * 1024;
/** Clients stop at MAX_SHAPES; those who were offline meanwhile have brought a board up to here. */
export const MOST_SHAPES = MAX_SHAPES * 1.2;

/** Why a record cannot be taken. */
export type RecordFault = 'unknown-kind' | 'bad-value' | 'text-too-long' | 'bad-parent' | 'board-full';

/** Why a shape may not be on a board; undefined when it may. `frames`: ids of the frames that lie on the page. */
export function whyNotShape(record: PlainRecord, frames: ReadonlySet<string>): RecordFault | undefined {
	if (!(SHAPE_TYPES as readonly unknown[]).includes(record.type)) return 'unknown-kind';
	if (![record.x, record.y].every(isCoordinate) || !isSound(record)) return 'bad-value';
	const { richText, url } = (record.props ?? {}) as { richText?: unknown; url?: unknown };
	if (hasWords(record) && !isPlainRichText(richText)) return 'bad-value';
	if (url !== undefined && !isSafeUrl(url)) return 'bad-value';
	if (wordsOfRecord(record).length > MAX_WORDS) return 'text-too-long';
	const isPlaced = record.parentId === PAGE_ID || (record.type !== 'frame' && frames.has(String(record.parentId)));
	return isPlaced ? undefined : 'bad-parent';
}

/** Why a binding may not be on a board that has these shapes; undefined when it may. */
export function whyNotBinding(record: PlainRecord, shapes: ReadonlySet<string>): RecordFault | undefined {
	if (record.type !== 'arrow') return 'unknown-kind';
	return isSound(record) && shapes.has(String(record.fromId)) && shapes.has(String(record.toId)) ? undefined : 'bad-value';
}

/** True for a record that tldraw accepts and whose name, notes and size are within our limits. */
export function isSound(record: PlainRecord): boolean {
	if (!/^(shape|binding|page|document):[\w-]{1,64}$/.test(record.id) || !record.id.startsWith(`${record.typeName}:`)) return false;
	if (!isMeta(record.meta) || !isPlainJson(record) || JSON.stringify(record).length > MAX_RECORD_LENGTH) return false;
	try {
		boardSchema().types[record.typeName as 'shape' | 'binding' | 'page' | 'document'].validate(record);
		return true;
	} catch {
		return false; // tldraw's validators throw; their words are for developers
	}
}

/** A place on the board, in canvas px. */
export const isCoordinate = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) < MAX_COORDINATE;

/** What may be noted beside a record: who wrote it, and for whom. */
export function isMeta(meta: unknown): boolean {
	if (typeof meta !== 'object' || meta === null || Array.isArray(meta) || JSON.stringify(meta).length > MAX_META_LENGTH) return false;
	const { author, onBehalfOf } = meta as Record<string, unknown>;
	return [author, onBehalfOf].every((value) => value === undefined || (typeof value === 'string' && value.length <= 200));
}

/** None, or one that opens a page or a letter; never a script. tldraw's validators have parsed it before. */
export function isSafeUrl(url: unknown): boolean {
	if (url === '') return true;
	return typeof url === 'string' && url.length <= 2000 && /^(https?:\/\/|mailto:)[^\s/]/i.test(url);
}
