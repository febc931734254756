/** The webhooks of a workshop, with what was sent to them. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

const delivery = z.object({
	/** The `webhook-id` header: the same at every attempt. */
	id: z.string(),
	type: z.string(),
	createdAt: z.number(),
	attempts: z.number(),
	state: z.enum(['waiting', 'delivered', 'failed']),
	/** When it is tried next, ms since 1970. */
	nextAt: z.nullable(z.number()),
	/** The status of the last answer. */
	status: z.nullable(z.number()),
	/** Why there was no answer. */
	error: z.nullable(z.string()),
});
export type Delivery = z.infer<typeof delivery>;

export const listWebhooks = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/webhooks',
	summary: 'The webhooks (never their secrets), each with its latest deliveries.',
	who: 'leader',
	params: workshopParams,
	replies: {
		200: z.object({
			webhooks: z.array(
				z.object({
					webhookId: z.string(),
					url: z.string(),
					createdAt: z.number(),
					/** Why nothing is sent any more; a test message starts it again. */
					stopped: z.nullable(z.enum(['gone', 'unreachable'])),
					deliveries: z.array(delivery),
				}),
			),
		}),
	},
});
