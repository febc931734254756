/** Where the document is signed: blocks in two columns, each with room for a signature. */
import type { Block, Signer } from '@rembuk/shared/report/pack/pack';
import { AlignmentType, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { TEXT_WIDTH } from './page.ts';
import { INK } from './styles.ts';
import { NO_LINES, widthsOf } from './table.ts';
import { paragraph } from './text.ts';

/** Height of the space for a signature, in twentieths of a point. */
const SPACE = 900;
/** Up to four sign in two columns, more in three, so that they stay on the page of what they sign. */
const perRow = (count: number): number => (count > 4 ? 3 : 2);

export function signatures({ signers, caption }: Extract<Block, { kind: 'signatures' }>): Table {
	const columns = perRow(signers.length);
	const widths = widthsOf(Array.from({ length: columns }, () => 1));
	const rows: Signer[][] = [];
	for (let at = 0; at < signers.length; at += columns) rows.push(signers.slice(at, at + columns));
	const cell = (signer: Signer | undefined, index: number, isLast: boolean): TableCell =>
		new TableCell({
			width: { size: widths[index] ?? 0, type: WidthType.DXA },
			borders: NO_LINES,
			children: signer ? blockOf(signer, caption, !isLast) : [paragraph('')],
		});
	return new Table({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: NO_LINES,
		rows: rows.map(
			(row, at) =>
				new TableRow({
					cantSplit: true,
					children: widths.map((_, index) => cell(row[index], index, at === rows.length - 1)),
				}),
		),
	});
}

function blockOf({ as, of, name, position }: Signer, caption: string, keepNext: boolean): Paragraph[] {
	const line = { alignment: AlignmentType.CENTER, keepNext } as const;
	return [
		paragraph(as === '' ? position : `${as},`, { ...line, spacing: { after: 0 } }),
		paragraph(of, { ...line, spacing: { after: SPACE } }),
		name === '' ? paragraph('( ……………………… )', { ...line, spacing: { after: 0 } }) : paragraph({ text: name, bold: true }, { ...line, spacing: { after: 0 } }),
		paragraph({ text: name === '' ? caption : as === '' ? '' : position, size: 16, color: INK.soft }, { ...line, spacing: { after: 200 } }),
	];
}
