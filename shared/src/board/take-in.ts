/** Records from elsewhere as they may come onto a board that is there: new ids, a free place below everything, their order above everything. Pure. */
import { getIndicesAbove, type IndexKey } from '@tldraw/utils';
import { newId } from '../ids.ts';
import { PAGE_ID, type PlainRecord } from './board-doc.ts';
import { MAX_SHAPES } from './board-schema.ts';
import { whyNotBinding, whyNotShape } from './check-record.ts';
import { freePlace, topIndex } from './free-place.ts';
import { NOTE_GAP, NOTE_SIZE } from './note.ts';
import { wordsOfRecord } from './record-codec.ts';

/** What a file for a board holds: shapes on the page or in one another's frames, and bindings; and what it holds that no board does. */
export interface BoardFile {
	records: PlainRecord[];
	leftOut: { path: string; reason: string }[];
}

/** A shape by its kind and first words, as people would point at it. */
export function nameOf(record: PlainRecord): string {
	const { name, text } = (record.props ?? {}) as { name?: unknown; text?: unknown };
	const words = wordsOfRecord(record) || (typeof name === 'string' ? name : '') || (typeof text === 'string' ? text : '');
	const first = words.replace(/\s+/g, ' ').trim().slice(0, 40);
	return first === '' ? String(record.type) : `${String(record.type)} “${first}”`;
}

/** Frames come first, then what lies in them, bindings last: written in this order, each part is sound alone. */
export function takeIn({ records, leftOut }: BoardFile, onBoard: readonly PlainRecord[], author: string): BoardFile {
	const shapes = records.filter(({ typeName }) => typeName === 'shape');
	const left = [...leftOut];
	const ids = new Map(shapes.map(({ id }) => [id, `shape:${newId()}`]));
	const frames = new Set(shapes.filter(({ type, parentId }) => type === 'frame' && parentId === PAGE_ID).map(({ id }) => id));
	const room = MAX_SHAPES - onBoard.filter(({ typeName }) => typeName === 'shape').length;
	const kept = new Map<string, PlainRecord>();
	const framesFirst = [...shapes].sort((a, b) => Number(b.type === 'frame') - Number(a.type === 'frame'));
	const standing = new Set<string>();
	for (const shape of framesFirst) {
		const isAdrift = shape.parentId !== PAGE_ID && !standing.has(String(shape.parentId));
		const placed = isAdrift ? { ...shape, parentId: PAGE_ID } : shape;
		const fault = kept.size >= room ? 'board-full' : whyNotShape({ ...placed, id: ids.get(shape.id) ?? shape.id, index: 'a1' }, frames);
		if (fault) left.push({ path: nameOf(shape), reason: fault });
		else {
			kept.set(shape.id, placed);
			if (shape.type === 'frame') standing.add(shape.id);
		}
	}
	const order = [...kept.values()].sort((a, b) => (String(a.index) < String(b.index) ? -1 : 1));
	const indices = getIndicesAbove((topIndex(onBoard) ?? 'a0') as IndexKey, order.length);
	const indexOf = new Map(order.map(({ id }, n) => [id, indices[n]]));
	const offset = offsetOf([...kept.values()], onBoard);
	const taken = [...kept.values()].map((shape): PlainRecord => {
		const isOnPage = shape.parentId === PAGE_ID;
		return {
			...shape,
			id: ids.get(shape.id) ?? shape.id,
			parentId: isOnPage ? PAGE_ID : (ids.get(String(shape.parentId)) ?? PAGE_ID),
			index: indexOf.get(shape.id),
			x: Number(shape.x) + (isOnPage ? offset.x : 0),
			y: Number(shape.y) + (isOnPage ? offset.y : 0),
			meta: { author },
		};
	});
	const known = new Set(taken.map(({ id }) => id));
	for (const binding of records.filter(({ typeName }) => typeName === 'binding')) {
		const next = { ...binding, id: `binding:${newId()}`, fromId: ids.get(String(binding.fromId)), toId: ids.get(String(binding.toId)), meta: {} };
		if (whyNotBinding(next, known) === undefined) taken.push(next);
	}
	return { records: taken, leftOut: left };
}

/** How far everything moves so that its upper left corner lies in the next free place. */
function offsetOf(shapes: readonly PlainRecord[], onBoard: readonly PlainRecord[]): { x: number; y: number } {
	const onPage = shapes.filter(({ parentId }) => parentId === PAGE_ID);
	if (onPage.length === 0) return { x: 0, y: 0 };
	const left = onPage.reduce((least, { x }) => Math.min(least, Number(x)), Number.POSITIVE_INFINITY);
	const top = onPage.reduce((least, { y }) => Math.min(least, Number(y)), Number.POSITIVE_INFINITY);
	const next = freePlace(onBoard);
	const row = next.x === 0 ? next.y : next.y + NOTE_SIZE + NOTE_GAP; // a row of its own: nobody knows how wide it is
	return { x: Math.round(-left), y: Math.round(row - top) };
}
