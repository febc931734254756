/** A due date while it is being filled in: what the fields hold, and what they mean once it is enough. Pure. */
import { type Due, dueSchema } from '@rembuk/shared/plan/due';

export const DUE_UNITS = ['D', 'W', 'M', 'Y'] as const;
export type DueUnit = (typeof DUE_UNITS)[number];
export const DUE_KINDS = ['none', 'date', 'window', 'after-milestone', 'recurring'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Every field at once, so that changing the kind and back loses nothing. A number field may be empty ('') while somebody types. */
export interface DueDraft {
	kind: DueKind;
	on: string;
	fromMonths: number | string;
	toMonths: number | string;
	milestone: string;
	withinMonths: number | string;
	every: number | string;
	unit: DueUnit;
}

/** What people usually mean: within one to two months; within half a year of the milestone; every three months. */
const USUAL: DueDraft = { kind: 'none', on: '', fromMonths: 1, toMonths: 2, milestone: '', withinMonths: 6, every: 3, unit: 'M' };

/** The fields for a due date. */
export function draftOf(due: Due | undefined, rest: DueDraft = USUAL): DueDraft {
	if (due === undefined) return { ...rest, kind: 'none' };
	if (due.kind !== 'recurring') return { ...rest, ...due };
	return { ...rest, kind: 'recurring', every: Number(due.every.slice(1, -1)), unit: due.every.slice(-1) as DueUnit };
}

/** The due date that the fields mean: null for none, undefined while something is missing or impossible. */
export function dueOf(draft: DueDraft): Due | null | undefined {
	const parsed = dueSchema.safeParse(candidate(draft));
	if (draft.kind === 'none') return null;
	return parsed.success && isSensible(parsed.data) ? parsed.data : undefined;
}

function candidate({ kind, on, fromMonths, toMonths, milestone, withinMonths, every, unit }: DueDraft): unknown {
	switch (kind) {
		case 'none':
			return null;
		case 'date':
			return { kind, on };
		case 'window':
			return { kind, fromMonths, toMonths };
		case 'after-milestone':
			return { kind, milestone, withinMonths };
		case 'recurring':
			return { kind, every: `P${every}${unit}` };
	}
}

/** A window does not end before it begins. (That a date field tells every digit of the year while it is typed, 0002, 0020, 0202, is for the schema.) */
const isSensible = (due: Due): boolean => due.kind !== 'window' || due.fromMonths <= due.toMonths;
