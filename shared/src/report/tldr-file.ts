/** Boards of a report as the text of a `.tldr` file, a page for each. Knows no document and no canvas. */
import { ACTION_CARD, type ActionCardProps } from '../board/action-card-shape.ts';
import { DOCUMENT_ID, PAGE_ID, type PlainRecord } from '../board/board-doc.ts';
import { boardSchema } from '../board/board-schema.ts';
import { richTextFromWords } from '../board/rich-text.ts';
import { cardLines } from './card-lines.ts';
import type { Report, ReportBoard } from './report.ts';

/** Version of the file's frame, as tldraw 3 writes and reads it. */
const FILE_VERSION = 1;

/** The file, with the boards as pages in their order. Needs the report for the words of the action cards. */
export function tldrFile(boards: readonly ReportBoard[], report: Report): string {
	const taken = new Set<string>();
	const pages = boards.flatMap((board, index) => {
		const rename = namesFor(board, index, taken);
		const shapes = board.records
			.filter(({ typeName }) => typeName === 'shape' || typeName === 'binding')
			.map((record) => renamed(withoutCard(record, report), rename));
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
		const name = taken.has(id) ? `${id}-${index + 1}` : id;
		taken.add(name);
		if (name !== id) names.set(id, name);
	}
	return (id) => names.get(id) ?? id;
}

function renamed(record: PlainRecord, rename: (id: string) => string): PlainRecord {
	const copy: PlainRecord = { ...record, id: rename(record.id) };
	for (const field of ['parentId', 'fromId', 'toId']) if (typeof copy[field] === 'string') copy[field] = rename(copy[field]);
	return copy;
}

/** An action card as a box that every tldraw can show; which card it was stays in `meta`. */
function withoutCard(record: PlainRecord, report: Report): PlainRecord {
	if (record.type !== ACTION_CARD) return record;
	const { cardId, w, h } = record.props as ActionCardProps;
	return {
		...record,
		type: 'geo',
		meta: { ...(record.meta as object), rembukCardId: cardId },
		props: {
			geo: 'rectangle',
			w,
			h,
			growY: 0,
			scale: 1,
			dash: 'solid',
			color: 'grey',
			labelColor: 'black',
			fill: 'semi',
			size: 's',
			font: 'sans',
			align: 'start',
			verticalAlign: 'start',
			url: '',
			richText: richTextFromWords(cardLines(cardId, report).join('\n')),
		},
	};
}
