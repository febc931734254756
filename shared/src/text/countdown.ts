/** Countdowns in words: which day it is since the workshop, and where that lies beside a due date. Knows no clock: the day is given. */
import { daysBetween, placeOfDay } from '../plan/countdown.ts';
import { type Due, nextOccurrence } from '../plan/due.ts';
import { dayInWords } from './dates.ts';
import type { Locale } from './locale.ts';
import { defineMessages, formatMessage } from './messages.ts';

const text = defineMessages({
	day: { id: 'hari ke-{n, number} setelah workshop', en: 'day {n, number} after the workshop' },
	theDay: { id: 'hari workshop', en: 'the day of the workshop' },
	dayBefore: { id: '{n, number} hari sebelum workshop', en: '{n, plural, one {# day} other {# days}} before the workshop' },
	before: { id: 'jendela dibuka {n, number} hari lagi', en: 'the window opens in {n, plural, one {# day} other {# days}}' },
	inside: {
		id: 'di dalam jendela, {n, plural, =0 {hari terakhir} other {sisa # hari}}',
		en: 'inside the window, {n, plural, =0 {last day} one {# day left} other {# days left}}',
	},
	left: { id: '{n, plural, =0 {hari ini} other {# hari lagi}}', en: '{n, plural, =0 {today} one {# day left} other {# days left}}' },
	late: { id: 'lewat {n, number} hari', en: '{n, plural, one {# day} other {# days}} overdue' },
	next: { id: 'berikutnya {day}', en: 'next on {day}' },
});

/** "hari ke-43 setelah workshop" / "day 43 after the workshop". */
export function workshopDayInWords(day: string, workshopDay: string, locale: Locale): string {
	const n = daysBetween(workshopDay, day);
	if (n === 0) return formatMessage(text.theDay, locale);
	return n > 0 ? formatMessage(text.day, locale, { n }) : formatMessage(text.dayBefore, locale, { n: -n });
}

interface CountdownContext {
	workshopDay: string;
	reachedOn(milestone: string): string | undefined;
}

/** "di dalam jendela, sisa 19 hari" / "inside the window, 19 days left", seen from a day; when something recurs next; '' where there is nothing to count to. */
export function countdownInWords(day: string, due: Due | undefined, locale: Locale, { workshopDay, reachedOn }: CountdownContext): string {
	if (due?.kind === 'recurring') return formatMessage(text.next, locale, { day: dayInWords(nextOccurrence(due.every, workshopDay, day), locale) });
	const found = placeOfDay(day, due, workshopDay, reachedOn);
	if (!found) return '';
	if (found.place === 'after') return formatMessage(text.late, locale, { n: -found.left });
	if (found.place === 'before') return formatMessage(text.before, locale, { n: daysBetween(day, found.from ?? found.to) });
	return formatMessage(found.from === undefined ? text.left : text.inside, locale, { n: found.left });
}
