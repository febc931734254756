/** The scale of a timeline: from which day to which, where a day lies on it, and where its marks are. Pure days, no pixels. */
import { daysBetween } from '@rembuk/shared/plan/countdown';
import { addMonths, type Due, occurrence } from '@rembuk/shared/plan/due';

export interface Scale {
	from: string;
	to: string;
	/** Where a day lies, 0 to 1; days outside lie at the ends. */
	place(day: string): number;
	/** First days of months, at most about a dozen. */
	marks: string[];
}

/** Months between marks that people count in. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const LONG_STEP = 120;
const MOST_MARKS = 9;

/** A scale that holds all of these days with a little room behind, and never less than three months. */
export function scaleOf(workshopDay: string, days: readonly string[]): Scale {
	const all = [workshopDay, ...days].sort();
	const first = all[0] ?? workshopDay;
	const least = addMonths(first, 3);
	const last = all.at(-1) ?? workshopDay;
	const from = `${first.slice(0, 8)}01`;
	const to = addMonths(`${(last > least ? last : least).slice(0, 8)}01`, 1);
	const length = daysBetween(from, to);
	const months = Math.round(length / 30.4);
	const step = STEPS.find((each) => months / each <= MOST_MARKS) ?? Math.ceil(months / MOST_MARKS / LONG_STEP) * LONG_STEP;
	const marks: string[] = [];
	for (let at = from; at < to; at = addMonths(at, step)) marks.push(at);
	return { from, to, marks, place: (day) => Math.min(1, Math.max(0, daysBetween(from, day) / length)) };
}

/** More than these run into each other on a narrow screen. */
const MOST_TIMES = 24;

/** The days on which a recurrence falls after the workshop, up to the end of the scale; undefined when they are too many to be told apart. */
export function recurrences(due: Due | undefined, workshopDay: string, end: string): string[] | undefined {
	if (due?.kind !== 'recurring') return [];
	const days: string[] = [];
	for (let day = occurrence(workshopDay, due.every, 1); day < end; day = occurrence(workshopDay, due.every, days.length + 1)) {
		if (days.length === MOST_TIMES) return undefined;
		days.push(day);
	}
	return days;
}

/** The first time that it recurs, when that is near enough to belong on a scale. */
export function firstTime(due: Due | undefined, workshopDay: string): string[] {
	const day = due?.kind === 'recurring' ? occurrence(workshopDay, due.every, 1) : undefined;
	return day !== undefined && day <= addMonths(workshopDay, 60) ? [day] : [];
}
