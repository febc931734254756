/** Sorts due dates into the columns of a matrix: how long after the workshop they end, or why that is not known. Pure. */
import { addMonths, type Due } from '@rembuk/shared/plan/due';

export const TIME_COLUMNS = ['months-3', 'months-6', 'months-12', 'later', 'waiting', 'recurring', 'none'] as const;
export type TimeColumn = (typeof TIME_COLUMNS)[number];

/** The column of a due date whose last day is `lastDay` (undefined where it is not known). */
export function columnOf(due: Due | undefined, lastDay: string | undefined, workshopDay: string): TimeColumn {
	if (due === undefined) return 'none';
	if (due.kind === 'recurring') return 'recurring';
	if (lastDay === undefined) return 'waiting';
	for (const months of [3, 6, 12] as const) if (lastDay <= addMonths(workshopDay, months)) return `months-${months}`;
	return 'later';
}

/** The last day of a column, or for what comes later the day after which it begins; undefined where a column is no span. */
export function boundOf(column: TimeColumn, workshopDay: string): string | undefined {
	const months = column === 'later' ? 12 : Number(/^months-(\d+)$/.exec(column)?.[1] ?? 0);
	return months === 0 ? undefined : addMonths(workshopDay, months);
}
