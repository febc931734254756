/** What the join page may know of a workshop before anybody has joined. */
import * as z from 'zod/mini';
import { LOCALES } from '../text/locale.ts';
import { defineEndpoint } from './endpoint.ts';
import { text } from './shapes.ts';

export const getDoor = defineEndpoint({
	method: 'GET',
	path: '/api/doors/:code',
	summary: 'The door of a workshop: title, language, sectors and groups to choose from.',
	who: 'anyone',
	params: z.object({ code: z.string().check(z.maxLength(64)) }),
	replies: {
		200: z.object({
			workshopId: z.string(),
			code: z.string(),
			title: text,
			date: z.string(),
			place: z.optional(text),
			language: z.enum(LOCALES),
			joining: z.enum(['choose', 'place']),
			sectors: z.array(z.object({ key: z.string(), title: text })),
			topics: z.array(z.object({ key: z.string(), title: text, question: z.optional(text), people: z.number() })),
		}),
	},
});
