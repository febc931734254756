/** A table out of a file, as rows of cells of plain words, and how much of it was left. Knows no file format. */

export interface Table {
	/** Every row as long as it is in the file; empty rows are gone. */
	rows: string[][];
	/** Which row of the file each of them is, as a spreadsheet counts them: from 1, empty ones too. */
	numbers: number[];
	/** Rows that were there beyond the limit. */
	moreRows: number;
}

/** More rows than this are counted and left. */
export const ROW_LIMIT = 5000;
export const COLUMN_LIMIT = 100;
/** A cell is cut here, UTF-16 units: a note holds less. */
export const CELL_LIMIT = 5000;

/** Takes rows up to the limit; the rest is counted. `number` where the file says which row it is, else it is the next one. */
export function openTable(): { add(row: readonly string[], number?: number): void; table: Table } {
	const table: Table = { rows: [], numbers: [], moreRows: 0 };
	let last = 0;
	return {
		table,
		add: (row, number = last + 1) => {
			last = number;
			const cells = row.slice(0, COLUMN_LIMIT).map(tidyCell);
			while (cells.length > 0 && cells.at(-1) === '') cells.pop();
			if (cells.length === 0) return;
			if (table.rows.length >= ROW_LIMIT) table.moreRows++;
			else {
				table.rows.push(cells);
				table.numbers.push(number);
			}
		},
	};
}

/** Words without what XML and screens cannot take. The apostrophe that keeps a formula a text is not part of them. */
function tidyCell(cell: string): string {
	const words = cell
		.slice(0, CELL_LIMIT)
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
		.trim();
	return /^'\s*[=+\-@＝＋－＠]/.test(words) ? words.slice(1) : words;
}

/** The last row that was taken; 0 where there is none. */
export const lastNumber = (numbers: readonly number[]): number => numbers.at(-1) ?? 0;

/** True when the first row looks like headings: none of its cells is a number or longer than a heading is, and no two are alike. */
export function hasHeadings({ rows }: Table): boolean {
	const [first, second] = rows;
	if (!first || !second || first.length < 2) return false;
	return (
		new Set(first.map((cell) => cell.toLowerCase())).size === first.length &&
		first.every((cell) => cell !== '' && cell.length <= 40 && !/^[\d.,\s]+$/.test(cell))
	);
}
