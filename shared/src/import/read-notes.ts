/** Notes out of a table: one a row, out of the column that somebody chose. Pure. */
import { LIMITS } from '../workshop/definition.ts';
import type { Table } from './table.ts';

export interface NotesRead {
	notes: string[];
	leftOut: { path: string; reason: string }[];
}

/** `path` names rows as the spreadsheet counts them, from 1. At most `room` notes are taken. */
export function readNotes({ rows, moreRows }: Table, column: number, hasHeadings: boolean, room: number): NotesRead {
	const read: NotesRead = { notes: [], leftOut: [] };
	rows.forEach((row, n) => {
		if (hasHeadings && n === 0) return;
		const words = (row[column] ?? '').trim();
		const path = `${n + 1}`;
		if (words === '') read.leftOut.push({ path, reason: 'empty' });
		else if (read.notes.length >= room) read.leftOut.push({ path, reason: 'board-full' });
		else {
			if (words.length > LIMITS.note) read.leftOut.push({ path, reason: 'cut' });
			read.notes.push(cutAt(words, LIMITS.note));
		}
	});
	if (moreRows > 0) read.leftOut.push({ path: `${rows.length + 1}–${rows.length + moreRows}`, reason: 'too-many' });
	return read;
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
