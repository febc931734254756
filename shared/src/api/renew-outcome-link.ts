/** Makes the unlisted link of the public outcome page. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const renewOutcomeLink = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/publication/link',
	summary: 'Make the link of the public outcome page and open the page; an earlier link ends. The link is shown this once.',
	who: 'leader',
	params: workshopParams,
	replies: { 201: z.object({ outcomeUrl: z.string(), token: z.string() }) },
});
