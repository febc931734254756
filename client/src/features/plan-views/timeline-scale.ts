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
	const step = STEPS.find((each) => months / each <= MOST_MARKS) ?? 240;
	const marks: string[] = [];
	for (let at = from; at < to; at = addMonths(at, step)) marks.push(at);
	return { from, to, marks, place: (day) => Math.min(1, Math.max(0, daysBetween(from, day) / length)) };
}

const MOST_TIMES = 60;

/** The days on which a recurrence falls after the workshop, up to the end of the scale. */
export function recurrences(due: Due | undefined, workshopDay: string, end: string): string[] {
	if (due?.kind !== 'recurring') return [];
	const next = (n: number): string => occurrence(workshopDay, due.every, n);
	const found: string[] = [];
	for (let n = 1; n <= MOST_TIMES && next(n) < end; n++) found.push(next(n));
	return found;
}
