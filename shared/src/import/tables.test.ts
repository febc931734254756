import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readTableFile, type TableFile } from './read-table-file.ts';
import { readXlsx } from './read-xlsx.ts';
import { CELL_LIMIT, hasHeadings, ROW_LIMIT } from './table.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = (file: TableFile | string): string[][] => {
	if (typeof file === 'string') throw new Error(file);
	return file.table.rows;
};

/** A workbook as spreadsheets write it, with one sheet. */
function workbook(sheetData: string, strings = '', more: Record<string, Uint8Array> = {}): Uint8Array {
	return zipSync({
		'xl/workbook.xml': strToU8(
			'<workbook><sheets><sheet name="Catatan &amp; ide" sheetId="7" r:id="rId3"/><sheet name="Lain" sheetId="8" r:id="rId4"/></sheets></workbook>',
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			'<Relationships><Relationship Id="rId3" Type="t" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
		),
		'xl/sharedStrings.xml': strToU8(`<?xml version="1.0"?><sst>${strings}</sst>`),
		'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
		...more,
	});
}

describe('decodeText', () => {
	it.each([
		['UTF-8', [0xc3, 0xa9, 0xf0, 0x9f, 0x91, 0x8d], 'é👍', 'utf-8'],
		['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], 'a', 'utf-8'],
		['UTF-16, little end first', [0xff, 0xfe, 0x61, 0, 0xe9, 0], 'aé', 'utf-16le'],
		['UTF-16, big end first', [0xfe, 0xff, 0, 0x61, 0, 0xe9], 'aé', 'utf-16be'],
		['UTF-16 without its mark, little end first', [0x61, 0, 0x2c, 0, 0x62, 0, 0x0d, 0, 0x0a, 0, 0, 0x4e], 'a,b\r\n一', 'utf-16le'],
		['UTF-16 without its mark, big end first', [0, 0x61, 0, 0x0a, 0x06, 0x27], 'a\nا', 'utf-16be'],
		['Windows-1252', [0x93, 0xe9, 0x94, 0x80], '“é”€', 'windows-1252'],
		['an overlong form, which is no UTF-8', [0xc0, 0xaf], 'À¯', 'windows-1252'],
	])('reads %s', (_, bytes, text, encoding) => {
		expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding });
	});
	it('agrees with the platform on long texts', () => {
		const text = 'Rencana Tindak Lanjut — 社会福祉士 👩‍⚕️ قانون\n'.repeat(3000);
		expect(decodeText(bytesOf(text)).text).toBe(text);
	});
});

describe('readCsv', () => {
	it.each([
		[
			'a,b\n1,2',
			[
				['a', 'b'],
				['1', '2'],
			],
		],
		[
			'a;b\r\n"x;1";"say ""hi"""\r\n',
			[
				['a', 'b'],
				['x;1', 'say "hi"'],
			],
		],
		['sep=|\na|b', [['a', 'b']]],
		[
			'a\tb\n"two\nlines"\tc',
			[
				['a', 'b'],
				['two\nlines', 'c'],
			],
		],
		['\n\n a , b \n,,\n', [['a', 'b']]],
		['"never ends\na,b', [['never ends\na,b']]],
		["'=1+1,' tidak", [['=1+1', "' tidak"]]],
		['', []],
	])('reads %j', (text, rows) => {
		expect(readCsv(text).rows).toEqual(rows);
	});
	it('counts what is beyond the limit, and cuts a cell that never ends', () => {
		const table = readCsv(`${'a,b\n'.repeat(1_000_000)}`);
		expect([table.rows.length, table.moreRows]).toEqual([ROW_LIMIT, 1_000_000 - ROW_LIMIT]);
		expect(readCsv(`"${'x'.repeat(1_000_000)}`).rows[0]?.[0]?.length).toBe(CELL_LIMIT);
		expect(readCsv(','.repeat(1_000_000)).rows).toEqual([]);
	});
});

describe('readXlsx', () => {
	it('reads shared, inline and formula words, gaps and numbers', () => {
		const strings = '<si><t>Ide</t></si><si><r><t xml:space="preserve">satu </t></r><r><t>&lt;dua&gt; &#x1F44D;</t></r><rPh><t>x</t></rPh></si><si/>';
		const sheet =
			'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Siapa</t></is></c></row>' +
			'<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>12.5</v></c><c r="C2" t="str"><f>A1</f><v>Ide</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" s="1"/></row>' +
			'<row r="3"/><row r="4"><c><v>7</v></c><c><v>8</v></c></row>';
		expect(readXlsx(workbook(sheet, strings))).toEqual({
			sheet: 'Catatan & ide',
			otherSheets: ['Lain'],
			table: {
				rows: [
					['Ide', '', 'Siapa'],
					['satu <dua> 👍', '12.5', 'Ide', 'TRUE'],
					['7', '8'],
				],
				numbers: [1, 2, 4], // as Excel counts them
				moreRows: 0,
			},
		});
	});
	it('refuses what is none, what is no workbook, and a bomb', () => {
		expect(readXlsx(bytesOf('PK nothing'))).toBe('no-xlsx');
		expect(readXlsx(zipSync({ 'a.txt': strToU8('x') }))).toBe('no-xlsx');
		expect(readXlsx(workbook('', '', { 'xl/worksheets/sheet1.xml': new Uint8Array(2_000_000) }), 1_000_000)).toBe('too-large');
		expect(readXlsx(workbook('', '<si><t>'.repeat(50_000)))).toMatchObject({ table: { rows: [] } });
	});
	it('unzips nothing but the sheet that it reads, and no more of it than the file tells', () => {
		const others = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`xl/worksheets/sheet${n + 2}.xml`, new Uint8Array(2_000_000)]));
		const cell = '<row><c><v>1</v></c></row>';
		expect(readXlsx(workbook(cell, '', others), 1_000_000)).toMatchObject({ table: { rows: [['1']] } });
		const liar = workbook('<row><c><v>1</v></c></row>'.repeat(20_000));
		// every place that tells the unzipped size of the sheet says 1,000 bytes
		const told = 20_000 * cell.length + '<worksheet><sheetData></sheetData></worksheet>'.length;
		const view = new DataView(liar.buffer, liar.byteOffset, liar.byteLength);
		let lies = 0;
		for (let at = 0; at + 4 <= liar.length; at++)
			if (view.getUint32(at, true) === told) {
				view.setUint32(at, 1000, true);
				lies++;
			}
		expect(lies).toBeGreaterThan(0);
		const read = readXlsx(liar);
		expect(typeof read === 'string' ? 0 : read.table.rows.length).toBeLessThan(100);
	});
	it('gives days and times as ISO, by the cells’ styles, and leaves numbers', () => {
		const styles =
			'<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="[Red]#,##0&quot;hari&quot;"/>' +
			'<numFmt numFmtId="166" formatCode="[$-421]dddd, d/m/yy h:mm"/><numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts>' +
			'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>' +
			'<xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="167"/><xf numFmtId="22"/></cellXfs></styleSheet>';
		const cell = (style: number, value: string, type = '') => `<c s="${style}"${type && ` t="${type}"`}><v>${value}</v></c>`;
		const sheet =
			`<row>${cell(0, '43668')}${cell(1, '43668')}${cell(2, '43711')}${cell(3, '43')}${cell(4, '43668.395833333336')}${cell(5, '0.6875')}${cell(6, '1.5')}</row>` +
			`<row>${cell(7, '43668')}${cell(1, '-5')}${cell(1, '1e99')}${cell(1, 'x', 'str')}${cell(1, '2019-07-22T00:00:00', 'd')}${cell(1, '2019-07-22T09:30:00', 'd')}${cell(1, '43668.9999999')}</row>`;
		const file = workbook(sheet, '', { 'xl/styles.xml': strToU8(styles) });
		expect(rowsOf(readTableFile(file, 'x.xlsx'))).toEqual([
			['43668', '2019-07-22', '2019-09-03', '43', '2019-07-22 09:30', '16:30', '36:00'],
			['2019-07-22', '-5', '1e99', 'x', '2019-07-22', '2019-07-22 09:30:00', '2019-07-23'],
		]);
		const mac = workbook(`<row>${cell(1, '42206')}</row>`, '', {
			'xl/styles.xml': strToU8(styles),
			'xl/workbook.xml': strToU8('<workbook><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId3"/></sheets></workbook>'),
		});
		expect(rowsOf(readTableFile(mac, 'x.xlsx'))).toEqual([['2019-07-22']]);
	});
	it('leaves hidden sheets and names them', () => {
		const book =
			'<workbook><sheets><sheet name="Rahasia" sheetId="1" state="veryHidden" r:id="rId4"/><sheet name="Isi" sheetId="2" r:id="rId3"/></sheets></workbook>';
		const sheet = workbook('<row><c><v>1</v></c></row>', '', { 'xl/workbook.xml': strToU8(book) });
		expect(readXlsx(sheet)).toMatchObject({ sheet: 'Isi', otherSheets: ['Rahasia'], table: { rows: [['1']] } });
		const hidden = workbook('', '', { 'xl/workbook.xml': strToU8(book.replaceAll('sheetId="2"', 'sheetId="2" state="hidden"')) });
		expect(readXlsx(hidden)).toBe('no-sheet');
	});
	it('bounds very many rows', () => {
		const book = readXlsx(workbook('<row><c><v>1</v></c></row>'.repeat(200_000)));
		expect(book).toMatchObject({ table: { moreRows: 200_000 - ROW_LIMIT } });
	});
});

describe('readTableFile', () => {
	it('tells files by their bytes and names', () => {
		expect(rowsOf(readTableFile(workbook('<row><c><v>1</v></c></row>'), 'x.csv'))).toEqual([['1']]);
		expect(rowsOf(readTableFile(bytesOf('a,b'), 'x.CSV'))).toEqual([['a', 'b']]);
		expect(rowsOf(readTableFile(bytesOf('satu, dua\r\n\r\ntiga\n'), 'x.txt'))).toEqual([['satu, dua'], ['tiga']]);
		expect(readTableFile(new Uint8Array([0xd0, 0xcf, 0, 0, 1]), 'x.xls')).toBe('no-text');
		expect(readTableFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'x.xlsx')).toBe('locked');
		expect(readTableFile(bytesOf('%PDF-1.7\n%âãÏÓ'), 'x.csv')).toBe('no-text');
		expect(readTableFile(bytesOf(' \n'), 'x.txt')).toBe('empty');
		expect(readTableFile(new Uint8Array(), 'x.xlsx')).toBe('empty');
	});
	it('reads columns whatever the file is called, where there must be columns', () => {
		expect(rowsOf(readTableFile(bytesOf('a;b'), 'x.xlsx'))).toEqual([['a', 'b']]);
		expect(rowsOf(readTableFile(bytesOf('No\tIde\n1\tSatu, dua'), 'x.txt'))).toEqual([
			['No', 'Ide'],
			['1', 'Satu, dua'],
		]);
		expect(rowsOf(readTableFile(bytesOf('Ani;Akademisi'), 'x.txt'))).toEqual([['Ani;Akademisi']]);
		expect(rowsOf(readTableFile(bytesOf('Ani;Akademisi'), 'x.txt', true))).toEqual([['Ani', 'Akademisi']]);
	});
	it('knows headings from rows', () => {
		expect(hasHeadings(readCsv('Nama,Sektor\nAni,Akademisi'))).toBe(true);
		expect(hasHeadings(readCsv('1,2\n3,4'))).toBe(false);
		expect(hasHeadings(readCsv('satu\ndua'))).toBe(false);
	});
});
