/**
 * The action plan's days as calendar entries: one whole-day entry for each card whose day is known, and one for the workshop itself. A card keeps its UID,
 * so that a file that is imported again changes what is there; a card that was dropped, or is part of another one now, is called off. Knows no document.
 */
import { occurrence } from '@rembuk/shared/plan/due';
import { cardAddress } from '@rembuk/shared/report/links';
import type { Report, ReportCard, ReportGroup } from '@rembuk/shared/report/report';
import { missingInWords, reportWords, statusInWords } from '@rembuk/shared/report/report-words';
import { cleanText } from '@rembuk/shared/text/clean-text';
import { formatMessage, type Message } from '@rembuk/shared/text/messages';
import type { ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Format } from './format.ts';

export const ics: Format = {
	format: 'ics',
	label: { id: 'Kalender (ICS)', en: 'Calendar (ICS)' },
	mediaType: 'text/calendar; charset=utf-8',
	extension: 'ics',
	write: async (report) => new TextEncoder().encode(await writeCalendar(report)),
};

/** Longest title of an entry, in characters: calendars cut more. */
const TITLE_LIMIT = 200;
/** How often a program that subscribed to it should ask again, in seconds; without it some ask once a week. */
const ASK_AGAIN = 6 * 60 * 60;

async function writeCalendar(report: Report): Promise<string> {
	const { default: ical, ICalCalendarMethod } = await import('ical-generator');
	const calendar = ical({
		name: one(report.workshop.title),
		prodId: { company: 'Rembuk', product: 'Rembuk', language: report.locale.toUpperCase() },
		ttl: ASK_AGAIN,
		method: ICalCalendarMethod.PUBLISH, // and no time zone: with whole days it would spoil the stamps
	});
	calendar.createEvent(workshopEvent(report));
	for (const group of report.groups)
		for (const card of group.cards) if (card.dueTo !== undefined || card.dueFrom !== undefined) calendar.createEvent(cardEvent(card, group, report));
	for (const card of report.groups.flatMap((group) => group.cards))
		for (const parent of card.mergedFrom) if (parent.day) calendar.createEvent(mergedEvent(parent, card, report));
	return `${calendar.toString()}\r\n`;
}

const one = (words: string): string => cleanText(words).replace(/\s+/g, ' ').trim();
const cut = (words: string): string => {
	const letters = [...words];
	return letters.length > TITLE_LIMIT ? `${letters.slice(0, TITLE_LIMIT - 1).join('')}…` : words;
};
const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** The end of a whole-day entry is the day after. */
const dayAfter = (day: string): Date => new Date(startOf(day).getTime() + 86_400_000);

/** Seconds since 2001 at the moment of export: larger in each later export, and small enough for every reader's 32 bits. */
const sequenceOf = ({ generatedAt }: Report): number => Math.max(0, Math.floor(generatedAt / 1000) - 978_307_200);

function workshopEvent(report: Report): ICalEventData {
	const { workshop } = report;
	return {
		id: `workshop-${workshop.workshopId}@rembuk`,
		sequence: sequenceOf(report),
		stamp: new Date(report.generatedAt),
		start: startOf(workshop.date),
		end: dayAfter(workshop.date),
		allDay: true,
		summary: cut(one(workshop.title)),
		...(workshop.address !== '' && { url: workshop.address }),
		...(workshop.place.trim() !== '' && { location: one(workshop.place) }),
	};
}

/** A card that is part of another one now is called off: its entry came with an earlier file. */
function mergedEvent({ cardId, what, day = '' }: ReportCard['mergedFrom'][number], into: ReportCard, report: Report): ICalEventData {
	return {
		id: `card-${cardId}@rembuk`,
		sequence: sequenceOf(report),
		stamp: new Date(report.generatedAt),
		start: startOf(day),
		end: dayAfter(day),
		allDay: true,
		summary: cut(one(what) || `(${formatMessage(reportWords.unfilled, report.locale)})`),
		status: 'CANCELLED' as ICalEventStatus,
		transparency: 'TRANSPARENT' as ICalEventTransparency,
		description: formatMessage(reportWords.mergedInto, report.locale, { number: into.number }),
	};
}

/** The day by which it is to be done; what recurs is due one interval after the workshop for the first time. */
function cardEvent(card: ReportCard, group: ReportGroup, report: Report): ICalEventData {
	const url = cardAddress(card, report);
	const day = card.due?.kind === 'recurring' ? occurrence(report.workshop.date, card.due.every, 1) : (card.dueTo ?? report.workshop.date);
	const line = (label: Message, value: string): string => (value.trim() === '' ? '' : `${formatMessage(label, report.locale)}: ${cleanText(value).trim()}`);
	return {
		id: `card-${card.cardId}@rembuk`,
		sequence: sequenceOf(report),
		stamp: new Date(report.generatedAt),
		start: startOf(day),
		end: dayAfter(day),
		allDay: true,
		summary: cut(one(card.what) || `(${formatMessage(reportWords.unfilled, report.locale)})`),
		...(url !== undefined && { url }),
		transparency: 'TRANSPARENT' as ICalEventTransparency, // a day by which something is done is no day on which one is away
		status: (card.status === 'dropped' ? 'CANCELLED' : 'CONFIRMED') as ICalEventStatus,
		...(card.due?.kind === 'recurring' && { repeating: ruleOf(card.due.every, report.workshop.date) }),
		description: [
			line(reportWords.who, card.who.join('; ')),
			line(reportWords.forWhom, card.forWhom.join('; ')),
			line(reportWords.due, card.dueWords),
			line(reportWords.status, statusInWords(card.status, report.locale)),
			line(reportWords.indicator, card.indicator),
			line(reportWords.missing, missingInWords(card, report.locale)),
			line(reportWords.group, group.title),
			line(reportWords.workshop, report.workshop.title),
		]
			.filter((part) => part !== '')
			.join('\n'),
	};
}

const FREQUENCIES: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };

/**
 * `P3M` → every third month. From the last day of a month it falls on each month's last day, as everywhere in the plan: without saying so a calendar would
 * leave out the shorter months or stay on the shorter day. From the 29th and 30th only BYSETPOS could say it, which not every calendar reads (Thunderbird
 * makes three days of it): there February is left out.
 */
function ruleOf(every: string, workshopDay: string): string {
	const rule = `RRULE:FREQ=${FREQUENCIES[every.slice(-1)]};INTERVAL=${every.slice(1, -1)}`;
	if (every.endsWith('M') && workshopDay.endsWith('-31')) return `${rule};BYMONTHDAY=-1`;
	if (every.endsWith('Y') && workshopDay.endsWith('-02-29')) return `${rule};BYMONTH=2;BYMONTHDAY=-1`;
	return rule;
}
