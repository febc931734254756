/** New shapes of tldraw's kinds where there is no canvas: the fields that every shape has, and each kind's own with their defaults. Knows no document. */
import { newId } from '../ids.ts';
import { PAGE_ID, type PlainRecord } from './board-doc.ts';
import { richTextFromWords } from './rich-text.ts';

const PROPS = {
	geo: {
		geo: 'rectangle',
		dash: 'draw',
		url: '',
		w: 100,
		h: 100,
		growY: 0,
		scale: 1,
		labelColor: 'black',
		color: 'black',
		fill: 'none',
		size: 'm',
		font: 'sans',
		align: 'middle',
		verticalAlign: 'middle',
	},
	text: { color: 'black', size: 'm', font: 'sans', textAlign: 'start', w: 200, scale: 1, autoSize: true },
	arrow: {
		kind: 'arc',
		labelColor: 'black',
		color: 'black',
		fill: 'none',
		dash: 'draw',
		size: 'm',
		arrowheadStart: 'none',
		arrowheadEnd: 'arrow',
		font: 'sans',
		start: { x: 0, y: 0 },
		end: { x: 100, y: 0 },
		bend: 0,
		text: '',
		labelPosition: 0.5,
		scale: 1,
		elbowMidPoint: 0.5,
	},
	line: { color: 'black', dash: 'draw', size: 'm', spline: 'line', points: {}, scale: 1 },
	draw: { color: 'black', fill: 'none', dash: 'draw', size: 'm', segments: [], isComplete: true, isClosed: false, isPen: false, scale: 1 },
	frame: { w: 400, h: 300, name: '', color: 'black' },
} satisfies Record<string, Record<string, unknown>>;

export type PlainKind = keyof typeof PROPS;

interface Place {
	x: number;
	y: number;
	rotation?: number;
	opacity?: number;
	parentId?: string;
	/** A fractional index; the first one when absent. */
	index?: string;
	id?: string;
}

/** A shape of that kind. `words` are for kinds that have words as rich text (geo, text). */
export function plainShape(type: PlainKind, place: Place, props: Record<string, unknown> = {}, words = ''): PlainRecord {
	const hasRichText = type === 'geo' || type === 'text';
	return {
		id: place.id ?? `shape:${newId()}`,
		typeName: 'shape',
		type,
		x: place.x,
		y: place.y,
		rotation: place.rotation ?? 0,
		index: place.index ?? 'a1',
		parentId: place.parentId ?? PAGE_ID,
		isLocked: false,
		opacity: place.opacity ?? 1,
		meta: {},
		props: { ...PROPS[type], ...props, ...(hasRichText && { richText: richTextFromWords(words) }) },
	};
}

/** The binding of an arrow's end to a shape; `at` is where in it, 0–1 each way. */
export const arrowBinding = (arrowId: string, toId: string, terminal: 'start' | 'end', at: { x: number; y: number } = { x: 0.5, y: 0.5 }): PlainRecord => ({
	id: `binding:${newId()}`,
	typeName: 'binding',
	type: 'arrow',
	fromId: arrowId,
	toId,
	props: { terminal, normalizedAnchor: at, isExact: false, isPrecise: false, snap: 'none' },
	meta: {},
});
