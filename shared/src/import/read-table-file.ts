/** Any file with rows in it (XLSX, CSV, TSV, plain text) as a table, told by its bytes and name. Pure. */
import { decodeText, type Encoding, FILE_LIMIT } from './decode-text.ts';
import { readCsv, readLines } from './read-csv.ts';
import { readXlsx, type XlsxFault } from './read-xlsx.ts';
import type { Table } from './table.ts';

export type TableFault = XlsxFault | 'empty' | 'no-text' | 'locked';

export interface TableFile {
	kind: 'xlsx' | 'csv' | 'text';
	table: Table;
	/** How the text was read; none for a workbook. */
	encoding?: Encoding;
	/** The sheet that was read, and those that were not. */
	sheet?: string;
	otherSheets?: string[];
}

/** The table, or why there is none; `asTable` when a row of a plain text may have columns, too (a roster). */
export function readTableFile(bytes: Uint8Array, fileName: string, asTable = false): TableFile | TableFault {
	if (bytes.length > FILE_LIMIT) return 'too-large';
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
		const book = readXlsx(bytes);
		if (typeof book === 'string') return book;
		return book.table.rows.length === 0 ? 'empty' : { kind: 'xlsx', ...book };
	}
	if (OLE.every((byte, n) => bytes[n] === byte)) return 'locked';
	const { text, encoding } = decodeText(bytes);
	if (isBinary(text)) return 'no-text';
	const isTable = /\.(csv|tsv|tab|xlsx?)$/i.test(fileName) || (asTable ? /[\t;,]/ : /\t/).test(text.trimStart().split(/[\r\n]/, 1)[0] ?? '');
	const table = isTable ? readCsv(text) : readLines(text);
	return table.rows.length === 0 ? 'empty' : { kind: isTable ? 'csv' : 'text', table, encoding };
}

/** How a workbook begins that is locked by a password, and every old .xls. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A picture, a PDF or a document is not a list of words. */
const isBinary = (text: string): boolean => text.slice(0, 2000).includes('\u0000') || /^(%PDF-|\{\\rtf)/.test(text);
