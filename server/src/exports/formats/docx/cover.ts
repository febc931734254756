/** The cover: what it is, of which workshop, when, where, by whom. */
import type { Block, Fact } from '@rembuk/shared/report/pack/pack';
import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { TEXT_WIDTH } from './page.ts';
import { INK, RULE, STYLE } from './styles.ts';
import { NO_LINES, widthsOf } from './table.ts';
import { paragraph } from './text.ts';

/** White above the title, in twentieths of a point. */
const ABOVE = 3000;

export function cover({ over, title, facts, foot }: Extract<Block, { kind: 'cover' }>): (Paragraph | Table)[] {
	const line = new Paragraph({
		border: { top: { style: BorderStyle.SINGLE, size: 8, color: RULE, space: 1 } },
		spacing: { after: 240, line: 120, lineRule: LineRuleType.AUTO },
	});
	return [
		paragraph(over, { style: STYLE.kind, spacing: { before: ABOVE, after: 240 } }),
		paragraph(title, { heading: HeadingLevel.TITLE }),
		line,
		...(facts.length === 0 ? [] : [factTable(facts)]),
		paragraph({ text: foot, size: 18, color: INK.soft }, { alignment: AlignmentType.CENTER, spacing: { before: 1200 } }),
	];
}

/** Label : value, without lines. */
function factTable(facts: readonly Fact[]): Table {
	const widths = widthsOf([22, 3, 75]);
	const cell = (lines: readonly string[], index: number): TableCell =>
		new TableCell({
			width: { size: widths[index] ?? 0, type: WidthType.DXA },
			borders: NO_LINES,
			children: lines.map((line) => paragraph(line, { spacing: { after: 60 } })),
		});
	return new Table({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: NO_LINES,
		rows: facts.map(({ label, values }) => new TableRow({ cantSplit: values.length < 12, children: [cell([label], 0), cell([':'], 1), cell(values, 2)] })),
	});
}
