/** Boards of a report as the text of a `.tldr` file, a page for each. Knows no document and no canvas. */
import { ACTION_CARD } from '../board/action-card-shape.ts';
import { DOCUMENT_ID, PAGE_ID, type PlainRecord } from '../board/board-doc.ts';
import { boardSchema } from '../board/board-schema.ts';
import type { Report, ReportBoard } from './report.ts';
import { isValid, standardShape } from './tldr-shape.ts';

/** Version of the file's frame, as tldraw 3 writes and reads it. */
const FILE_VERSION = 1;

/** The file, with the boards as pages in their order. Needs the report for the words of the action cards. */
export function tldrFile(boards: readonly ReportBoard[], report: Report): string {
	const taken = new Set<string>();
	const pages = boards.flatMap((board, index) => {
		const rename = namesFor(board, index, taken);
		const known = new Set(board.records.flatMap(({ id, typeName }) => (typeName === 'shape' ? [id] : [])));
		const shapes = board.records.flatMap((record) => {
			if (record.typeName === 'shape') return [renamed(held(standardShape(record, report), known), rename)];
			const isBinding = record.typeName === 'binding' && known.has(String(record.fromId)) && known.has(String(record.toId)) && isValid(record);
			return isBinding ? [renamed(record, rename)] : [];
		});
		return [{ id: rename(PAGE_ID), typeName: 'page', name: board.title, index: `a${index + 1}`, meta: {} }, ...shapes];
	});
	const records = [{ id: DOCUMENT_ID, typeName: 'document', gridSize: 10, name: report.workshop.title, meta: {} }, ...pages];
	const schema = boardSchema().serialize();
	const sequences = Object.fromEntries(Object.entries(schema.sequences).filter(([name]) => !name.endsWith(`.${ACTION_CARD}`)));
	return `${JSON.stringify({ tldrawFileFormatVersion: FILE_VERSION, schema: { ...schema, sequences }, records }, null, '\t')}\n`;
}

/** What the ids of a board become: its page gets a name of its own, and a record whose id another board has already taken gets the board's number behind it. */
function namesFor(board: ReportBoard, index: number, taken: Set<string>): (id: string) => string {
	const names = new Map([[PAGE_ID, index === 0 ? PAGE_ID : `page:page${index + 1}`]]);
	for (const { id, typeName } of board.records) {
		if (typeName !== 'shape' && typeName !== 'binding') continue;
		const own = id.startsWith(`${typeName}:`) ? id : `${typeName}:${id}`; // one that is named otherwise would close the whole file
		const name = taken.has(own) ? `${own}-${index + 1}` : own;
		taken.add(name);
		if (name !== id) names.set(id, name);
	}
	return (id) => names.get(id) ?? id;
}

/** What hangs on a shape that is gone lies on the page: nowhere, nobody would see it. */
const held = (shape: PlainRecord, known: ReadonlySet<string>): PlainRecord => (known.has(String(shape.parentId)) ? shape : { ...shape, parentId: PAGE_ID });

function renamed(record: PlainRecord, rename: (id: string) => string): PlainRecord {
	const copy: PlainRecord = { ...record, id: rename(record.id) };
	for (const field of ['parentId', 'fromId', 'toId']) if (typeof copy[field] === 'string') copy[field] = rename(copy[field]);
	return copy;
}
