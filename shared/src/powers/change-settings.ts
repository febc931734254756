/** Changes how the workshop is run: who may edit and delete notes, and how people come into groups. */
import * as z from 'zod/mini';
import { definePower } from './power.ts';

export const changeSettings = definePower({
	name: 'change-settings',
	label: { id: 'Ubah pengaturan', en: 'Change the settings' },
	args: z.strictObject({
		onlyAuthorsEdit: z.optional(z.boolean()),
		onlyAuthorsDelete: z.optional(z.boolean()),
		joining: z.optional(z.enum(['choose', 'place'])),
	}),
	perform({ view, write }, args) {
		const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
		write.setOne('settings', { ...view.settings(), ...given });
		return undefined;
	},
});
