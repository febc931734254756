/** Replaces the milestones; one that a due date hangs on cannot be dropped. */
import * as z from 'zod/mini';
import { daySchema } from '../plan/due.ts';
import { editList, listEntry, uniqueKeys } from '../power-kit/edit-list.ts';
import { LIMITS } from '../workshop/definition.ts';
import { definePower } from './power.ts';

export const editMilestones = definePower({
	name: 'edit-milestones',
	label: { id: 'Ubah tonggak', en: 'Change the milestones' },
	args: z.strictObject({
		milestones: z.array(z.object({ ...listEntry, reachedOn: z.optional(z.nullable(daySchema)) })).check(z.maxLength(LIMITS.milestones), uniqueKeys()),
	}),
	perform: ({ register }, { milestones }) => {
		const old = register.milestones();
		return editList({
			field: 'milestones',
			old: old.map((entry) => entry.key),
			next: milestones,
			isUsed: (key) => register.isUsed('milestone', key),
			write: (key, entry, order) => {
				// a day that was noted stays unless it is changed or taken back (null)
				const reachedOn = entry?.reachedOn === undefined ? old.find((milestone) => milestone.key === key)?.reachedOn : entry.reachedOn;
				register.setMilestone(key, entry && { title: entry.title, order, ...(reachedOn && { reachedOn }) });
			},
		});
	},
});
