/** Whether the plan can be subscribed to as a calendar. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const getCalendarLink = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/calendar-link',
	summary: 'Whether there is a calendar link (never its secret).',
	who: 'leader',
	params: workshopParams,
	replies: { 200: z.object({ link: z.nullable(z.object({ linkId: z.string(), createdAt: z.number() })) }) },
});
