/** Takes a milestone out of the register; not while a due date hangs on it. */
import * as z from 'zod/mini';
import { keyArg, notOneOf } from '../power-kit/args.ts';
import { definePower } from './power.ts';

export const removeMilestone = definePower({
	name: 'remove-milestone',
	label: { id: 'Hapus tonggak', en: 'Remove a milestone' },
	args: z.strictObject({ key: keyArg }),
	perform({ register }, { key }) {
		const rows = register.milestones();
		if (!rows.some((row) => row.key === key)) return notOneOf('key', rows);
		if (register.isUsed('milestone', key)) return { code: 'in-use', field: 'key' };
		register.setMilestone(key, undefined);
		return undefined;
	},
});
