/** Finds room on a board for something new: the next place of the grid below (or right in the last row of) what is there. Pure. */
import type { PlainRecord } from './board-doc.ts';
import { GRID_COLUMNS, gridPlace, NOTE_GAP, NOTE_SIZE } from './note.ts';

interface Box {
	x: number;
	y: number;
	right: number;
	bottom: number;
}

const STEP = NOTE_SIZE + NOTE_GAP;
/** Shapes without a size of their own (text, arrows, drawings) count as so large, px: an estimate that only has to keep things apart. */
const UNSIZED = 100;
/** Further down than this nothing is looked for: the coordinates of a board end at a million. */
const LOWEST = 900_000;

/** The upper left corner for a thing of that size: after everything in reading order, on the grid of {@link gridPlace}. */
export function freePlace(records: readonly PlainRecord[], size: { w: number; h: number } = { w: NOTE_SIZE, h: NOTE_SIZE }): { x: number; y: number } {
	const all = new Map(records.map((record) => [record.id, record]));
	const boxes = records.filter((record) => record.typeName === 'shape').map((record) => boxOf(record, all));
	const bottom = Math.min(
		LOWEST,
		boxes.reduce((most, box) => Math.max(most, box.bottom), 0),
	);
	const firstRow = Math.max(0, Math.floor((bottom - NOTE_SIZE) / STEP));
	for (let n = firstRow * GRID_COLUMNS; ; n++) {
		const { x, y } = gridPlace(n);
		const isAfter = (box: Box): boolean => box.bottom <= y || (box.y < y + size.h && box.right <= x && box.bottom <= y + STEP);
		if (y > bottom || boxes.every(isAfter)) return { x, y };
	}
}

function boxOf(record: PlainRecord, all: ReadonlyMap<string, PlainRecord>): Box {
	const props = (record.props ?? {}) as { w?: unknown; h?: unknown; growY?: unknown; scale?: unknown };
	const parent = all.get(String(record.parentId));
	const inFrame = parent?.typeName === 'shape' ? parent : undefined;
	const x = number(record.x) + number(inFrame?.x);
	const y = number(record.y) + number(inFrame?.y);
	const isNote = record.type === 'note';
	const scale = typeof props.scale === 'number' ? props.scale : 1;
	const w = isNote ? NOTE_SIZE * scale : number(props.w, UNSIZED);
	const h = isNote ? (NOTE_SIZE + number(props.growY)) * scale : number(props.h, UNSIZED);
	return { x, y, right: x + w, bottom: y + h };
}

const number = (value: unknown, otherwise = 0): number => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise);

/** The index of the topmost thing on the page, as a fractional index; undefined on an empty one. */
export function topIndex(records: readonly PlainRecord[]): string | undefined {
	let top: string | undefined;
	for (const { typeName, index } of records) if (typeName === 'shape' && typeof index === 'string' && (top === undefined || index > top)) top = index;
	return top;
}
