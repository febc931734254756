/** Notes the day on which a milestone was reached (the dates that hang on it follow), or takes it back; answers which cards are dated by it. */
import * as z from 'zod/mini';
import { daySchema } from '../plan/due.ts';
import { keyArg } from '../power-kit/args.ts';
import { noteMilestone } from '../power-kit/note-milestone.ts';
import { definePower } from './power.ts';

export const reachMilestone = definePower({
	name: 'reach-milestone',
	label: { id: 'Catat tonggak tercapai', en: 'Note a milestone as reached' },
	args: z.strictObject({ key: keyArg, on: z.nullable(daySchema) }),
	perform: (context, { key, on }) => ({ ...noteMilestone(context, key, on) }),
});
