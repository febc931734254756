/** What every drawer of a shape is given, and small readers of what a record holds: nothing in a record is trusted to be there. */
import type { PlainRecord } from '../../board/board-doc.ts';
import { colourOf } from '../../board/palette.ts';
import { wordsOfRecord } from '../../board/record-codec.ts';
import { cleanText } from '../../text/clean-text.ts';
import { type Item, LINE_HEIGHT, type Matrix, type TextItem } from './drawing.ts';
import { wrap } from './measure.ts';

export interface DrawContext {
	/** Who wrote a note, as it stands below it; '' for nobody. */
	authorOf(noteId: string): string;
	/** The words of an action card. */
	cardLines(cardId: string): string[];
	/** A shape's record and its matrix to the page; undefined when it is gone. */
	place(shapeId: string): { record: PlainRecord; matrix: Matrix } | undefined;
	/** The arrow's bindings, by its end. */
	bindingOf(arrowId: string, terminal: 'start' | 'end'): PlainRecord | undefined;
}
/** The look of a shape, in its own coordinates; items of a text know no matrix yet. */
export type Drawer = (shape: ShapeData, context: DrawContext) => Item[];

export interface ShapeData {
	record: PlainRecord;
	props: Record<string, unknown>;
	matrix: Matrix;
	opacity: number;
	words: string;
}

export function shapeData(record: PlainRecord, matrix: Matrix, opacity: number): ShapeData {
	const props = (typeof record.props === 'object' && record.props !== null ? record.props : {}) as Record<string, unknown>;
	return { record, props, matrix, opacity, words: cleanText(wordsOfRecord(record) || (typeof props.text === 'string' ? props.text : '')).trim() };
}

/** A finite number, else the fallback. */
export const num = (value: unknown, fallback: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : fallback);

const SIZES: Readonly<Record<string, number>> = { s: 0, m: 1, l: 2, xl: 3 };
/** One of four by the shape's size. */
export const bySize = (size: unknown, four: readonly [number, number, number, number]): number =>
	four[Object.hasOwn(SIZES, String(size)) ? (SIZES[String(size)] ?? 1) : 1] ?? four[1];
/** Width of lines in px, as tldraw has them. */
export const strokeOf = (props: Record<string, unknown>): number => bySize(props.size, [2, 3.5, 5, 10]) * num(props.scale, 1);

export function dashOf(props: Record<string, unknown>): readonly number[] | undefined {
	const width = strokeOf(props);
	if (props.dash === 'dashed') return [width * 2, width * 2];
	return props.dash === 'dotted' ? [0.1, width * 2] : undefined;
}

/** The colour inside, or none. */
export function fillOf(props: Record<string, unknown>): string | undefined {
	const colour = colourOf(props.color);
	if (props.fill === 'solid' || props.fill === 'pattern') return colour.semi;
	if (props.fill === 'fill') return colour.fill;
	return props.fill === 'semi' ? '#fcfffe' : undefined;
}

interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** Words in a box, wrapped, and as high as they need to be: at the top, in the middle, or at the bottom. */
export function textIn(
	box: Box,
	text: { words: string; size: number; align: unknown; verticalAlign: unknown; colour: string },
	{ matrix, opacity }: ShapeData,
): TextItem[] {
	if (text.words === '') return [];
	const lines = wrap(text.words, box.w, text.size);
	const height = lines.length * text.size * LINE_HEIGHT;
	const isStart = String(text.align).startsWith('start');
	const isEnd = String(text.align).startsWith('end');
	const vertical = String(text.verticalAlign);
	const top = vertical.startsWith('start') ? box.y : vertical.startsWith('end') ? box.y + box.h - height : box.y + (box.h - height) / 2;
	return [
		{
			kind: 'text',
			lines,
			x: isStart ? box.x : isEnd ? box.x + box.w : box.x + box.w / 2,
			y: top + (text.size * LINE_HEIGHT) / 2,
			size: text.size,
			anchor: isStart ? 'start' : isEnd ? 'end' : 'middle',
			colour: text.colour,
			opacity,
			matrix,
		},
	];
}

/** The outline of a box. */
export const boxPath = ({ x, y, w, h }: Box): string => `M${x} ${y}h${w}v${h}h${-w}Z`;
