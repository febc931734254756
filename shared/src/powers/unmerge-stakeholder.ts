/** Lets a stakeholder that was merged into another one stand for itself again, with the cards that named it. */
import * as z from 'zod/mini';
import { keyArg } from '../power-kit/args.ts';
import { definePower } from './power.ts';

export const unmergeStakeholder = definePower({
	name: 'unmerge-stakeholder',
	label: { id: 'Pisahkan pihak yang digabungkan', en: 'Undo the merging of a stakeholder' },
	args: z.strictObject({ key: keyArg }),
	perform({ register }, { key }) {
		const row = register.allStakeholders().find((one) => one.key === key);
		if (row?.mergedInto === undefined) return { code: 'invalid-field', field: 'key', reason: 'not-merged' };
		register.setStakeholder(key, { title: row.title, order: row.order });
		return undefined;
	},
});
