/** Sends a test message to a webhook. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { webhookParams } from './webhook-params.ts';

export const testWebhook = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/webhooks/:webhookId/test',
	summary: 'Send a message of type webhook.test; a webhook that was given up is tried again.',
	who: 'leader',
	params: webhookParams,
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
