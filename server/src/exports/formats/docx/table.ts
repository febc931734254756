/** Tables of a DOCX: a head that repeats on every page, rows that stay whole, columns that keep their width in every reader. */
import { fitColumns } from '@rembuk/shared/report/pack/fit-columns';
import type { Column } from '@rembuk/shared/report/pack/pack';
import {
	AlignmentType,
	BorderStyle,
	HeightRule,
	type ITableBordersOptions,
	type Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlign,
	WidthType,
} from 'docx';
import { TEXT_WIDTH } from './page.ts';
import { HEAD_SHADE, RULE, STYLE } from './styles.ts';
import { type Piece, paragraph } from './text.ts';

/** A cell: its paragraphs, each of pieces. */
export type Cell = readonly (readonly Piece[])[];

const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINES: ITableBordersOptions = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
export const NO_LINES: ITableBordersOptions = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const PADDING = { marginUnitType: WidthType.DXA, top: 50, bottom: 50, left: 85, right: 85 };

/** A row longer than this may break across pages, else it might not fit on any. */
const WHOLE_ROW_LIMIT = 1200;

/** Widths of the columns in twentieths of a point; together the text's width. */
export function widthsOf(shares: readonly number[]): number[] {
	const sum = shares.reduce((total, share) => total + share, 0);
	return shares.map((share) => Math.round((share / sum) * TEXT_WIDTH));
}

/** Size of a cell's letters in twentieths of a point, and how much wider than Arial's they are where Arial is not installed. */
const CELL_SIZE = 170;
const SPARE = 1.12;

/** A table with lines and a head. `minHeight`: the least height of a row, in twentieths of a point. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], { minHeight = 0 } = {}): Table {
	const widths = fitColumns(columns, rows, { width: TEXT_WIDTH, size: CELL_SIZE, padding: PADDING.left + PADDING.right, spare: SPARE }).map(Math.round);
	const cell = (children: Paragraph[], index: number, isHead: boolean): TableCell =>
		new TableCell({
			children,
			width: { size: widths[index] ?? 0, type: WidthType.DXA },
			margins: PADDING,
			verticalAlign: isHead || minHeight > 0 ? VerticalAlign.CENTER : VerticalAlign.TOP,
			...(isHead && { shading: { type: ShadingType.CLEAR, fill: HEAD_SHADE, color: 'auto' } }),
		});
	const alignment = (index: number) => (columns[index]?.isNumber ? AlignmentType.CENTER : AlignmentType.LEFT);
	return new Table({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: LINES,
		tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: columns.map(({ head }, index) => cell([paragraph(head, { style: STYLE.cellHead, alignment: alignment(index) })], index, true)),
			}),
			...rows.map(
				(cells) =>
					new TableRow({
						cantSplit: lengthOf(cells) < WHOLE_ROW_LIMIT,
						...(minHeight > 0 && { height: { value: minHeight, rule: HeightRule.ATLEAST } }),
						children: cells.map((lines, index) =>
							cell(
								(lines.length === 0 ? [[]] : lines).map((pieces) => paragraph(pieces, { style: STYLE.cell, alignment: alignment(index) })),
								index,
								false,
							),
						),
					}),
			),
		],
	});
}

const lengthOf = (cells: readonly Cell[]): number => cells.flat(2).reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece.text).length, 0);
