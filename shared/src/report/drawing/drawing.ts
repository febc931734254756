/** A picture as plain shapes: outlines and lines of words, each in its own coordinates with a matrix to the picture's. Knows no board and no file format. */

/** [a b c d e f] as in SVG and on a canvas: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];
export interface Point {
	x: number;
	y: number;
}

export interface PathItem {
	kind: 'path';
	/** An SVG path. */
	d: string;
	fill?: string | undefined;
	stroke?: string | undefined;
	/** Of the line, in px. */
	width?: number | undefined;
	dash?: readonly number[] | undefined;
	opacity: number;
	matrix: Matrix;
}
export interface TextItem {
	kind: 'text';
	lines: readonly string[];
	/** Of the first line's middle; the others follow below. */
	x: number;
	y: number;
	/** Of the letters, in px; lines are {@link LINE_HEIGHT} times as high. */
	size: number;
	anchor: 'start' | 'middle' | 'end';
	colour: string;
	isBold?: boolean | undefined;
	opacity: number;
	matrix: Matrix;
}
export type Item = PathItem | TextItem;

export interface Drawing {
	/** Upper left corner and size, in px of the board. */
	x: number;
	y: number;
	width: number;
	height: number;
	items: Item[];
	/** Types of shapes that are drawn as a labelled box because nobody knows their looks, one entry per shape. */
	unknown: string[];
}

export const LINE_HEIGHT = 1.35;
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
	outer[0] * inner[0] + outer[2] * inner[1],
	outer[1] * inner[0] + outer[3] * inner[1],
	outer[0] * inner[2] + outer[2] * inner[3],
	outer[1] * inner[2] + outer[3] * inner[3],
	outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
	outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Moved by x, y and turned by `angle` (radians) about the new place. */
export function placed(x: number, y: number, angle: number): Matrix {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return [cos, sin, -sin, cos, x, y];
}

export const apply = (m: Matrix, { x, y }: Point): Point => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] });

/** The way back, for matrices that turn and move only. */
export function inverse(m: Matrix): Matrix {
	return [m[0], m[2], m[1], m[3], -(m[0] * m[4] + m[1] * m[5]), -(m[2] * m[4] + m[3] * m[5])];
}

/** A number of a path or an attribute: two places are enough and keep files small. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 || 0);
