/** Appendix: who was there, with a place to sign, and how many came from each sector. */
import type { Report } from '@rembuk/shared/report/report';
import { joinedInWords, reportWords, roleInWords } from '@rembuk/shared/report/report-words';
import { zoneInWords } from '@rembuk/shared/text/dates';
import { formatMessage, type Message, type Values } from '@rembuk/shared/text/messages';
import { HeadingLevel, type Paragraph, type Table } from 'docx';
import { CM } from './page.ts';
import { type Cell, table } from './table.ts';
import { paragraph } from './text.ts';

/** Room for a signature. */
const ROW_HEIGHT = Math.round(0.85 * CM);

export function attendance(report: Report): (Paragraph | Table)[] {
	const words = (message: Message, values?: Values): string => formatMessage(message, report.locale, values);
	return [
		paragraph(words(reportWords.annex, { n: 1, title: words(reportWords.attendance) }), { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
		report.attendance.length === 0 ? paragraph({ text: words(reportWords.nobody), italics: true }) : people(report, words),
		...(report.sectors.length === 0 ? [] : [paragraph(words(reportWords.sectorCounts), { heading: HeadingLevel.HEADING_2 }), sectors(report, words)]),
	];
}

type Words = (message: Message, values?: Values) => string;

function people(report: Report, words: Words): Table {
	const columns = [
		{ head: words(reportWords.number), share: 6, isNumber: true },
		{ head: words(reportWords.name), share: 21 },
		{ head: words(reportWords.sector), share: 17 },
		{ head: words(reportWords.group), share: 25 },
		{ head: words(reportWords.joinedAt, { zone: zoneInWords(report.workshop.timezone) }), share: 13.5 },
		{ head: words(reportWords.signature), share: 17 },
	];
	const rows = report.attendance.map((person, index): Cell[] => [
		[[String(index + 1)]],
		[[person.name]],
		[[person.sector]],
		[[person.group || (person.role === 'participant' ? '' : roleInWords(person.role, report.locale))]],
		[[joinedInWords(person.joinedAt, report)]],
		[[]],
	]);
	return table(columns, rows, { minHeight: ROW_HEIGHT });
}

function sectors(report: Report, words: Words): Table {
	const total = report.sectors.reduce((sum, { present }) => sum + present, 0);
	const rows = report.sectors.map(({ title, present }): Cell[] => [[[title || words(reportWords.noSector)]], [[String(present)]]]);
	return table(
		[
			{ head: words(reportWords.sector), share: 75 },
			{ head: words(reportWords.count), share: 25, isNumber: true },
		],
		[...rows, [[[{ text: words(reportWords.total), bold: true }]], [[{ text: String(total), bold: true }]]]],
	);
}
