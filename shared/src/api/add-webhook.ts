/** Adds a webhook. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const addWebhook = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/webhooks',
	summary:
		'Post card changes and the closing of the workshop to an address, signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). The secret is shown this once.',
	who: 'leader',
	params: workshopParams,
	body: z.object({ url: z.url({ protocol: /^https?$/, hostname: /./ }).check(z.maxLength(2000)) }),
	replies: { 201: z.object({ webhookId: z.string(), secret: z.string() }) },
});
