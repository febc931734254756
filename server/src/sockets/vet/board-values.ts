/** Whether a board would still be sound after a change: names in the grammar, values within limits, records that tldraw accepts. Knows no rights. */

import { DOCUMENT_ID, PAGE_ID, type PlainRecord, parseRecordKey, parseTextName, RECORDS_ROOT } from '@rembuk/shared/board/board-doc';
import { boardSchema, SHAPE_TYPES } from '@rembuk/shared/board/board-schema';
import { isCoordinate, isMeta, isSafeUrl, MAX_WORDS, MOST_SHAPES } from '@rembuk/shared/board/check-record';
import { isPlainRichText, wordsFromRichText } from '@rembuk/shared/board/rich-text';
import { isPlainJson } from '@rembuk/shared/plain-json';
import type * as Y from 'yjs';
import { type KeyView, viewKeys } from './change-view.ts';
import type { ChangeFacts } from './read-change.ts';
import type { Reason } from './reason.ts';

const SHAPE_CELLS = ['@', 'index', 'rotation', 'opacity', 'isLocked', 'meta'];
const BINDING_CELLS = ['fromId', 'toId', 'meta'];

/** What a change does to one record. */
export interface RecordChange {
	recordId: string;
	/** What happens to the record as a whole. */
	base?: 'write' | 'remove';
	/** Cells that get another value or none. */
	cells: string[];
	/** True when its words change. */
	words: boolean;
}

export interface BoardChange {
	records: Map<string, RecordChange>;
	view: KeyView;
}

/** Sorts a change by records and checks every value that it brings; or names what is wrong. */
export function checkBoard(doc: Y.Doc, facts: ChangeFacts): BoardChange | Reason {
	for (const root of facts.roots) if (root !== RECORDS_ROOT && parseTextName(root) === null) return 'unknown-root';
	for (const root of facts.keys.keys()) if (root !== RECORDS_ROOT) return 'bad-content';
	const view = viewKeys(doc, RECORDS_ROOT, facts);
	const records = new Map<string, RecordChange>();
	const of = (recordId: string): RecordChange => {
		const change = records.get(recordId) ?? { recordId, cells: [], words: false };
		records.set(recordId, change);
		return change;
	};
	for (const [name, change] of view.changes) {
		const key = parseRecordKey(name);
		if (!key) return 'bad-key';
		if (!/^(shape|binding):/.test(key.recordId)) return 'server-only'; // the schema, the document record and the page
		if (key.cell === undefined) of(key.recordId).base = change.kind;
		else of(key.recordId).cells.push(key.cell);
		if (change.kind === 'write' && !isPlainJson(change.value)) return 'bad-value';
	}
	for (const [root, text] of facts.texts) {
		const recordId = parseTextName(root);
		if (recordId === null) return 'bad-content';
		of(recordId).words = true;
		const length = text.inserted - text.deleted + (doc.share.has(root) ? doc.getText(root).length : 0);
		if (text.inserted > 0 && length > MAX_WORDS) return 'text-too-long';
	}
	for (const change of records.values()) {
		const reason = checkRecord(change, view);
		if (reason) return reason;
	}
	return growsTooLarge(records, view, doc) ? 'board-full' : { records, view };
}

function growsTooLarge(records: Map<string, RecordChange>, view: KeyView, doc: Y.Doc): boolean {
	const growth = { shape: 0, binding: 0 };
	const kindOf = (recordId: string): 'shape' | 'binding' => (recordId.startsWith('shape:') ? 'shape' : 'binding');
	for (const { recordId, base } of records.values()) {
		const existed = view.before(recordId) !== undefined;
		if (base === 'write' && !existed) growth[kindOf(recordId)]++;
		if (base === 'remove' && existed) growth[kindOf(recordId)]--;
	}
	if (growth.shape <= 0 && growth.binding <= 0) return false;
	const count = { ...growth };
	for (const name of doc.getMap(RECORDS_ROOT).keys()) if (!name.includes('/')) count[kindOf(name)]++;
	return (growth.shape > 0 && count.shape > MOST_SHAPES) || (growth.binding > 0 && count.binding > 2 * MOST_SHAPES);
}

function checkRecord({ recordId, base, cells }: RecordChange, view: KeyView): Reason | undefined {
	const value = view.get(recordId);
	if (value === undefined) {
		// a cell or words of a record that somebody removed meanwhile: let in, and swept; of one that never was: nobody's hand
		if (!view.wasKnown(recordId) && base === undefined) return 'never-existed';
		return undefined;
	}
	if (base === 'write') {
		const reason = checkBase(recordId, value);
		if (reason) return reason;
	} else if (cells.length === 0 || isOnlyMoved(value as PlainRecord, cells, view)) return undefined;
	const names = cellNames(value as PlainRecord);
	if (cells.some((cell) => !names.includes(cell))) return 'bad-key';
	const record = assemble(value as PlainRecord, names, view);
	if (!record) return 'bad-value';
	return checkAssembled(record, view);
}

/**
 * True for a shape that only gets another place on the page: by far the most frequent change. The rest of the record was judged when it came in, so a place
 * that is sound leaves it sound.
 */
function isOnlyMoved({ id, typeName }: PlainRecord, cells: readonly string[], view: KeyView): boolean {
	if (typeName !== 'shape' || cells.length !== 1 || cells[0] !== '@') return false;
	const place = view.get(`${id}/@`);
	return Array.isArray(place) && place.length === 2 && isCoordinate(place[0]) && isCoordinate(place[1]);
}

function checkBase(recordId: string, value: unknown): Reason | undefined {
	const record = value as PlainRecord;
	if (typeof value !== 'object' || value === null || record.id !== recordId || !recordId.startsWith(`${record.typeName}:`)) return 'bad-value';
	const props = record.props as Record<string, unknown> | undefined;
	if (typeof props !== 'object' || props === null || Array.isArray(props)) return 'bad-value';
	if (!('richText' in props)) return undefined;
	// our clients leave it empty, words lie in their own root; a stock client may write a note whole, and its words count until the root speaks
	if (!isPlainRichText(props.richText)) return 'bad-value';
	return wordsFromRichText(props.richText).length > MAX_WORDS ? 'text-too-long' : undefined;
}

/** Every cell that a record of this kind can have. */
function cellNames(base: PlainRecord): string[] {
	const props = Object.keys((base.props ?? {}) as object)
		.filter((prop) => prop !== 'richText')
		.map((prop) => `p.${prop}`);
	return [...(base.typeName === 'shape' ? SHAPE_CELLS : BINDING_CELLS), ...props];
}

/** The record with its cells; the words are left empty, they are counted elsewhere. Undefined when a place is no place. */
function assemble(base: PlainRecord, names: readonly string[], view: KeyView): PlainRecord | undefined {
	const record: PlainRecord = { ...base };
	const props = { ...(base.props as Record<string, unknown>) };
	for (const name of names) {
		const value = view.get(`${base.id}/${name}`);
		if (value === undefined) continue;
		if (name === '@') {
			if (!Array.isArray(value) || value.length < 2 || value.length > 3) return undefined;
			[record.x, record.y] = value;
			record.parentId = value.length === 3 ? value[2] : PAGE_ID;
		} else if (name.startsWith('p.')) props[name.slice(2)] = value;
		else record[name] = value;
	}
	record.props = props;
	return record;
}

function checkAssembled(record: PlainRecord, view: KeyView): Reason | undefined {
	const type = boardSchema().types[record.typeName as 'shape' | 'binding'];
	try {
		type.validate(record);
	} catch {
		return 'bad-value'; // tldraw's validators throw; their words are for developers
	}
	if (!isMeta(record.meta)) return 'bad-value';
	if (record.typeName === 'binding') return record.type === 'arrow' ? undefined : 'bad-value';
	if (!(SHAPE_TYPES as readonly unknown[]).includes(record.type)) return 'bad-value';
	if (!isCoordinate(record.x) || !isCoordinate(record.y)) return 'bad-value';
	const { url } = record.props as { url?: unknown };
	if (url !== undefined && !isSafeUrl(url)) return 'bad-value';
	return checkParent(record, view);
}

/** The parent is the page, or a frame that lies on the page: so there are no rings. A frame that is just gone is let in; the writer's client puts it on the page, where it was seen. */
function checkParent(record: PlainRecord, view: KeyView): Reason | undefined {
	const { parentId } = record;
	if (parentId === PAGE_ID) return undefined;
	if (typeof parentId !== 'string' || record.type === 'frame' || parentId === record.id || parentId === DOCUMENT_ID) return 'bad-parent';
	const parent = view.get(parentId) as PlainRecord | undefined;
	if (parent === undefined) return view.wasKnown(parentId) && parentId.startsWith('shape:') ? undefined : 'bad-parent';
	return parent.type === 'frame' ? undefined : 'bad-parent';
}
