/** Daftar Hadir: who was there, when they came and went, with a place to sign. */
import { dayInShort, dayOfMoment, timeInWords, weekdayInWords, zoneInWords } from '../../text/dates.ts';
import type { Report } from '../report.ts';
import { reportWords, roleInWords } from '../report-words.ts';
import { tidy } from './cells.ts';
import type { Block, Cell, Line } from './pack.ts';
import { wordsIn } from './pack-words.ts';

/** Room for a signature, mm. */
const ROW_HEIGHT = 8.5;

export function attendancePart(report: Report): Block[] {
	const words = wordsIn(report);
	const title = words(reportWords.annex, { n: 1, title: words(reportWords.attendance) });
	const heading: Block = { kind: 'heading', level: 1, text: title, newPage: true };
	if (report.attendance.length === 0) return [heading, { kind: 'paragraph', line: [{ text: words(reportWords.nobody), look: 'em' }] }];
	const zone = zoneInWords(report.workshop.timezone).replaceAll('/', '/\u200b'); // a head may be broken there
	return [
		heading,
		{ kind: 'paragraph', line: occasion(report), role: 'lead' },
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
				momentCell(person.joinedAt, report),
				person.leftAt === undefined ? [] : momentCell(person.leftAt, report),
				[],
			]),
		},
	];
}

/** What the list is of, when and where: it is often handed in by itself. */
function occasion({ workshop, locale }: Report): Line {
	const rest = [weekdayInWords(workshop.date, locale), tidy(workshop.place).replaceAll('\n', ' ')].filter((part) => part !== '');
	return [{ text: tidy(workshop.title).replaceAll('\n', ' '), look: 'strong' }, ` · ${rest.join(' · ')}`];
}

/** The time, below the day when that was not the workshop's. */
function momentCell(at: number, { workshop, locale }: Report): Cell {
	const day = dayOfMoment(at, workshop.timezone);
	return [...(day === workshop.date ? [] : [[dayInShort(day, locale)]]), [timeInWords(at, workshop.timezone, locale)]];
}
