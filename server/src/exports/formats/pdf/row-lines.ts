/**
 * Where a page may end in a table. Rows of a few lines stay whole, two of them with the heading. A row that lists many things (the notes that a card came
 * from) may end a page between its lines: kept whole it would take itself, its table and its heading to the next page and leave half of this one empty.
 */
import { wrap } from '@rembuk/shared/report/drawing/measure';
import type { Cell, Line } from '@rembuk/shared/report/pack/pack';

/** Where a row has more lines than these (a quarter of a page), rows may end a page. */
const MOST_WHOLE = 12;
/** So many lines of such a row stay with the heading. */
const WITH_HEADING = 6;
/** Two rows stay with the heading, unless they have more lines together than these: then one does. */
const MOST_OF_TWO = 16;

export interface Keeping {
	/** Whether every row stays on one page. */
	isWhole: boolean;
	/** Rows that stay with the heading. */
	rows: number;
	/** Lines that must have room below the heading, where rows may end a page. */
	lines: number;
}

/** `widths` of the columns' words, in the unit of `size`. */
export function keepingOf(rows: readonly (readonly Cell[])[], widths: readonly number[], size: number): Keeping {
	const heights = rows.map((row) => Math.max(1, ...row.map((cell, column) => linesOf(cell, widths[column] ?? 0, size))));
	const [first = 0, second = 0] = heights;
	if (heights.some((lines) => lines > MOST_WHOLE)) return { isWhole: false, rows: 0, lines: Math.min(first + second, WITH_HEADING) };
	return { isWhole: true, rows: second > 0 && first + second <= MOST_OF_TWO ? 2 : 1, lines: 0 };
}

const linesOf = (cell: Cell, width: number, size: number): number => cell.reduce((sum, line) => sum + wrap(wordsOf(line), width, size).length, 0);
const wordsOf = (line: Line): string => line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
