/** Gives a milestone another title; what hangs on it stays. */
import * as z from 'zod/mini';
import { keyArg, notOneOf } from '../power-kit/args.ts';
import { localTextSchema } from '../text/local-text.ts';
import { LIMITS } from '../workshop/definition.ts';
import { definePower } from './power.ts';

export const renameMilestone = definePower({
	name: 'rename-milestone',
	label: { id: 'Ganti nama tonggak', en: 'Rename a milestone' },
	args: z.strictObject({ key: keyArg, title: localTextSchema(LIMITS.title) }),
	perform({ register }, { key, title }) {
		const rows = register.milestones();
		const milestone = rows.find((row) => row.key === key);
		if (!milestone) return notOneOf('key', rows);
		const { key: _, ...row } = milestone;
		register.setMilestone(key, { ...row, title });
		return undefined;
	},
});
