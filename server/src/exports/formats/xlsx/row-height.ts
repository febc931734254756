/** How high a row must be so that its wrapped words show. */
import type { Cell, SheetPart } from './sheets.ts';

/** Points per line of 10-point Arial, and the least and most that Excel takes for a row. */
const LINE = 13.5;
const LEAST = 16;
const MOST = 409;

/** Height in points for the cell that needs the most lines. */
export function heightOf(row: readonly Cell[], columns: SheetPart['columns']): number {
	const lines = row.map((cell, index) => {
		const words = typeof cell === 'object' && 'text' in cell ? cell.text : cell;
		return typeof words === 'string' ? linesOf(words, columns[index]?.width ?? 10) : 1;
	});
	return Math.min(MOST, Math.max(LEAST, Math.max(1, ...lines) * LINE + 3));
}

/** A column's width is in digits; words break early, and letters of East Asia take two. */
const linesOf = (words: string, width: number): number =>
	words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length + (line.match(/[\u1100-\uffdc]/g)?.length ?? 0)) / (width * 0.92))), 0);
