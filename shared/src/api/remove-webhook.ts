/** Removes a webhook. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { webhookParams } from './webhook-params.ts';

export const removeWebhook = defineEndpoint({
	method: 'DELETE',
	path: '/api/workshops/:id/webhooks/:webhookId',
	summary: 'Remove a webhook; what waits for it is not sent any more.',
	who: 'leader',
	params: webhookParams,
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
