/** A tldraw file as things for a board: its first page, groups dissolved, nested frames laid flat, what a board does not hold named. Pure. */
import { PAGE_ID, type PlainRecord } from '../board/board-doc.ts';
import { SHAPE_TYPES } from '../board/board-schema.ts';
import { migrateRecords } from '../board/migrate-records.ts';
import { hasWords } from '../board/record-codec.ts';
import { isPlainRichText, richTextFromWords, wordsFromRichText } from '../board/rich-text.ts';
import { type BoardFile, nameOf } from '../board/take-in.ts';

const KNOWN = ['document', 'page', 'shape', 'binding', 'asset'];
const PICTURES = ['image', 'video', 'bookmark', 'embed'];
/** Deeper nesting than this is nobody's drawing. */
const MAX_DEPTH = 50;

export const isTldr = (value: unknown): value is { records: unknown[]; schema: unknown } =>
	typeof value === 'object' && value !== null && 'tldrawFileFormatVersion' in value && 'records' in value && Array.isArray(value.records);

/** The file's things; undefined when a newer tldraw wrote it, or nothing in it is a record. */
export function readTldr({ records, schema }: { records: readonly unknown[]; schema: unknown }): BoardFile | undefined {
	const sound = records.filter((record): record is PlainRecord => isRecord(record) && KNOWN.includes(record.typeName));
	const migrated = migrateRecords(sound, schema);
	if (!migrated) return undefined;
	const pages = migrated.filter(({ typeName }) => typeName === 'page').sort((a, b) => (String(a.index) < String(b.index) ? -1 : 1));
	const [page] = pages;
	const all = new Map(migrated.map((record) => [record.id, record]));
	const leftOut: BoardFile['leftOut'] = pages.slice(1).map(({ name }) => ({ path: String(name), reason: 'other-page' }));
	const taken: PlainRecord[] = [];
	for (const record of migrated) {
		if (record.typeName === 'binding') taken.push(record);
		if (record.typeName !== 'shape' || rootOf(record, all) !== page?.id || record.type === 'group') continue;
		if (PICTURES.includes(String(record.type))) leftOut.push({ path: nameOf(record), reason: 'picture' });
		else if (!(SHAPE_TYPES as readonly unknown[]).includes(record.type) || record.type === 'action-card')
			leftOut.push({ path: nameOf(record), reason: 'unknown-kind' });
		else taken.push(simplified(laidFlat(record, all, String(page?.id)), leftOut));
	}
	return { records: taken, leftOut };
}

const isRecord = (value: unknown): value is PlainRecord =>
	typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'typeName' in value && typeof value.typeName === 'string';

function* ancestors(record: PlainRecord, all: ReadonlyMap<string, PlainRecord>): Generator<PlainRecord> {
	let at = all.get(String(record.parentId));
	for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
		yield at;
		at = all.get(String(at.parentId));
	}
}

/** The page that a shape is on in the end. */
function rootOf(record: PlainRecord, all: ReadonlyMap<string, PlainRecord>): string | undefined {
	let last: PlainRecord | undefined;
	for (const ancestor of ancestors(record, all)) last = ancestor;
	return last?.typeName === 'page' ? last.id : undefined;
}

/** On the page, or in a frame that lies on the page; where it was before. */
function laidFlat(record: PlainRecord, all: ReadonlyMap<string, PlainRecord>, pageId: string): PlainRecord {
	const parent = all.get(String(record.parentId));
	if (parent?.type === 'frame' && parent.parentId === pageId && record.type !== 'frame') return record;
	let { x, y, rotation } = { x: Number(record.x), y: Number(record.y), rotation: Number(record.rotation ?? 0) };
	for (const { typeName, x: left, y: top, rotation: turn } of ancestors(record, all)) {
		if (typeName !== 'shape') break;
		const angle = Number(turn ?? 0);
		[x, y] = [Number(left) + x * Math.cos(angle) - y * Math.sin(angle), Number(top) + x * Math.sin(angle) + y * Math.cos(angle)];
		rotation += angle;
	}
	return { ...record, x, y, rotation, parentId: PAGE_ID };
}

/** Boards keep plain words: marks, lists and links in them become words, and that is told. */
function simplified(record: PlainRecord, leftOut: BoardFile['leftOut']): PlainRecord {
	const props = record.props as Record<string, unknown> | undefined;
	if (!props) return record;
	const next = { ...record, isLocked: false, props: { ...props } as Record<string, unknown> };
	if ('url' in props && !/^(https?:\/\/|mailto:|$)/i.test(String(props.url))) next.props.url = '';
	if (!hasWords(record) || isPlainRichText(props.richText)) return next;
	leftOut.push({ path: nameOf(record), reason: 'style' });
	next.props.richText = richTextFromWords(wordsFromRichText(props.richText));
	return next;
}
