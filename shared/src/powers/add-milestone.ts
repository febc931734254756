/** Enters a milestone into the register. */
import * as z from 'zod/mini';
import { daySchema } from '../plan/due.ts';
import { keyArg, nextOrder } from '../power-kit/args.ts';
import { localTextSchema } from '../text/local-text.ts';
import { LIMITS } from '../workshop/definition.ts';
import { newKey } from '../workshop/new-key.ts';
import { definePower } from './power.ts';

export const addMilestone = definePower({
	name: 'add-milestone',
	label: { id: 'Tambah tonggak', en: 'Add a milestone' },
	args: z.strictObject({ title: localTextSchema(LIMITS.title), key: z.optional(keyArg), reachedOn: z.optional(daySchema) }),
	perform({ register }, { title, key: wanted, reachedOn }) {
		const rows = register.milestones();
		if (rows.length >= LIMITS.milestones) return { code: 'too-many', field: 'title', values: { limit: LIMITS.milestones } };
		if (rows.some((row) => row.key === wanted)) return { code: 'invalid-field', field: 'key', reason: 'twice' };
		const taken = rows.map((row) => row.key);
		const key = wanted ?? newKey(title, taken, 'milestone');
		register.setMilestone(key, { title, order: nextOrder(rows), ...(reachedOn && { reachedOn }) });
		return { key };
	},
});
