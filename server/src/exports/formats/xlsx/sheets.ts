/** What stands in the sheets of a workbook: actions, how their status went, notes, attendance, stakeholders, milestones, agenda. Knows no library. */
import { nextOccurrence } from '@rembuk/shared/plan/due';
import { cardAddress, noteAddress } from '@rembuk/shared/report/links';
import type { Report, ReportCard } from '@rembuk/shared/report/report';
import { authorInWords, clustersInWords, missingInWords, reportWords, roleInWords, statusInWords } from '@rembuk/shared/report/report-words';
import { dayOfMoment, timeInWords, zoneInWords } from '@rembuk/shared/text/dates';
import { formatMessage, type Message, type Values } from '@rembuk/shared/text/messages';

/** Words, words that lead to an address, a number, or a day (with a time of that day). */
export type Cell = string | Leading | number | { day: string; time?: string };
export interface Leading {
	text: string;
	href: string;
}

export interface SheetPart {
	name: string;
	/** Width in digits of the font. */
	columns: { head: string; width: number }[];
	rows: Cell[][];
}

type Words = (message: Message, values?: Values) => string;

/** The sheets in their order. A part without anything keeps its sheet: a head says that there was nothing. */
export function sheetsOf(report: Report): SheetPart[] {
	const words: Words = (message, values) => formatMessage(message, report.locale, values);
	return [
		actions(report, words),
		history(report, words),
		notes(report, words),
		attendance(report, words),
		stakeholders(report, words),
		milestones(report, words),
		agenda(report, words),
	];
}

const leading = (text: string, href: string | undefined): Cell => (href === undefined ? text : { text, href });
const dayOr = (day: string | undefined): Cell => (day === undefined ? '' : { day });

function actions(report: Report, words: Words): SheetPart {
	const { groups, locale } = report;
	const status = (card: ReportCard): string => [statusInWords(card.status, locale), card.statusNote].filter((part) => part !== '').join(': ');
	const today = dayOfMoment(report.generatedAt, report.workshop.timezone);
	/** What recurs has no last day: the next one is what people filter by, beside the words that say how often. */
	const dueTo = ({ due, dueTo: last }: ReportCard) => (due?.kind === 'recurring' ? nextOccurrence(due.every, report.workshop.date, today) : last);
	return {
		name: words(reportWords.sheetActions),
		columns: [
			{ head: words(reportWords.number), width: 6 },
			{ head: words(reportWords.group), width: 22 },
			{ head: words(reportWords.what), width: 38 },
			{ head: words(reportWords.who), width: 26 },
			{ head: words(reportWords.forWhom), width: 26 },
			{ head: words(reportWords.due), width: 28 },
			{ head: words(reportWords.from), width: 13 },
			{ head: words(reportWords.to), width: 13 },
			{ head: words(reportWords.status), width: 18 },
			{ head: words(reportWords.indicator), width: 26 },
			{ head: words(reportWords.missing), width: 20 },
			{ head: words(reportWords.sources), width: 50 },
			{ head: words(reportWords.clusters), width: 24 },
		],
		rows: groups.flatMap((group) =>
			group.cards.map((card): Cell[] => [
				card.number,
				group.title,
				leading(card.what, cardAddress(card, report)),
				card.who.join('\n'),
				card.forWhom.join('\n'),
				card.dueWords,
				dayOr(card.dueFrom),
				dayOr(dueTo(card)),
				status(card),
				card.indicator,
				missingInWords(card, locale),
				card.sources.map((note) => `• ${note.text} — ${authorInWords(note, locale)}`).join('\n'),
				clustersInWords(card),
			]),
		),
	};
}

function history({ groups, locale, workshop }: Report, words: Words): SheetPart {
	const zone = zoneInWords(workshop.timezone);
	return {
		name: words(reportWords.history),
		columns: [
			{ head: words(reportWords.number), width: 6 },
			{ head: words(reportWords.what), width: 38 },
			{ head: words(reportWords.day), width: 13 },
			{ head: words(reportWords.time, { zone }), width: 12 },
			{ head: words(reportWords.statusBefore), width: 18 },
			{ head: words(reportWords.statusAfter), width: 18 },
			{ head: words(reportWords.changedBy), width: 26 },
			{ head: words(reportWords.stepNote), width: 50 },
		],
		rows: groups.flatMap((group) =>
			group.cards.flatMap((card) =>
				card.history.map(({ at, by, from, to, note }): Cell[] => {
					const day = dayOfMoment(at, workshop.timezone);
					const time = timeInWords(at, workshop.timezone, 'en');
					return [card.number, card.what, { day }, { day, time }, statusInWords(from, locale), statusInWords(to, locale), by, note];
				}),
			),
		),
	};
}

function notes(report: Report, words: Words): SheetPart {
	const { groups, locale } = report;
	return {
		name: words(reportWords.notes),
		columns: [
			{ head: words(reportWords.group), width: 30 },
			{ head: words(reportWords.cluster), width: 24 },
			{ head: words(reportWords.note), width: 60 },
			{ head: words(reportWords.writer), width: 26 },
			{ head: words(reportWords.becameHead), width: 12 },
		],
		rows: groups.flatMap((group) =>
			group.notes.map((note): Cell[] => [
				group.title,
				note.cluster,
				leading(note.text, noteAddress(note, report)),
				authorInWords(note, locale),
				note.cards.length === 1 ? (note.cards[0] ?? '') : note.cards.join(', '),
			]),
		),
	};
}

function attendance({ attendance: people, workshop, locale }: Report, words: Words): SheetPart {
	const zone = zoneInWords(workshop.timezone);
	const time = (at: number): Cell => ({ day: dayOfMoment(at, workshop.timezone), time: timeInWords(at, workshop.timezone, 'en') });
	return {
		name: words(reportWords.attendance),
		columns: [
			{ head: words(reportWords.number), width: 6 },
			{ head: words(reportWords.name), width: 30 },
			{ head: words(reportWords.sector), width: 28 },
			{ head: words(reportWords.group), width: 36 },
			{ head: words(reportWords.role), width: 16 },
			{ head: words(reportWords.day), width: 13 },
			{ head: words(reportWords.joinedAt, { zone }), width: 16 },
			{ head: words(reportWords.leftAt, { zone }), width: 16 },
		],
		rows: people.map((person, index): Cell[] => [
			index + 1,
			person.name,
			person.sector,
			person.group,
			roleInWords(person.role, locale),
			{ day: dayOfMoment(person.joinedAt, workshop.timezone) },
			time(person.joinedAt),
			person.leftAt === undefined ? '' : time(person.leftAt),
		]),
	};
}

function stakeholders({ stakeholders: register, groups }: Report, words: Words): SheetPart {
	const cards = groups.flatMap((group) => group.cards);
	const numbers = (wanted: (card: ReportCard) => boolean): string =>
		cards
			.filter(wanted)
			.map((card) => card.number)
			.join(', ');
	return {
		name: words(reportWords.stakeholders),
		columns: [
			{ head: words(reportWords.stakeholder), width: 44 },
			{ head: words(reportWords.asked), width: 24 },
			{ head: words(reportWords.concerned), width: 24 },
		],
		rows: register.map(({ title }): Cell[] => [title, numbers((card) => card.who.includes(title)), numbers((card) => card.forWhom.includes(title))]),
	};
}

function milestones({ milestones: register }: Report, words: Words): SheetPart {
	return {
		name: words(reportWords.milestones),
		columns: [
			{ head: words(reportWords.milestone), width: 60 },
			{ head: words(reportWords.reachedOn), width: 18 },
		],
		rows: register.map(({ title, reachedOn }): Cell[] => [title, dayOr(reachedOn)]),
	};
}

function agenda({ agenda: phases }: Report, words: Words): SheetPart {
	return {
		name: words(reportWords.agenda),
		columns: [
			{ head: words(reportWords.number), width: 6 },
			{ head: words(reportWords.phase), width: 60 },
			{ head: words(reportWords.where), width: 18 },
			{ head: words(reportWords.minutes), width: 10 },
		],
		rows: phases.map(({ title, kind, minutes }, index): Cell[] => [
			index + 1,
			title,
			words(kind === 'plenary' ? reportWords.plenary : reportWords.inGroups),
			minutes,
		]),
	};
}
