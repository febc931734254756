/** Deletes a closed workshop now. */
import * as z from 'zod/mini';
import { confirmation } from './anonymise-workshop.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const purgeWorkshop = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/purge',
	summary: 'Delete a closed workshop with everything that is kept of it, now and for good. Confirmed by the code of the workshop.',
	who: 'leader',
	params: workshopParams,
	body: z.object({ confirm: confirmation }),
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
