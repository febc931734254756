/** Ends the calendar link. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const revokeCalendarLink = defineEndpoint({
	method: 'DELETE',
	path: '/api/workshops/:id/calendar-link',
	summary: 'End the calendar link; calendars keep what they fetched last.',
	who: 'leader',
	params: workshopParams,
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
