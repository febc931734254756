/** CSV as people have it: comma, semicolon or tab, quotes with line ends in them, a `sep=` line. Bounded; never throws. */
import { CELL_LIMIT, COLUMN_LIMIT, openTable, type Table } from './table.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Reads all of it; rows beyond the limit are counted only. */
export function readCsv(text: string): Table {
	const told = /^sep=(.)\r?\n/i.exec(text);
	const body = told ? text.slice(told[0].length) : text;
	const separator = told?.[1] ?? guessSeparator(body);
	const { table, add } = openTable();
	let row: string[] = [];
	let cell = '';
	let isQuoted = false;
	let start = 0;
	/** What stands between `start` and here belongs to the cell; a cell that never ends is cut, not grown. */
	const take = (end: number): void => {
		if (cell.length < CELL_LIMIT) cell += body.slice(start, Math.min(end, start + CELL_LIMIT));
	};
	const endCell = (): void => {
		if (row.length < COLUMN_LIMIT) row.push(cell);
		cell = '';
	};
	const endRow = (): void => {
		endCell();
		add(row);
		row = [];
	};
	for (let n = 0; n < body.length; n++) {
		const symbol = body[n];
		if (isQuoted) {
			if (symbol !== '"') continue;
			take(n);
			if (body[n + 1] === '"') start = ++n;
			else {
				isQuoted = false;
				start = n + 1;
			}
		} else if (symbol === '"' && cell === '' && body.slice(start, Math.min(n, start + 20)).trim() === '') {
			isQuoted = true;
			start = n + 1;
		} else if (symbol === separator) {
			take(n);
			endCell();
			start = n + 1;
		} else if (symbol === '\n' || symbol === '\r') {
			take(n);
			endRow();
			if (symbol === '\r' && body[n + 1] === '\n') n++;
			start = n + 1;
		}
	}
	take(body.length);
	if (cell !== '' || row.length > 0) endRow();
	return table;
}

/** The separator that stands most often in the first lines, outside quotes. */
function guessSeparator(text: string): string {
	const sample = text.slice(0, 4000).replace(/"[^"]*"/g, '');
	const counts = SEPARATORS.map((separator) => ({ separator, count: sample.split(separator).length - 1 }));
	return counts.sort((a, b) => b.count - a.count)[0]?.separator ?? ',';
}

/** Plain text: a row a line, in one column. */
export function readLines(text: string): Table {
	const { table, add } = openTable();
	for (let start = 0; start < text.length; ) {
		const found = text.indexOf('\n', start);
		const end = found < 0 ? text.length : found;
		add([text.slice(start, Math.min(end, start + CELL_LIMIT))]);
		start = end + 1;
	}
	return table;
}
