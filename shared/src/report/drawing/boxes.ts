/** How notes, texts, frames and action cards look, and a shape that nobody knows. */
import { colourOf } from '../../board/palette.ts';
import { type Item, LINE_HEIGHT } from './drawing.ts';
import { widthOf, wrap } from './measure.ts';
import { boxPath, bySize, type Drawer, num, type ShapeData, textIn } from './shape.ts';

const NOTE = 200;
const NOTE_PADDING = 14;
const SMALL = 12;
const INK = '#1d1d1d';
const SOFT = '#5f5f5f';

/** A note grows downwards with its words, and is never smaller than they need. */
export const drawNote: Drawer = (shape, { authorOf }) => {
	const { props, words, matrix, opacity, record } = shape;
	const scale = num(props.scale, 1);
	const w = NOTE * scale;
	const inner = w - 2 * NOTE_PADDING * scale;
	const size = noteSize(words, inner, num(props.fontSizeAdjustment, 0) || bySize(props.size, [18, 22, 26, 32]), scale);
	const needed = wrap(words, inner, size).length * size * LINE_HEIGHT + 2 * NOTE_PADDING * scale;
	const h = Math.max(w + num(props.growY, 0) * scale, needed);
	const author = authorOf(record.id);
	return [
		{ kind: 'path', d: boxPath({ x: 0, y: 0, w, h }), fill: colourOf(props.color).note.fill, stroke: '#0000001f', width: 1, opacity, matrix },
		...textIn({ x: NOTE_PADDING * scale, y: 0, w: inner, h }, { words, size, align: props.align, verticalAlign: props.verticalAlign, colour: INK }, shape),
		...(author === ''
			? []
			: textIn(
					{ x: 0, y: h + 2, w, h: SMALL * LINE_HEIGHT },
					{ words: cut(author, w), size: SMALL, align: 'start', verticalAlign: 'start', colour: SOFT },
					shape,
				)),
	];
};

/** Long words make the letters smaller, down to 12 px. */
function noteSize(words: string, width: number, size: number, scale: number): number {
	const longest = Math.max(0, ...words.split(/\s/).map((word) => widthOf(word, 1)));
	const fitting = longest === 0 ? size * scale : Math.min(size * scale, width / longest);
	const lines = wrap(words, width, Math.max(12 * scale, fitting)).length;
	return Math.max(12 * scale, Math.min(fitting, lines > 7 ? 16 * scale : fitting));
}

function cut(line: string, width: number): string {
	let short = line.replaceAll('\n', ' ');
	while (short !== '' && widthOf(short, SMALL) > width) short = [...short].slice(0, -2).join('');
	return short === line ? line : `${short}…`;
}

export const drawText: Drawer = (shape) => {
	const { props, words } = shape;
	const size = bySize(props.size, [18, 24, 36, 44]) * num(props.scale, 1);
	const w = props.autoSize === false ? num(props.w, 100) * num(props.scale, 1) : Math.max(...words.split('\n').map((line) => widthOf(line, size)), 1);
	return textIn({ x: 0, y: 0, w: w + 1, h: 0 }, { words, size, align: props.textAlign, verticalAlign: 'start', colour: colourOf(props.color).solid }, shape);
};

/** A cluster: its title stands above it. */
export const drawFrame: Drawer = (shape) => {
	const { props, matrix, opacity } = shape;
	const [w, h] = [num(props.w, 100), num(props.h, 100)];
	const title = typeof props.name === 'string' ? props.name.trim() : '';
	return [
		{ kind: 'path', d: boxPath({ x: 0, y: 0, w, h }), fill: '#ffffff', stroke: '#8c8c8c', width: 1.5, opacity, matrix },
		...textIn({ x: 0, y: -30, w: Math.max(w, 200), h: 26 }, { words: title, size: 20, align: 'start', verticalAlign: 'end', colour: INK }, shape).map(
			(text) => ({ ...text, isBold: true }),
		),
	];
};

export const drawCard: Drawer = (shape, { cardLines }) => {
	const { props, matrix, opacity } = shape;
	const w = num(props.w, 320);
	const size = 15;
	const [first = '', ...rest] = cardLines(String(props.cardId));
	const head = wrap(first, w - 32, size);
	const body = rest.flatMap((line) => wrap(line, w - 32, size - 2));
	const headHeight = head.length * size * LINE_HEIGHT;
	const h = Math.max(num(props.h, 220), 40 + headHeight + body.length * (size - 2) * LINE_HEIGHT);
	const text = (lines: string[], y: number, fontSize: number, isBold: boolean): Item => ({
		kind: 'text',
		lines,
		x: 20,
		y: y + (fontSize * LINE_HEIGHT) / 2,
		size: fontSize,
		anchor: 'start',
		colour: INK,
		isBold,
		opacity,
		matrix,
	});
	return [
		{ kind: 'path', d: boxPath({ x: 0, y: 0, w, h }), fill: '#ffffff', stroke: '#4465e9', width: 2, opacity, matrix },
		{ kind: 'path', d: boxPath({ x: 0, y: 0, w: 7, h }), fill: '#4465e9', opacity, matrix },
		text(head, 16, size, true),
		text(body, 24 + headHeight, size - 2, false),
	];
};

/** A shape whose looks nobody knows: a box that says what it is, and its words when it has any. */
export function drawUnknown(shape: ShapeData): Item[] {
	const { props, record, words, matrix, opacity } = shape;
	const [w, h] = [num(props.w, 200), num(props.h, 120)];
	const label = `[${String(record.type)}]${words === '' ? '' : `\n${words}`}`;
	return [
		{ kind: 'path', d: boxPath({ x: 0, y: 0, w, h }), fill: '#f5f5f5', stroke: '#8c8c8c', width: 1.5, dash: [6, 4], opacity, matrix },
		...textIn({ x: 8, y: 8, w: Math.max(20, w - 16), h: h - 16 }, { words: label, size: 14, align: 'middle', verticalAlign: 'middle', colour: SOFT }, shape),
	];
}
