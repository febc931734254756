/** An archive's board as records that may be written into a new document: brought to this version, every value checked, what cannot be read named and left out. Pure. */
import { DOCUMENT_ID, PAGE_ID, type PlainRecord } from '../board/board-doc.ts';
import { isSound, MOST_SHAPES, whyNotBinding, whyNotShape } from '../board/check-record.ts';
import { migrateRecords } from '../board/migrate-records.ts';
import type { ArchiveIds } from './archive-ids.ts';
import type { LeftOutList } from './left-out.ts';

export interface BoardRead {
	/** The document and the page record where the archive has sound ones, then frames, then everything else. */
	records: PlainRecord[];
	notes: number;
	shapes: number;
}

/** Reads the records of one board. `path` is where it stands in the archive. */
export function readBoard(board: { schema?: unknown; records: readonly PlainRecord[] }, path: string, ids: ArchiveIds, leftOut: LeftOutList): BoardRead {
	const leave = (record: PlainRecord, reason: string): void => leftOut.add(`${path}.${record.id}`, reason);
	const records = migrateRecords(board.records, board.schema);
	if (!records) {
		leftOut.add(`${path}.schema`, 'newer-version');
		return { records: [], notes: 0, shapes: 0 };
	}
	const frames = new Set(records.filter(({ type, parentId }) => type === 'frame' && parentId === PAGE_ID).map(({ id }) => id));
	const all = new Set(records.map(({ id }) => id));
	const ground: PlainRecord[] = [];
	const shapes = new Map<string, PlainRecord>();
	for (const record of records) {
		if (record.typeName === 'shape') takeShape(record);
		else if (record.id === DOCUMENT_ID || record.id === PAGE_ID) {
			if (isSound(record)) ground.push(record);
			else leave(record, 'bad-value');
		} else if (record.typeName !== 'binding') leave(record, 'unknown-kind');
	}
	const kept = new Set(shapes.keys());
	const bindings = new Map<string, PlainRecord>();
	for (const record of records) {
		if (record.typeName !== 'binding') continue;
		const reason = bindings.size >= 2 * MOST_SHAPES ? 'board-full' : bindings.has(record.id) ? 'twice' : whyNotBinding(record, kept);
		if (reason) leave(record, reason);
		else bindings.set(record.id, record);
	}
	const framesFirst = [...shapes.values()].sort((a, b) => Number(b.type === 'frame') - Number(a.type === 'frame'));
	return { records: [...ground, ...framesFirst, ...bindings.values()], notes: framesFirst.filter(({ type }) => type === 'note').length, shapes: shapes.size };

	function takeShape(record: PlainRecord): void {
		let next = withAuthor(record, ids);
		// the frame that it lay in is gone: clients show it on the page, and there it is from now on
		const isOrphan = typeof next.parentId === 'string' && next.parentId.startsWith('shape:') && !all.has(next.parentId);
		if (isOrphan && next.type !== 'frame') next = { ...next, parentId: PAGE_ID };
		const reason = shapes.size >= MOST_SHAPES ? 'board-full' : shapes.has(next.id) ? 'twice' : whyNotShape(next, frames);
		if (reason) leave(next, reason);
		else {
			shapes.set(next.id, next);
			if (isOrphan) leave(next, 'put-on-page');
		}
	}
}

function withAuthor(record: PlainRecord, ids: ArchiveIds): PlainRecord {
	const { author } = (typeof record.meta === 'object' && record.meta !== null ? record.meta : {}) as { author?: unknown };
	const writer = typeof author === 'string' ? ids.person(author) : undefined;
	return writer === undefined || writer === author ? record : { ...record, meta: { ...(record.meta as object), author: writer } };
}
