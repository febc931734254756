/** Where the document is signed: blocks in columns, each with room for a signature. */
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
	const row = (children: Paragraph[][]): TableRow =>
		new TableRow({
			cantSplit: true,
			children: children.map(
				(paragraphs, index) => new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, borders: NO_LINES, children: paragraphs }),
			),
		});
	const side = (signers: readonly Signer[], of: (signer: Signer) => Paragraph[]): Paragraph[][] =>
		widths.map((_, index) => {
			const signer = signers[index];
			return signer ? of(signer) : [paragraph('', { keepNext: true })];
		});
	return new Table({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: NO_LINES,
		// the lines to sign on stand side by side, however long the institutions above them are
		rows: rows.flatMap((signers, at) => [row(side(signers, above)), row(side(signers, (signer) => below(signer, caption, at < rows.length - 1)))]),
	});
}

/** In which capacity, and of which institution; then room for a hand. */
function above({ as, of, position }: Signer): Paragraph[] {
	const line = { alignment: AlignmentType.CENTER, keepNext: true } as const;
	return [
		paragraph(as === '' ? position : `${as},`, { ...line, spacing: { after: of === '' ? SPACE : 0 } }),
		...(of === '' ? [] : [paragraph(of, { ...line, spacing: { after: SPACE } })]),
	];
}

function below({ as, name, position }: Signer, caption: string, keepNext: boolean): Paragraph[] {
	const line = { alignment: AlignmentType.CENTER, keepNext } as const;
	return [
		name === '' ? paragraph('( ……………………… )', { ...line, spacing: { after: 0 } }) : paragraph({ text: name, bold: true }, { ...line, spacing: { after: 0 } }),
		paragraph({ text: name === '' ? caption : as === '' ? '' : position, size: 16, color: INK.soft }, { ...line, spacing: { after: 200 } }),
	];
}
