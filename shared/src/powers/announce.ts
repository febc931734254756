/** Says something to everyone, in every room. */
import * as z from 'zod/mini';
import { definePower } from './power.ts';

export const announce = definePower({
	name: 'announce',
	label: { id: 'Umumkan kepada semua', en: 'Announce to everyone' },
	args: z.strictObject({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) }),
	perform({ write, now, newId }, { text }) {
		write.setOne('announcement', { id: newId(), text, at: now });
		return undefined;
	},
});
