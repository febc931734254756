/** Where the document is signed: place and day, then a block for each organiser, the facilitator, and whoever takes note of it (a ministry, say). */
import type { Report } from '@rembuk/shared/report/report';
import { reportWords } from '@rembuk/shared/report/report-words';
import { dayInWords, weekdayInWords } from '@rembuk/shared/text/dates';
import { formatMessage } from '@rembuk/shared/text/messages';
import { AlignmentType, HeadingLevel, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { TEXT_WIDTH } from './page.ts';
import { INK } from './styles.ts';
import { NO_LINES, widthsOf } from './table.ts';
import { paragraph } from './text.ts';

/** More organisers than this sign on a sheet of their own; the first ones sign here. */
const ORGANISERS = 6;
/** Height of the space for a signature, in twentieths of a point. */
const SPACE = 1000;
const PER_ROW = 2;

interface Signer {
	as: string;
	of: string;
}

export function signatures({ workshop, locale }: Report): (Paragraph | Table)[] {
	const as = (key: 'organiser' | 'facilitator' | 'takesNote') => formatMessage(reportWords[key], locale);
	const signers: Signer[] = [
		...workshop.organisers.slice(0, ORGANISERS).map((of) => ({ as: as('organiser'), of })),
		{ as: as('facilitator'), of: '' },
		{ as: as('takesNote'), of: '' },
	];
	const day = dayInWords(workshop.date, locale);
	return [
		paragraph(formatMessage(reportWords.approval, locale), { heading: HeadingLevel.HEADING_1 }),
		paragraph(formatMessage(reportWords.signedBy, locale, { title: workshop.title, day: weekdayInWords(workshop.date, locale) }), {
			keepNext: true,
			spacing: { after: 200 },
		}),
		paragraph(workshop.place.trim() === '' ? day : `${workshop.place}, ${day}`, { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { after: 200 } }),
		signerTable(signers, formatMessage(reportWords.nameAndPosition, locale)),
	];
}

function signerTable(signers: readonly Signer[], caption: string): Table {
	const widths = widthsOf(Array.from({ length: PER_ROW }, () => 1));
	const rows: Signer[][] = [];
	for (let at = 0; at < signers.length; at += PER_ROW) rows.push(signers.slice(at, at + PER_ROW));
	/** A block that stands alone in its row stands in the middle. */
	const cell = (signer: Signer, index: number, isAlone: boolean, isLast: boolean): TableCell =>
		new TableCell({
			width: { size: isAlone ? TEXT_WIDTH : (widths[index] ?? 0), type: WidthType.DXA },
			...(isAlone && { columnSpan: PER_ROW }),
			borders: NO_LINES,
			children: block(signer, caption, !isLast),
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
					children: row.map((signer, index) => cell(signer, index, row.length < PER_ROW, at === rows.length - 1)),
				}),
		),
	});
}

function block({ as, of }: Signer, caption: string, keepNext: boolean): Paragraph[] {
	const line = { alignment: AlignmentType.CENTER, keepNext } as const;
	return [
		paragraph(`${as},`, { ...line, spacing: { after: 0 } }),
		paragraph(of, { ...line, spacing: { after: SPACE } }),
		paragraph('( …………………………………… )', { ...line, spacing: { after: 0 } }),
		paragraph({ text: caption, size: 16, color: INK.soft }, { ...line, spacing: { after: 280 } }),
	];
}
