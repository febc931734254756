/** The head of the document: what it is, of which workshop, when, where, by whom, and what came out. */
import type { Report } from '@rembuk/shared/report/report';
import { reportWords, resultsInWords } from '@rembuk/shared/report/report-words';
import { weekdayInWords } from '@rembuk/shared/text/dates';
import { formatMessage } from '@rembuk/shared/text/messages';
import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { TEXT_WIDTH } from './page.ts';
import { RULE, STYLE } from './styles.ts';
import { NO_LINES, widthsOf } from './table.ts';
import { paragraph } from './text.ts';

export function titleBlock(report: Report): (Paragraph | Table)[] {
	const { workshop, locale, sectors } = report;
	const total = sectors.reduce((sum, { present }) => sum + present, 0);
	const facts: [string, readonly string[]][] = [
		[formatMessage(reportWords.date, locale), [weekdayInWords(workshop.date, locale)]],
		[formatMessage(reportWords.place, locale), [workshop.place]],
		[formatMessage(reportWords.organisers, locale), workshop.organisers],
		[formatMessage(reportWords.supportedBy, locale), workshop.supportedBy],
		[formatMessage(reportWords.participants, locale), [formatMessage(reportWords.people, locale, { n: total })]],
		[formatMessage(reportWords.results, locale), [resultsInWords(report)]],
	];
	return [
		paragraph(formatMessage(reportWords.documentKind, locale), { style: STYLE.kind }),
		paragraph(workshop.title, { heading: HeadingLevel.TITLE }),
		new Paragraph({ border: { top: { style: BorderStyle.SINGLE, size: 8, color: RULE, space: 1 } }, spacing: { after: 60, line: 120 } }),
		factTable(facts.filter(([, lines]) => lines.some((line) => line.trim() !== ''))),
	];
}

/** Label : value, without lines. */
function factTable(facts: readonly [string, readonly string[]][]): Table {
	const widths = widthsOf([22, 3, 75]);
	const cell = (lines: readonly string[], index: number): TableCell =>
		new TableCell({
			width: { size: widths[index] ?? 0, type: WidthType.DXA },
			borders: NO_LINES,
			children: lines.map((line) => paragraph(line, { spacing: { after: 30 } })),
		});
	return new Table({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: NO_LINES,
		rows: facts.map(([label, lines]) => new TableRow({ cantSplit: lines.length < 12, children: [cell([label], 0), cell([':'], 1), cell(lines, 2)] })),
	});
}
