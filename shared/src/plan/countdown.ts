/** Where a day lies beside a workshop and beside a due date: the how-manieth day, inside the window or not, how many days are left. Pure days, no clock. */
import { type Due, dueDays } from './due.ts';

const DAY = 86_400_000;

/** Whole days from one day to another (YYYY-MM-DD); negative when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export interface DuePlace {
	/** The days of the due date: `from` only where it is a span. */
	from?: string | undefined;
	to: string;
	/** 'before' the span begins, 'inside' it (its last day included), 'after' it. */
	place: 'before' | 'inside' | 'after';
	/** Days until the last day; negative when it is over. */
	left: number;
}

/** Where a day lies beside a due date; undefined where the date has no end that is known (recurring, or hanging on what is not reached). */
export function placeOfDay(day: string, due: Due | undefined, workshopDay: string, reachedOn: (milestone: string) => string | undefined): DuePlace | undefined {
	if (due === undefined) return undefined;
	const days = dueDays(due, workshopDay, reachedOn);
	if (days.to === undefined) return undefined;
	const [from, to] = [days.from ?? days.to, days.to].sort() as [string, string];
	const isSpan = due.kind !== 'date' && from !== to;
	const place = day > to ? 'after' : isSpan && day < from ? 'before' : 'inside';
	return { ...(isSpan && { from }), to, place, left: daysBetween(day, to) };
}
