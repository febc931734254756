/** Draws a board from its records alone: the picture that documents made on a server carry. Knows no canvas, no font and no file format. */
import { ACTION_CARD } from '../../board/action-card-shape.ts';
import { PAGE_ID, type PlainRecord } from '../../board/board-doc.ts';
import { cardLines } from '../card-lines.ts';
import type { Report, ReportBoard } from '../report.ts';
import { authorInWords } from '../report-words.ts';
import { drawArrow } from './arrow.ts';
import { boundsOf } from './bounds.ts';
import { drawCard, drawFrame, drawNote, drawText, drawUnknown } from './boxes.ts';
import { type Drawing, IDENTITY, type Item, type Matrix, multiply, placed } from './drawing.ts';
import { drawGeo } from './geo.ts';
import { drawHighlight, drawLine, drawStroke } from './lines.ts';
import { type DrawContext, type Drawer, num, shapeData } from './shape.ts';

const DRAWERS: Readonly<Record<string, Drawer>> = {
	note: drawNote,
	text: drawText,
	geo: drawGeo,
	arrow: drawArrow,
	line: drawLine,
	draw: drawStroke,
	highlight: drawHighlight,
	frame: drawFrame,
	[ACTION_CARD]: drawCard,
};

/** A group holds shapes and has no looks of its own. */
const INVISIBLE = 'group';

/** The picture of a board; undefined when nothing is on it. The report gives the words of cards and the names of writers. */
export function drawBoard({ records }: ReportBoard, report: Report): Drawing | undefined {
	const shapes = new Map(records.filter(({ typeName }) => typeName === 'shape').map((record) => [record.id, record]));
	const place = (id: string): ReturnType<DrawContext['place']> => {
		const record = shapes.get(id);
		return record && { record, matrix: matrixOf(record, shapes) };
	};
	const bindings = records.filter(({ typeName }) => typeName === 'binding');
	const authors = new Map(
		report.groups.flatMap(({ notes }) =>
			notes.map((note) => [note.noteId, note.author === '' && note.onBehalfOf === '' ? '' : authorInWords(note, report.locale)]),
		),
	);
	const context: DrawContext = {
		authorOf: (id) => authors.get(id) ?? '',
		cardLines: (id) => cardLines(id, report),
		place,
		bindingOf: (id, terminal) => bindings.find(({ fromId, props }) => fromId === id && (props as { terminal?: unknown } | undefined)?.terminal === terminal),
	};
	const unknown: string[] = [];
	const items: Item[] = [];
	for (const record of inOrder(shapes)) {
		if (record.type === INVISIBLE) continue;
		const drawer = Object.hasOwn(DRAWERS, String(record.type)) ? DRAWERS[String(record.type)] : undefined;
		if (!drawer) unknown.push(String(record.type));
		items.push(...(drawer ?? drawUnknown)(shapeData(record, matrixOf(record, shapes), num(record.opacity, 1)), context));
	}
	return items.length === 0 ? undefined : { ...boundsOf(items), items, unknown };
}

/** From a shape to the page, through its parents. A ring of parents ends where it began. */
function matrixOf(record: PlainRecord, shapes: ReadonlyMap<string, PlainRecord>): Matrix {
	let matrix: Matrix = IDENTITY;
	const seen = new Set<string>();
	for (let at: PlainRecord | undefined = record; at && !seen.has(at.id); at = shapes.get(String(at.parentId))) {
		seen.add(at.id);
		matrix = multiply(placed(num(at.x, 0), num(at.y, 0), num(at.rotation, 0)), matrix);
	}
	return matrix;
}

/** The order in which shapes lie on each other: by index, what is in a frame right above it. What hangs on nothing that is there comes last. */
function inOrder(shapes: ReadonlyMap<string, PlainRecord>): PlainRecord[] {
	const children = new Map<string, PlainRecord[]>();
	for (const record of shapes.values()) {
		const parent = shapes.has(String(record.parentId)) ? String(record.parentId) : PAGE_ID;
		const list = children.get(parent);
		if (list) list.push(record);
		else children.set(parent, [record]);
	}
	const ordered = new Set<PlainRecord>();
	const walk = (parent: string): void => {
		const below = (children.get(parent) ?? []).sort((a, b) =>
			String(a.index) < String(b.index) ? -1 : String(a.index) > String(b.index) ? 1 : a.id < b.id ? -1 : 1,
		);
		for (const record of below) {
			if (ordered.has(record)) continue;
			ordered.add(record);
			walk(record.id);
		}
	};
	walk(PAGE_ID);
	for (const record of shapes.values()) if (!ordered.has(record)) ordered.add(record);
	return [...ordered];
}
