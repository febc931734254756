/** Any file with rows in it (XLSX, CSV, TSV, plain text) as a table, told by its bytes and name. Pure. */
import { decodeText, type Encoding, FILE_LIMIT } from './decode-text.ts';
import { readCsv, readLines } from './read-csv.ts';
import { readXlsx, type XlsxFault } from './read-xlsx.ts';
import type { Table } from './table.ts';

export type TableFault = XlsxFault | 'empty' | 'no-text';

export interface TableFile {
	kind: 'xlsx' | 'csv' | 'text';
	table: Table;
	/** How the text was read; none for a workbook. */
	encoding?: Encoding;
	/** The sheet that was read, and those that were not. */
	sheet?: string;
	otherSheets?: string[];
}

/** The table, or why there is none. */
export function readTableFile(bytes: Uint8Array, fileName: string): TableFile | TableFault {
	if (bytes.length > FILE_LIMIT) return 'too-large';
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
		const book = readXlsx(bytes);
		if (typeof book === 'string') return book;
		return book.table.rows.length === 0 ? 'empty' : { kind: 'xlsx', ...book };
	}
	const { text, encoding } = decodeText(bytes);
	if (isBinary(text)) return 'no-text';
	const isTable = /\.(csv|tsv|tab)$/i.test(fileName);
	const table = isTable ? readCsv(text) : readLines(text);
	return table.rows.length === 0 ? 'empty' : { kind: isTable ? 'csv' : 'text', table, encoding };
}

/** A picture or an old .xls is not a list of words. */
const isBinary = (text: string): boolean => text.slice(0, 2000).includes('\u0000');
