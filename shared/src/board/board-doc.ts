/**
 * A board room's document: the only file that knows its keys. A closed grammar that the server can check completely.
 *
 *   records   Y.Map, flat:  `<record id>`         the record as created (plain JSON; the words of a text-bearing shape are left empty)
 *                           `<record id>/<cell>`  only what changed since, one key a property
 *                           `schema:tldraw`       the serialized tldraw schema (written by the server alone)
 *   text      `t:<record id>`   Y.Text: the words of a note, text or geo shape, lines separated by \n
 *
 *   cell      = `@` [x, y] or [x, y, parentId] · `index` `rotation` `opacity` `isLocked` `meta` `name` … a top-level field · `p.<prop>` one of props
 *
 * A cell whose record is gone is ignored. Nothing else may be in the document.
 */
import type * as Y from 'yjs';

export const RECORDS_ROOT = 'records';
export const SCHEMA_KEY = 'schema:tldraw';
export const PAGE_ID = 'page:page';
export const DOCUMENT_ID = 'document:document';

/** The fields that every record has; the rest is the type's own. */
export interface PlainRecord {
	id: string;
	typeName: string;
	[field: string]: unknown;
}

const RECORD_ID = /^(document|page|shape|binding):[\w-]{1,64}$/;
const CELL = /^(@|[a-z][A-Za-z]{0,31}|p\.[A-Za-z][A-Za-z0-9]{0,31})$/;

/** A key of the records root, taken apart; `cell` is undefined for a base record. */
export interface RecordKey {
	recordId: string;
	cell?: string | undefined;
}

/** Takes a key of the records root apart; null when it is not in the grammar. */
export function parseRecordKey(key: string): RecordKey | null {
	if (key === SCHEMA_KEY) return { recordId: SCHEMA_KEY };
	const slash = key.indexOf('/');
	const recordId = slash < 0 ? key : key.slice(0, slash);
	if (!RECORD_ID.test(recordId)) return null;
	if (slash < 0) return { recordId };
	const cell = key.slice(slash + 1);
	return CELL.test(cell) ? { recordId, cell } : null;
}

/** The name of the root text with a record's words; the inverse of {@link parseTextName}. */
export const textName = (recordId: string): string => `t:${recordId}`;

/** The shape whose words a root text holds; null when the name is not in the grammar. */
export function parseTextName(name: string): string | null {
	const recordId = name.startsWith('t:') ? name.slice(2) : '';
	return /^shape:[\w-]{1,64}$/.test(recordId) ? recordId : null;
}

/** The records root of a board's document. */
export const recordsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>(RECORDS_ROOT);
