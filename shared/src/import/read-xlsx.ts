/** The first sheet of an Excel workbook as a table of words. Formulas give the value that was saved with them. Bounded; a file that is none answers why. */
import { strFromU8, unzipSync } from 'fflate';
import { attributeOf, scanXml } from './scan-xml.ts';
import { COLUMN_LIMIT, openTable, ROW_LIMIT, type Table } from './table.ts';

export type XlsxFault = 'no-xlsx' | 'too-large' | 'no-sheet';

/** A workbook is refused above these, in bytes: zipped, and one part of it unzipped. */
export const XLSX_LIMIT = 5 * 1024 * 1024;
const PART_LIMIT = 64 * 1024 * 1024;
const WANTED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

/** The sheet and its name, with the names of the sheets that are left. */
export interface Workbook {
	table: Table;
	sheet: string;
	otherSheets: string[];
}

/** Reads it; `partLimit` is how large one part of it may be unzipped, in bytes. */
export function readXlsx(bytes: Uint8Array, partLimit = PART_LIMIT): Workbook | XlsxFault {
	if (bytes.length > XLSX_LIMIT) return 'too-large';
	let isTooLarge = false;
	let parts: Record<string, Uint8Array>;
	try {
		parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!WANTED.test(name)) return false;
				if (originalSize > partLimit) isTooLarge = true;
				return originalSize <= partLimit;
			},
		});
	} catch {
		return 'no-xlsx'; // fflate throws for what is no zip
	}
	if (isTooLarge) return 'too-large';
	const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
	const sheets = sheetsOf(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
	const [first, ...others] = sheets;
	if (!first) return parts['xl/workbook.xml'] ? 'no-sheet' : 'no-xlsx';
	return { table: readSheet(text(first.path), stringsOf(text('xl/sharedStrings.xml'))), sheet: first.name, otherSheets: others.map(({ name }) => name) };
}

function sheetsOf(workbook: string, relations: string): { name: string; path: string }[] {
	const targets = new Map<string, string>();
	scanXml(relations, ({ name, attributes }) => {
		const target = attributeOf(attributes, 'Target') ?? '';
		if (name === 'Relationship') targets.set(attributeOf(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
	});
	const sheets: { name: string; path: string }[] = [];
	scanXml(workbook, ({ name, kind, attributes }) => {
		if (name !== 'sheet' || kind === 'close' || attributeOf(attributes, 'state') === 'hidden') return;
		const path = targets.get(/\bid\s*=\s*"([^"]*)"/i.exec(attributes.replace(/sheetId\s*=\s*"[^"]*"/i, ''))?.[1] ?? '');
		if (path !== undefined) sheets.push({ name: attributeOf(attributes, 'name') ?? '', path });
	});
	return sheets;
}

function stringsOf(xml: string): string[] {
	const strings: string[] = [];
	let current = '';
	let isPhonetic = false;
	scanXml(xml, ({ name, kind, textBefore }) => {
		if (name === 'rPh') isPhonetic = kind === 'open';
		else if (name === 't' && kind === 'close' && !isPhonetic) current += textBefore;
		else if (name === 'si' && kind !== 'open') {
			strings.push(current);
			current = '';
		}
	});
	return strings;
}

function readSheet(xml: string, strings: readonly string[]): Table {
	const { table, add } = openTable();
	let row: string[] = [];
	let column = -1;
	let type = '';
	let value = '';
	const startCell = (attributes: string): void => {
		column = columnOf(attributeOf(attributes, 'r') ?? '') ?? column + 1;
		type = attributeOf(attributes, 't') ?? '';
		value = '';
	};
	const endCell = (): void => {
		if (column < 0 || column >= COLUMN_LIMIT) return;
		while (row.length < column) row.push('');
		row[column] = type === 's' ? (strings[Number(value)] ?? '') : type === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : value;
	};
	scanXml(xml, ({ name, kind, attributes, textBefore }) => {
		if (name === 'row') {
			if (kind === 'close') add(row);
			row = [];
			column = -1;
		} else if (name === 'c') {
			if (kind !== 'close') startCell(attributes);
			if (kind !== 'open') endCell();
		} else if ((name === 'v' || name === 't') && kind === 'close') value += textBefore;
		return table.moreRows === 0 && (name !== 'sheetData' || kind !== 'close');
	});
	// what lies beyond the limit is counted and not read
	if (table.moreRows > 0) table.moreRows = (xml.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0) - ROW_LIMIT;
	return table;
}

/** `C7` → 2; undefined when the reference is none. */
function columnOf(reference: string): number | undefined {
	const letters = /^([A-Z]{1,3})\d/.exec(reference)?.[1];
	if (letters === undefined) return undefined;
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}
