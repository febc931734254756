/** Enters a stakeholder into the register; one that is there under that title in any language is answered and not entered twice. */
import * as z from 'zod/mini';
import { isTitle } from '../plan/stakeholders.ts';
import { nextOrder } from '../power-kit/args.ts';
import { localTextSchema } from '../text/local-text.ts';
import { LIMITS } from '../workshop/definition.ts';
import { newKey } from '../workshop/new-key.ts';
import { definePower } from './power.ts';

export const addStakeholder = definePower({
	name: 'add-stakeholder',
	label: { id: 'Tambah pihak', en: 'Add a stakeholder' },
	args: z.strictObject({ title: localTextSchema(LIMITS.title) }),
	perform({ register }, { title }) {
		const rows = register.allStakeholders();
		const titles = typeof title === 'string' ? [title] : [title.id, title.en].filter((one) => one !== undefined);
		const known = rows.find((row) => titles.some((one) => isTitle(row.title, one)));
		if (known) return { key: known.key };
		if (rows.length >= LIMITS.stakeholders) return { code: 'too-many', field: 'title', values: { limit: LIMITS.stakeholders } };
		const taken = rows.map((row) => row.key);
		const key = newKey(title, taken, 'stakeholder');
		register.setStakeholder(key, { title, order: nextOrder(rows) });
		return { key };
	},
});
