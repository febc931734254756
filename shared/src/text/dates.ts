/**
 * Days, times and due dates in words. Month and weekday names are our own tables, so that the same report has the same words on every machine;
 * only time zones are asked of Intl. Knows no clock: every moment is given.
 */
import { type Due, dueDays } from '../plan/due.ts';
import type { Locale } from './locale.ts';
import { defineMessages, formatMessage } from './messages.ts';

const MONTHS: Record<Locale, readonly string[]> = {
	id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
	en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const WEEKDAYS: Record<Locale, readonly string[]> = {
	id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
/** Indonesia's zones by the names that people write after a time. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
	'Asia/Jakarta': 'WIB',
	'Asia/Pontianak': 'WIB',
	'Asia/Makassar': 'WITA',
	'Asia/Ujung_Pandang': 'WITA',
	'Asia/Jayapura': 'WIT',
};

const text = defineMessages({
	window: { id: 'dalam {from}–{to} bulan setelah workshop ({days})', en: 'within {from}–{to} months after the workshop ({days})' },
	within: {
		id: 'dalam {to} bulan setelah workshop (paling lambat {day})',
		en: '{to, plural, one {within # month} other {within # months}} after the workshop (by {day})',
	},
	exactly: { id: '{to} bulan setelah workshop ({day})', en: '{to, plural, one {# month} other {# months}} after the workshop ({day})' },
	atWorkshop: { id: 'pada hari workshop ({day})', en: 'on the day of the workshop ({day})' },
	afterMilestone: {
		id: 'dalam {months} bulan setelah {milestone}',
		en: '{months, plural, one {within # month} other {within # months}} after {milestone}',
	},
	atMilestone: { id: 'segera setelah {milestone}', en: 'as soon as {milestone}' },
	deadline: { id: '{words} (paling lambat {day})', en: '{words} (by {day})' },
	everyDay: { id: '{n, plural, =1 {setiap hari} other {setiap # hari}}', en: '{n, plural, one {every day} other {every # days}}' },
	everyWeek: { id: '{n, plural, =1 {setiap minggu} other {setiap # minggu}}', en: '{n, plural, one {every week} other {every # weeks}}' },
	everyMonth: {
		id: '{n, plural, =1 {setiap bulan} =3 {setiap 3 bulan (triwulanan)} =6 {setiap 6 bulan (semesteran)} other {setiap # bulan}}',
		en: '{n, plural, =3 {every 3 months (quarterly)} =6 {every 6 months (half-yearly)} one {every month} other {every # months}}',
	},
	everyYear: { id: '{n, plural, =1 {setiap tahun} other {setiap # tahun}}', en: '{n, plural, one {every year} other {every # years}}' },
});

const partsOf = (day: string): [year: number, month: number, date: number] => {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return [year, month, date];
};
const monthName = (month: number, locale: Locale): string => MONTHS[locale][month - 1] ?? '';

/** "22 Juli 2019" / "22 July 2019". The day is YYYY-MM-DD. */
export function dayInWords(day: string, locale: Locale): string {
	const [year, month, date] = partsOf(day);
	return `${date} ${monthName(month, locale)} ${year}`;
}

/** "22 Jul 2019", for columns of tables: the month's first three letters, and blanks that bind. */
export function dayInShort(day: string, locale: Locale): string {
	const [year, month, date] = partsOf(day);
	return `${date}\u00a0${monthName(month, locale).slice(0, 3)}\u00a0${year}`;
}

/** "Senin" / "Monday". */
export function weekdayOfDay(day: string, locale: Locale): string {
	const [year, month, date] = partsOf(day);
	return WEEKDAYS[locale][new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? '';
}

/** "Juli" / "July". */
export const monthOfDay = (day: string, locale: Locale): string => monthName(partsOf(day)[1], locale);

/** "Senin, 22 Juli 2019" / "Monday, 22 July 2019". */
export const weekdayInWords = (day: string, locale: Locale): string => `${weekdayOfDay(day, locale)}, ${dayInWords(day, locale)}`;

/** "22 Agustus – 22 September 2019": what both days share is said once; one day when they are the same. */
export function daysInWords(from: string, to: string, locale: Locale): string {
	const [fromYear, fromMonth, fromDate] = partsOf(from);
	const [toYear, toMonth] = partsOf(to);
	if (from === to) return dayInWords(to, locale);
	if (fromYear !== toYear) return `${dayInWords(from, locale)} – ${dayInWords(to, locale)}`;
	if (fromMonth !== toMonth) return `${fromDate} ${monthName(fromMonth, locale)} – ${dayInWords(to, locale)}`;
	return `${fromDate}–${dayInWords(to, locale)}`;
}

/** The calendar day of a moment (ms since 1970) in a time zone, as YYYY-MM-DD. */
export const dayOfMoment = (at: number, timezone: string): string =>
	new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** "09.05" / "09:05": the time of day of a moment in a time zone, 24 hours. */
export function timeInWords(at: number, timezone: string, locale: Locale): string {
	const time = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
	return locale === 'id' ? time.replace(':', '.') : time;
}

/** "WIB" for Jakarta, else the zone's own name. */
export const zoneInWords = (timezone: string): string => ZONE_NAMES[timezone] ?? timezone.replaceAll('_', ' ');

/** "22 Juli 2019 pukul 09.05 WIB" / "22 July 2019, 09:05 WIB". */
export function momentInWords(at: number, timezone: string, locale: Locale): string {
	const day = dayInWords(dayOfMoment(at, timezone), locale);
	return `${day}${locale === 'id' ? ' pukul ' : ', '}${timeInWords(at, timezone, locale)} ${zoneInWords(timezone)}`;
}

/** What a due date's words depend on. */
export interface DueContext {
	/** The workshop's day, YYYY-MM-DD. */
	workshopDay: string;
	/** The title of a milestone in the wanted language; undefined when it is not in the register. */
	milestoneTitle(key: string): string | undefined;
	/** The day on which a milestone was reached, when it was. */
	reachedOn(key: string): string | undefined;
}

/** "By when" as people say it, with the days that it means where they are known; '' when there is none. */
export function dueInWords(due: Due | undefined, locale: Locale, context: DueContext): string {
	if (due === undefined) return '';
	const days = dueDays(due, context.workshopDay, context.reachedOn);
	switch (due.kind) {
		case 'date':
			return dayInWords(due.on, locale);
		case 'window':
			return windowInWords(due, days.from ?? '', days.to ?? '', locale);
		case 'after-milestone': {
			const milestone = insideSentence(context.milestoneTitle(due.milestone) ?? due.milestone, locale);
			const message = due.withinMonths === 0 ? text.atMilestone : text.afterMilestone;
			const words = formatMessage(message, locale, { months: due.withinMonths, milestone });
			return days.to === undefined ? words : formatMessage(text.deadline, locale, { words, day: dayInWords(days.to, locale) });
		}
		case 'recurring':
			return everyInWords(due.every, locale);
	}
}

function windowInWords(due: { fromMonths: number; toMonths: number }, start: string, end: string, locale: Locale): string {
	const [from, to] = [due.fromMonths, due.toMonths].sort((a, b) => a - b) as [number, number];
	const [first, last] = [start, end].sort() as [string, string];
	const day = dayInWords(last, locale);
	if (to === 0) return formatMessage(text.atWorkshop, locale, { day });
	if (from === to) return formatMessage(text.exactly, locale, { to, day });
	if (from === 0) return formatMessage(text.within, locale, { to, day });
	return formatMessage(text.window, locale, { from, to, days: daysInWords(first, last, locale) });
}

const EVERY = { D: text.everyDay, W: text.everyWeek, M: text.everyMonth, Y: text.everyYear } as const;

/** "setiap 3 bulan (triwulanan)" / "every 3 months (quarterly)" for an ISO 8601 duration of one unit, such as P3M. */
export function everyInWords(every: string, locale: Locale): string {
	const unit = EVERY[every.slice(-1) as keyof typeof EVERY];
	return unit ? formatMessage(unit, locale, { n: Number(every.slice(1, -1)) }) : every;
}

/** An English title inside a sentence loses its article's capital ("after the bill is passed"); other words may be names and stay. */
const insideSentence = (title: string, locale: Locale): string => (locale === 'en' ? title.replace(/^(?:The|An?)(?= )/, (a) => a.toLowerCase()) : title);
