/** Daftar Hadir: who was there, when they came and went, with a place to sign. */
import { zoneInWords } from '../../text/dates.ts';
import type { Report } from '../report.ts';
import { joinedInWords, reportWords, roleInWords } from '../report-words.ts';
import type { Block, Cell } from './pack.ts';
import { wordsIn } from './pack-words.ts';

/** Room for a signature, mm. */
const ROW_HEIGHT = 8.5;

export function attendancePart(report: Report): Block[] {
	const words = wordsIn(report);
	const title = words(reportWords.annex, { n: 1, title: words(reportWords.attendance) });
	const heading: Block = { kind: 'heading', level: 1, text: title, newPage: true };
	if (report.attendance.length === 0) return [heading, { kind: 'paragraph', line: [{ text: words(reportWords.nobody), look: 'em' }] }];
	const zone = zoneInWords(report.workshop.timezone);
	return [
		heading,
		{
			kind: 'table',
			name: words(reportWords.attendance),
			minHeight: ROW_HEIGHT,
			columns: [
				{ head: words(reportWords.number), share: 6, isNumber: true },
				{ head: words(reportWords.name), share: 18 },
				{ head: words(reportWords.sector), share: 15.5 },
				{ head: words(reportWords.group), share: 27 },
				{ head: words(reportWords.cameAt, { zone }), share: 9 },
				{ head: words(reportWords.leftAt, { zone }), share: 9 },
				{ head: words(reportWords.signature), share: 16 },
			],
			rows: report.attendance.map((person, index): Cell[] => [
				[[String(index + 1)]],
				[[person.name]],
				[[person.sector]],
				[[person.group || (person.role === 'participant' ? '' : roleInWords(person.role, report.locale))]],
				[[joinedInWords(person.joinedAt, report)]],
				[[person.leftAt === undefined ? '' : joinedInWords(person.leftAt, report)]],
				[],
			]),
		},
	];
}
