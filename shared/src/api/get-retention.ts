/** How long a workshop is kept. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

/** Moments in ms since 1970; null for what has not happened or is not planned. */
export const retention = z.object({ closedAt: z.nullable(z.number()), anonymisedAt: z.nullable(z.number()), purgeAt: z.nullable(z.number()) });

export const getRetention = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/retention',
	summary: 'Whether the workshop is closed and anonymised, and when it will be deleted.',
	who: 'leader',
	params: workshopParams,
	replies: { 200: retention },
});
