/** Ends a personal link. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const revokeFollowUp = defineEndpoint({
	method: 'DELETE',
	path: '/api/workshops/:id/follow-ups/:linkId',
	summary: 'End a personal link; what came through it stays.',
	who: 'leader',
	params: z.object({ ...workshopParams.shape, linkId: z.string().check(z.maxLength(64)) }),
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
