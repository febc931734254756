/** Takes back that a milestone was reached; answers which cards lose their days by it. */
import * as z from 'zod/mini';
import { keyArg } from '../power-kit/args.ts';
import { noteMilestone } from '../power-kit/note-milestone.ts';
import { definePower } from './power.ts';

export const unreachMilestone = definePower({
	name: 'unreach-milestone',
	label: { id: 'Tonggak belum tercapai', en: 'Take back that a milestone was reached' },
	args: z.strictObject({ key: keyArg }),
	perform: (context, { key }) => ({ ...noteMilestone(context, key, null) }),
});
