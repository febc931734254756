/** The report as a workbook: a sheet for each part, days that are real dates, heads that stay and filter. Knows no document. */
import { cleanText } from '@rembuk/shared/text/clean-text';
import type { CellObject } from 'write-excel-file/node';
import type { Format } from './format.ts';
import { type CellLink, columnName, finishSheets } from './xlsx/finish-sheets.ts';
import { heightOf } from './xlsx/row-height.ts';
import { type Cell, type SheetPart, sheetsOf } from './xlsx/sheets.ts';

export const xlsx: Format = {
	format: 'xlsx',
	label: { id: 'Lembar kerja Excel (XLSX)', en: 'Excel workbook (XLSX)' },
	mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	extension: 'xlsx',
	heavy: true,
	write: async (report) => {
		const sheets = sheetsOf(report);
		return finishSheets(await writeBook(sheets), sheets.map(linksOf));
	},
};

/** The most that a cell may hold in Excel, in UTF-16 units. */
const CELL_LIMIT = 32_767;
const LOOK = { alignVertical: 'top', wrap: true } as const;
/** Words that lead to their note or card. */
const LEADING = { textColor: '#1D4EA0' } as const;
const HEAD = { fontWeight: 'bold', backgroundColor: '#EDEDED', alignVertical: 'center', wrap: true } as const;
/** Height of the head, in points. */
const HEAD_HEIGHT = 32;

async function writeBook(parts: readonly SheetPart[]): Promise<Uint8Array> {
	const { default: writeWorkbook } = await import('write-excel-file/node');
	const sheets = parts.map((sheet) => ({
		sheet: sheet.name,
		stickyRowsCount: 1,
		orientation: 'landscape' as const,
		columns: sheet.columns.map(({ width }) => ({ width })),
		data: [
			sheet.columns.map(({ head }): CellObject => ({ value: cleanText(head), type: String, height: HEAD_HEIGHT, ...HEAD })),
			...sheet.rows.map((row) => rowOf(row, sheet)),
		],
	}));
	return new Uint8Array(await writeWorkbook(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer());
}

/** The cells that lead somewhere; the head is row 1. */
const linksOf = ({ rows }: SheetPart): CellLink[] =>
	rows.flatMap((row, y) =>
		row.flatMap((cell, x) => (typeof cell === 'object' && 'href' in cell ? [{ cell: `${columnName(x)}${y + 2}`, href: cell.href }] : [])),
	);

/** Excel gives a wrapped row no height of its own unless it is opened and touched: it is told. */
function rowOf(row: readonly Cell[], { columns }: SheetPart): CellObject[] {
	const height = heightOf(row, columns);
	return row.map((cell): CellObject => {
		if (typeof cell === 'number') return { value: cell, type: Number, align: 'center', height, ...LOOK };
		if (typeof cell === 'string' || 'text' in cell) {
			const words = typeof cell === 'string' ? cell : cell.text;
			return { value: cleanText(words).slice(0, CELL_LIMIT), type: String, height, ...(words !== cell && LEADING), ...LOOK };
		}
		return {
			value: new Date(`${cell.day}T${cell.time ?? '00:00'}:00Z`),
			type: Date,
			format: cell.time ? 'hh:mm' : 'dd/mm/yyyy',
			align: 'left',
			height,
			...LOOK,
		};
	});
}
