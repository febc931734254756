/** Changes one's own name or sector. */
import * as z from 'zod/mini';
import { nameSchema } from '../workshop/name.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const changeMe = defineEndpoint({
	method: 'PATCH',
	path: '/api/workshops/:id/me',
	summary: 'Change your own name or sector.',
	who: 'member',
	params: workshopParams,
	body: z.object({
		name: z.optional(nameSchema),
		sector: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
	}),
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
