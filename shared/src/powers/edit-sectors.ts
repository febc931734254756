/** Replaces the list of sectors; one that a participant or a card names cannot be dropped. */
import * as z from 'zod/mini';
import { editList, listEntry, uniqueKeys } from '../power-kit/edit-list.ts';
import { LIMITS, sectorSchema } from '../workshop/definition.ts';
import { definePower } from './power.ts';

export const editSectors = definePower({
	name: 'edit-sectors',
	label: { id: 'Ubah sektor', en: 'Change the sectors' },
	args: z.strictObject({
		sectors: z.array(z.object({ ...listEntry, count: sectorSchema.shape.count })).check(z.maxLength(LIMITS.sectors), uniqueKeys()),
	}),
	perform({ view, write, register }, { sectors }) {
		const people = view.people();
		return editList({
			field: 'sectors',
			old: view.sectors().map((sector) => sector.key),
			next: sectors,
			isUsed: (key) => people.some((person) => person.sector === key) || register.isUsed('sector', key),
			write: (key, sector, order) => write.setRow('sector', key, sector && { title: sector.title, count: sector.count, order }),
		});
	},
});
