/** By when, as people say it: a date, a window after the workshop, after a milestone, or recurring. Pure dates (YYYY-MM-DD), no clock, no time zone. */
import * as z from 'zod/mini';

/** Days lie in these years: what is typed half (0002, 0202) is none, and every format can write what is left. */
const isOfOurTime = (day: string): boolean => day >= '1900-01-01' && day <= '2999-12-31';

/** A calendar day that exists, as YYYY-MM-DD. */
export const daySchema = z.string().check(z.iso.date({ abort: true }), z.refine(isOfOurTime, { params: { reason: 'year' } }));
const months = z.int().check(z.gte(0), z.lte(240));

export const dueSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('date'), on: daySchema }),
	z.object({ kind: z.literal('window'), fromMonths: months, toMonths: months }),
	z.object({ kind: z.literal('after-milestone'), milestone: z.string().check(z.minLength(1), z.maxLength(64)), withinMonths: months }),
	z.object({ kind: z.literal('recurring'), every: z.string().check(z.regex(/^P(?:[1-9]\d{0,2}[DWMY])$/, { error: 'period' })) }),
]);
export type Due = z.infer<typeof dueSchema>;

/** The same day some months later; the last day of the month where that day does not exist (31 January + 1 = 28 or 29 February). */
export function addMonths(day: string, count: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const first = new Date(Date.UTC(year, month - 1 + count, 1));
	const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	first.setUTCDate(Math.min(date, last));
	return first.toISOString().slice(0, 10);
}

/** The n-th day after the first on which something falls that comes back `every` so long (`P3M`, one unit). */
export function occurrence(day: string, every: string, n: number): string {
	const [count, unit] = [n * Number(every.slice(1, -1)), every.slice(-1)];
	if (unit === 'M' || unit === 'Y') return addMonths(day, unit === 'Y' ? count * 12 : count);
	return new Date(Date.parse(day) + count * (unit === 'W' ? 7 : 1) * 86_400_000).toISOString().slice(0, 10);
}

const LONGEST_DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 31, Y: 366 };

/** The first time after today that a recurrence falls due; it begins to count at the workshop. */
export function nextOccurrence(every: string, workshopDay: string, today: string): string {
	const longest = Number(every.slice(1, -1)) * (LONGEST_DAYS[every.slice(-1)] ?? 1);
	let n = Math.max(1, Math.floor((Date.parse(today) - Date.parse(workshopDay)) / 86_400_000 / longest));
	while (occurrence(workshopDay, every, n) <= today) n++;
	return occurrence(workshopDay, every, n);
}

/**
 * The days that a due date means, when they can be known: `from` and `to` as YYYY-MM-DD.
 * A window counts from the workshop's day; a milestone's deadline is known once it is reached; a recurrence starts at the workshop.
 */
export function dueDays(due: Due, workshopDay: string, reachedOn: (milestone: string) => string | undefined): { from?: string; to?: string } {
	switch (due.kind) {
		case 'date':
			return { from: due.on, to: due.on };
		case 'window':
			return { from: addMonths(workshopDay, due.fromMonths), to: addMonths(workshopDay, due.toMonths) };
		case 'after-milestone': {
			const reached = reachedOn(due.milestone);
			return reached ? { from: reached, to: addMonths(reached, due.withinMonths) } : {};
		}
		case 'recurring':
			return { from: workshopDay };
	}
}
