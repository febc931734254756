/** Changes what the workshop is called, and when and where it is held. */
import * as z from 'zod/mini';
import { localTextSchema } from '../text/local-text.ts';
import { localeSchema } from '../text/locale.ts';
import { LIMITS, timezoneSchema, workshopInfoSchema } from '../workshop/definition.ts';
import { definePower } from './power.ts';

const { shape } = workshopInfoSchema;
const names = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.title))).check(z.maxLength(LIMITS.organisers));

export const editWorkshop = definePower({
	name: 'edit-workshop',
	label: { id: 'Ubah data workshop', en: 'Change the workshop’s details' },
	args: z.strictObject({
		title: z.optional(shape.title),
		date: z.optional(shape.date),
		timezone: z.optional(timezoneSchema),
		place: z.optional(z.nullable(localTextSchema(LIMITS.place))),
		organisers: z.optional(names),
		supportedBy: z.optional(names),
		language: z.optional(localeSchema),
	}),
	perform({ view, write }, args) {
		const info = view.info();
		if (!info) return { code: 'unknown-workshop' };
		const { place, ...rest } = args;
		const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
		write.setOne('info', { ...info, ...given, ...(place !== undefined && { place: place ?? undefined }) });
		return undefined;
	},
});
