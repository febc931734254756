/** Gives a stakeholder another title, or one in each language; whatever names it stays. */
import * as z from 'zod/mini';
import { keyArg, notOneOf } from '../power-kit/args.ts';
import { localTextSchema } from '../text/local-text.ts';
import { LIMITS } from '../workshop/definition.ts';
import { definePower } from './power.ts';

export const renameStakeholder = definePower({
	name: 'rename-stakeholder',
	label: { id: 'Ganti nama pihak', en: 'Rename a stakeholder' },
	args: z.strictObject({ key: keyArg, title: localTextSchema(LIMITS.title) }),
	perform({ register }, { key, title }) {
		const rows = register.allStakeholders();
		const stakeholder = rows.find((row) => row.key === key);
		if (!stakeholder) return notOneOf('key', rows);
		const { key: _, ...row } = stakeholder;
		register.setStakeholder(key, { ...row, title });
		return undefined;
	},
});
