/** Notes out of a table: one a row, out of the column that somebody chose. Pure. */
import { LIMITS } from '../workshop/definition.ts';
import { joinRows, type LeftOutRows } from './left-out.ts';
import { lastNumber, type Table } from './table.ts';

export interface NotesRead {
	notes: string[];
	leftOut: LeftOutRows[];
}

/** `path` names rows as the spreadsheet counts them, from 1. At most `room` notes are taken. */
export function readNotes({ rows, numbers, moreRows }: Table, column: number, hasHeadings: boolean, room: number): NotesRead {
	const notes: string[] = [];
	const left: { row: number; reason: string }[] = [];
	rows.forEach((row, n) => {
		if (hasHeadings && n === 0) return;
		const words = (row[column] ?? '').trim();
		const leave = (reason: string): number => left.push({ row: numbers[n] ?? n + 1, reason });
		if (words === '') leave('empty');
		else if (notes.length >= room) leave('board-full');
		else {
			if (words.length > LIMITS.note) leave('cut');
			notes.push(cutAt(words, LIMITS.note));
		}
	});
	return { notes, leftOut: joinRows(left, { from: lastNumber(numbers) + 1, count: moreRows }) };
}

/** Never in the middle of a surrogate pair. */
function cutAt(words: string, limit: number): string {
	const end = (words.charCodeAt(limit - 1) & 0xfc00) === 0xd800 ? limit - 1 : limit;
	return words.slice(0, end);
}

/** The column with the most words in it: the one that is meant, as a rule. */
export function wordiestColumn({ rows }: Table): number {
	const sums: number[] = [];
	for (const row of rows.slice(0, 200)) for (const [n, cell] of row.entries()) sums[n] = (sums[n] ?? 0) + cell.length;
	return Math.max(0, sums.indexOf(Math.max(0, ...sums.map((sum) => sum ?? 0))));
}
