/** Issues the facilitator link anew; the old link and its other sessions end. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const renewFacilitatorLink = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/facilitator-link',
	summary: 'A new facilitator link; the old one and every other facilitator session end.',
	who: 'leader',
	params: workshopParams,
	replies: { 200: z.object({ facilitatorToken: z.string(), facilitatorUrl: z.string() }) },
});
