/** A shape as every tldraw can open it: standard ones as they are, all others as a box that says what they were. Knows no file. */
import { ACTION_CARD } from '../board/action-card-shape.ts';
import { PAGE_ID, type PlainRecord } from '../board/board-doc.ts';
import { boardSchema, SHAPE_TYPES } from '../board/board-schema.ts';
import { richTextFromWords } from '../board/rich-text.ts';
import { cardLines } from './card-lines.ts';
import { IDENTITY } from './drawing/drawing.ts';
import { num, shapeData } from './drawing/shape.ts';
import type { Report } from './report.ts';

/** A group holds shapes and is a standard one, though our boards offer none. */
const STANDARD: readonly unknown[] = [...SHAPE_TYPES.filter((type) => type !== ACTION_CARD), 'group'];

/** The shape, or the box in its place: an action card with its words; what nobody knows, or what holds a value that tldraw refuses, with its name and its words. */
export function standardShape(record: PlainRecord, report: Report): PlainRecord {
	if (record.type === ACTION_CARD) {
		const { cardId } = (record.props ?? {}) as { cardId?: unknown };
		return box(record, cardLines(String(cardId), report).join('\n'), { rembukCardId: String(cardId) });
	}
	if (STANDARD.includes(record.type) && isValid(record)) return record;
	const type = String(record.type);
	const { words } = shapeData(record, IDENTITY, 1);
	return box(record, words === '' ? `[${type}]` : `[${type}]\n${words}`, { rembukShape: type });
}

/** True for a shape or a binding that tldraw's own validators take. */
export function isValid(record: PlainRecord): boolean {
	try {
		boardSchema().types[record.typeName as 'shape' | 'binding'].validate(record);
		return true;
	} catch {
		return false; // tldraw's validators throw; their words are for developers
	}
}

/** The place of a shape as far as it is one, with looks of a box. */
function box(record: PlainRecord, words: string, note: Record<string, string>): PlainRecord {
	const props = (typeof record.props === 'object' && record.props !== null ? record.props : {}) as Record<string, unknown>;
	const made: PlainRecord = {
		id: record.id,
		typeName: 'shape',
		type: 'geo',
		x: num(record.x, 0),
		y: num(record.y, 0),
		rotation: num(record.rotation, 0),
		index: record.index,
		parentId: record.parentId,
		isLocked: record.isLocked === true,
		opacity: Math.min(1, Math.max(0, num(record.opacity, 1))),
		meta: { ...(typeof record.meta === 'object' && record.meta !== null && !Array.isArray(record.meta) ? record.meta : {}), ...note },
		props: {
			geo: 'rectangle',
			w: Math.max(1, num(props.w, 200)),
			h: Math.max(1, num(props.h, 120)),
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
			richText: richTextFromWords(words),
		},
	};
	return isValid(made) ? made : { ...made, index: 'a1', parentId: PAGE_ID, meta: note };
}
