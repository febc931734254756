/** The first visible sheet of an Excel workbook as a table of words. Formulas give the value that was saved with them. Bounded; a file that is none answers why. */
import { strFromU8, unzipSync } from 'fflate';
import { attributeOf, scanXml } from './scan-xml.ts';
import { COLUMN_LIMIT, openTable, ROW_LIMIT, type Table } from './table.ts';
import { isoCell, momentOf, momentStyles } from './xlsx-dates.ts';

export type XlsxFault = 'no-xlsx' | 'too-large' | 'no-sheet';

/** A workbook is refused above these, in bytes: zipped, and one part of it unzipped. */
export const XLSX_LIMIT = 5 * 1024 * 1024;
const PART_LIMIT = 64 * 1024 * 1024;
const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** The sheet and its name, with the names of the sheets that are left, hidden ones too. */
export interface Workbook {
	table: Table;
	sheet: string;
	otherSheets: string[];
}

/** Reads it; `partLimit` is how large one part of it may be unzipped, in bytes. */
export function readXlsx(bytes: Uint8Array, partLimit = PART_LIMIT): Workbook | XlsxFault {
	if (bytes.length > XLSX_LIMIT) return 'too-large';
	const index = unzip(bytes, [BOOK, RELATIONS], partLimit);
	if (typeof index === 'string') return index;
	const sheets = sheetsOf(index(BOOK), index(RELATIONS));
	const first = sheets.find(({ isHidden }) => !isHidden);
	if (!first) return index(BOOK) === '' ? 'no-xlsx' : 'no-sheet';
	// only what is read is unzipped: a small file can hold a thousand large sheets
	const parts = unzip(bytes, [first.path, STRINGS, STYLES], partLimit);
	if (typeof parts === 'string') return parts;
	const book = { strings: stringsOf(parts(STRINGS)), moments: momentStyles(parts(STYLES)), isMac: /\bdate1904\s*=\s*["'](1|true)/.test(index(BOOK)) };
	return { table: readSheet(parts(first.path), book), sheet: first.name, otherSheets: sheets.filter((sheet) => sheet !== first).map(({ name }) => name) };
}

/** These parts of it as text, '' for what is not there. The size that the file tells is what is kept room for; what comes out beyond it is dropped. */
function unzip(bytes: Uint8Array, wanted: readonly string[], partLimit: number): ((name: string) => string) | XlsxFault {
	let isTooLarge = false;
	try {
		const parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!wanted.includes(name)) return false;
				if (originalSize > partLimit) isTooLarge = true;
				return originalSize <= partLimit;
			},
		});
		return isTooLarge ? 'too-large' : (name) => (parts[name] ? strFromU8(parts[name]) : '');
	} catch {
		return 'no-xlsx'; // fflate throws for what is no zip
	}
}

interface Sheet {
	name: string;
	path: string;
	isHidden: boolean;
}

function sheetsOf(workbook: string, relations: string): Sheet[] {
	const targets = new Map<string, string>();
	scanXml(relations, ({ name, attributes }) => {
		const target = attributeOf(attributes, 'Target') ?? '';
		if (name === 'Relationship') targets.set(attributeOf(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
	});
	const sheets: Sheet[] = [];
	scanXml(workbook, ({ name, kind, attributes }) => {
		if (name !== 'sheet' || kind === 'close') return;
		const path = targets.get(/\bid\s*=\s*"([^"]*)"/i.exec(attributes.replace(/sheetId\s*=\s*"[^"]*"/i, ''))?.[1] ?? '');
		const isHidden = /^(veryH|h)idden$/.test(attributeOf(attributes, 'state') ?? '');
		if (path !== undefined) sheets.push({ name: attributeOf(attributes, 'name') ?? '', path, isHidden });
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

/** What cells refer to. */
interface Book {
	strings: readonly string[];
	moments: ReturnType<typeof momentStyles>;
	isMac: boolean;
}

function readSheet(xml: string, book: Book): Table {
	const { table, add } = openTable();
	let row: string[] = [];
	/** Which row it is, where the sheet says so: it may skip empty ones. */
	let number: number | undefined;
	let column = -1;
	let type = '';
	let style = 0;
	let value = '';
	const startCell = (attributes: string): void => {
		column = columnOf(attributeOf(attributes, 'r') ?? '') ?? column + 1;
		type = attributeOf(attributes, 't') ?? '';
		style = Number(attributeOf(attributes, 's') ?? 0);
		value = '';
	};
	const endCell = (): void => {
		if (column < 0 || column >= COLUMN_LIMIT) return;
		while (row.length < column) row.push('');
		row[column] = wordsOf(value, type, style, book);
	};
	scanXml(xml, ({ name, kind, attributes, textBefore }) => {
		if (name === 'row') {
			if (kind === 'close') add(row, number);
			else number = rowNumberOf(attributeOf(attributes, 'r'));
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

/** What a cell says. `t="s"` counts into the shared strings; `b` is a truth, `d` a moment in ISO; a number may be a moment by its style. */
function wordsOf(value: string, type: string, style: number, { strings, moments, isMac }: Book): string {
	if (type === 's') return strings[Number(value)] ?? '';
	if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
	if (type === 'd') return isoCell(value);
	const shown = type === '' || type === 'n' ? moments[style] : undefined;
	return shown === undefined ? value : momentOf(value, shown, isMac);
}

/** Undefined when it is none; the next one is meant then. */
const rowNumberOf = (text: string | undefined): number | undefined => (/^\d{1,7}$/.test(text ?? '') ? Number(text) : undefined);

/** `C7` → 2; undefined when the reference is none. */
function columnOf(reference: string): number | undefined {
	const letters = /^([A-Z]{1,3})\d/.exec(reference)?.[1];
	if (letters === undefined) return undefined;
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}
