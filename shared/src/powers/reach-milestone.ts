/** Notes the day on which a milestone was reached (the dates that hang on it follow), or takes it back. */
import * as z from 'zod/mini';
import { daySchema } from '../plan/due.ts';
import { keyArg } from '../power-kit/args.ts';
import { definePower } from './power.ts';

export const reachMilestone = definePower({
	name: 'reach-milestone',
	label: { id: 'Catat tonggak tercapai', en: 'Note a milestone as reached' },
	args: z.strictObject({ key: keyArg, on: z.nullable(daySchema) }),
	perform({ register }, { key, on }) {
		const milestone = register.milestones().find((entry) => entry.key === key);
		if (!milestone) return { code: 'invalid-field', field: 'key' };
		const { title, order } = milestone;
		register.setMilestone(key, { title, order, ...(on !== null && { reachedOn: on }) });
		return undefined;
	},
});
