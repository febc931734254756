/** Merges entries of the stakeholder register that are the same: every card that names one of them means the one that stays. */
import * as z from 'zod/mini';
import { keyArg, notOneOf } from '../power-kit/args.ts';
import { LIMITS } from '../workshop/definition.ts';
import { definePower } from './power.ts';

export const mergeStakeholders = definePower({
	name: 'merge-stakeholders',
	label: { id: 'Gabungkan pihak yang sama', en: 'Merge stakeholders' },
	args: z.strictObject({ keys: z.array(keyArg).check(z.minLength(1), z.maxLength(LIMITS.stakeholders)), into: keyArg }),
	perform({ register }, { keys, into }) {
		const rows = register.stakeholders();
		if (!rows.some(({ key }) => key === into)) return notOneOf('into', rows);
		const merged = rows.filter(({ key }) => keys.includes(key) && key !== into);
		if (keys.includes(into)) return { code: 'invalid-field', field: 'keys', reason: 'itself' };
		if (merged.length !== new Set(keys).size) return notOneOf('keys', rows);
		for (const { key, title, order } of merged) register.setStakeholder(key, { title, order, mergedInto: into });
		return undefined;
	},
});
