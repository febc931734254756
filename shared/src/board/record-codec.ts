/**
 * Whole tldraw records ↔ base record + changed cells + words (see board-doc.ts). Used by the client's store binding and by the server for notes that come
 * over the API. Knows no tldraw store and no socket. The caller opens the transaction.
 */
import type * as Y from 'yjs';
import { replaceText } from '../text/replace-text.ts';
import { PAGE_ID, type PlainRecord, parseRecordKey, recordsOf, textName } from './board-doc.ts';
import { richTextFromWords, wordsFromRichText } from './rich-text.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deep equality of plain JSON values. A field that is undefined counts as absent. */
export function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((value, i) => isSame(value, b[i]));
	if (!isObject(a) || !isObject(b)) return false;
	const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...keys].every((key) => isSame(a[key], b[key]));
}

/** True for a record whose words live in a root text of their own. */
export const hasWords = (record: PlainRecord): boolean => isObject(record.props) && 'richText' in record.props;

/** The words of a record, '' when it has none. */
export const wordsOfRecord = (record: PlainRecord): string => (isObject(record.props) ? wordsFromRichText(record.props.richText) : '');

const withWords = (record: PlainRecord, words: string): PlainRecord => ({
	...record,
	props: { ...(record.props as object), richText: richTextFromWords(words) },
});

/** Writes a record that is new to the document (or comes back after a removal), its words included. */
export function createRecord(doc: Y.Doc, record: PlainRecord): void {
	const records = recordsOf(doc);
	for (const name of cellsOf(records, record.id)) records.delete(name); // left by a change that lost against a removal
	if (!hasWords(record)) {
		records.set(record.id, record);
		return;
	}
	records.set(record.id, withWords(record, ''));
	replaceText(doc.getText(textName(record.id)), wordsOfRecord(record));
}

/** One changed property of a record. */
export interface CellChange {
	cell: string;
	value: unknown;
}

/**
 * What differs between two states of one record, as cells; words are not among them ({@link changeRecord} writes those).
 * Position and parent are one cell, because they must move together.
 */
export function diffRecord(before: PlainRecord, after: PlainRecord): CellChange[] {
	const changes: CellChange[] = [];
	const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
	if (!isSame([before.x, before.y, before.parentId], [after.x, after.y, after.parentId]) && 'x' in after) {
		changes.push({ cell: '@', value: placeOf(after) });
	}
	for (const field of fields) {
		if (['id', 'typeName', 'type', 'x', 'y', 'props'].includes(field) || (field === 'parentId' && 'x' in after)) continue;
		if (!isSame(before[field], after[field])) changes.push({ cell: field, value: after[field] ?? null });
	}
	if (isObject(after.props)) {
		const old = isObject(before.props) ? before.props : {};
		for (const prop of Object.keys(after.props)) {
			if (prop !== 'richText' && !isSame(old[prop], after.props[prop])) changes.push({ cell: `p.${prop}`, value: after.props[prop] ?? null });
		}
	}
	return changes;
}

const placeOf = (record: PlainRecord): unknown[] =>
	record.parentId === undefined || String(record.parentId).startsWith('page:') ? [record.x, record.y] : [record.x, record.y, record.parentId];

/** Writes what changed between two states of a record: cells, and the smallest replacement of its words. */
export function changeRecord(doc: Y.Doc, before: PlainRecord, after: PlainRecord): void {
	const records = recordsOf(doc);
	if (!records.has(after.id)) return; // removed by somebody meanwhile: remove wins
	for (const { cell, value } of diffRecord(before, after)) records.set(`${after.id}/${cell}`, value);
	if (hasWords(after)) {
		const words = wordsOfRecord(after);
		if (words === wordsOfRecord(before)) return;
		const text = doc.getText(textName(after.id));
		if (text._start === null) replaceText(text, wordsOfRecord(before)); // from now on the text root speaks, also when it is emptied
		replaceText(text, words);
	}
}

/** Removes a record, its cells and its words. */
export function removeRecord(doc: Y.Doc, recordId: string): void {
	const records = recordsOf(doc);
	for (const name of cellsOf(records, recordId)) records.delete(name);
	records.delete(recordId);
	if (doc.share.has(textName(recordId))) {
		const words = doc.getText(textName(recordId));
		if (words.length > 0) words.delete(0, words.length);
	}
}

function cellsOf(records: Y.Map<unknown>, recordId: string): string[] {
	const prefix = `${recordId}/`;
	return [...records.keys()].filter((name) => name.startsWith(prefix));
}

/** One record put together from its base, cells and words; undefined when it is gone. Nothing is validated here. */
export function readRecord(doc: Y.Doc, recordId: string, cellNames?: Iterable<string>): PlainRecord | undefined {
	const records = recordsOf(doc);
	const base = records.get(recordId) as PlainRecord | undefined;
	if (base === undefined) return undefined;
	const names = cellNames ?? cellsOf(records, recordId);
	let record: PlainRecord = { ...base, id: recordId };
	let props: Record<string, unknown> | undefined;
	for (const name of names) {
		const cell = name.slice(recordId.length + 1);
		const value = records.get(name);
		if (value === undefined) continue;
		if (cell === '@') {
			const [x, y, parentId] = value as [number, number, string?];
			record = { ...record, x, y, parentId: parentId ?? PAGE_ID };
		} else if (cell.startsWith('p.')) {
			props ??= { ...(record.props as Record<string, unknown>) };
			props[cell.slice(2)] = value;
		} else record[cell] = value;
	}
	if (props) record = { ...record, props };
	return hasWords(record) ? withWords(record, wordsInDoc(doc, record)) : record;
}

/** A text root that nobody ever wrote into says nothing: then the words that the record was created with count (a stock client may write them there). */
function wordsInDoc(doc: Y.Doc, record: PlainRecord): string {
	const text = doc.getText(textName(record.id));
	return text._start === null ? wordsOfRecord(record) : text.toString();
}

/** Every record of a board, put together; in no particular order. The serialized schema is left out. */
export function readRecords(doc: Y.Doc): PlainRecord[] {
	const cells = new Map<string, string[]>();
	const bases: string[] = [];
	for (const name of recordsOf(doc).keys()) {
		const key = parseRecordKey(name);
		if (!key || key.recordId.startsWith('schema:')) continue;
		if (key.cell === undefined) bases.push(key.recordId);
		else {
			const list = cells.get(key.recordId);
			if (list) list.push(name);
			else cells.set(key.recordId, [name]);
		}
	}
	return bases.map((id) => readRecord(doc, id, cells.get(id) ?? [])).filter((record) => record !== undefined);
}
