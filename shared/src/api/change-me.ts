/** Changes one's own name or sector. */
import * as z from 'zod/mini';
import { LIMITS } from '../workshop/definition.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const changeMe = defineEndpoint({
	method: 'PATCH',
	path: '/api/workshops/:id/me',
	summary: 'Change your own name or sector.',
	who: 'member',
	params: workshopParams,
	body: z.object({
		name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name))),
		sector: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
	}),
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
