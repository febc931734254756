/** Signs out of a workshop on this browser. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const closeSession = defineEndpoint({
	method: 'DELETE',
	path: '/api/workshops/:id/session',
	summary: 'Sign out here: the cookie of this workshop is cleared and its credential revoked.',
	who: 'member',
	params: workshopParams,
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
