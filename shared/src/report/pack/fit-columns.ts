/** How wide the columns of a table are: their shares, but no word of the table is broken where the others have room to give. Knows no file format. */
import { widthOf } from '../drawing/measure.ts';
import type { Cell, Column } from './pack.ts';

export interface TableSpace {
	/** Of the whole table. */
	width: number;
	/** Of a letter; the same unit as the width. */
	size: number;
	/** Left and right of the words of a cell, together. */
	padding: number;
	/** How much wider than usual the letters may turn out, where another font than ours may set them. */
	spare?: number;
}

/** Longest word that must stay whole, in letters; an address or a word without end is broken anyway. */
const LONGEST = 24;
/** How much wider the bold letters of a head are. */
const BOLD = 1.1;

/** Widths of the columns; together the width of the table. */
export function fitColumns(columns: readonly Column[], rows: readonly (readonly Cell[])[], { width, size, padding, spare = 1 }: TableSpace): number[] {
	const sum = columns.reduce((total, { share }) => total + share, 0);
	const wanted = columns.map(({ share }) => (share / sum) * width);
	const needed = columns.map(({ head }, index) => {
		const widest = Math.max(
			widestWord(head, size) * BOLD,
			...rows.map((row) => Math.max(0, ...(row[index] ?? []).map((line) => widestWord(wordsOf(line), size)))),
		);
		return widest * spare + padding;
	});
	const lacking = needed.map((need, index) => Math.max(0, need - (wanted[index] ?? 0)));
	const free = needed.map((need, index) => Math.max(0, (wanted[index] ?? 0) - need));
	const [lacks, frees] = [lacking, free].map((all) => all.reduce((total, one) => total + one, 0)) as [number, number];
	const moved = Math.min(lacks, frees);
	if (moved === 0) return wanted;
	return wanted.map((one, index) => one + ((lacking[index] ?? 0) / lacks) * moved - ((free[index] ?? 0) / frees) * moved);
}

const wordsOf = (line: Cell[number]): string => line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** Words may also be parted behind a hyphen or a slash, and not at a blank that binds. */
const widestWord = (words: string, size: number): number =>
	words.split(/[^\S\u00a0]+|(?<=[-/–—])/).reduce((most, word) => (word.length > LONGEST ? most : Math.max(most, widthOf(word, size))), 0);
