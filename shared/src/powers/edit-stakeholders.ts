/** Replaces the stakeholder register; one that a card names cannot be dropped. */
import * as z from 'zod/mini';
import { editList, listEntry, uniqueKeys } from '../power-kit/edit-list.ts';
import { LIMITS } from '../workshop/definition.ts';
import { definePower } from './power.ts';

export const editStakeholders = definePower({
	name: 'edit-stakeholders',
	label: { id: 'Ubah daftar pemangku kepentingan', en: 'Change the stakeholder register' },
	args: z.strictObject({ stakeholders: z.array(z.object(listEntry)).check(z.maxLength(LIMITS.stakeholders), uniqueKeys()) }),
	perform: ({ register }, { stakeholders }) =>
		editList({
			field: 'stakeholders',
			old: register.stakeholders().map((entry) => entry.key),
			taken: register.allStakeholders().map((entry) => entry.key), // those that were merged into another one are still there
			next: stakeholders,
			isUsed: (key) => register.isUsed('stakeholder', key),
			write: (key, entry, order) => register.setStakeholder(key, entry && { title: entry.title, order }),
		}),
});
