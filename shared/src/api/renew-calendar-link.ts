/** Makes the unlisted address under which calendars subscribe to the plan. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const renewCalendarLink = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/calendar-link',
	summary: 'Make the calendar link of the workshop; an earlier one ends. Shown this once.',
	who: 'leader',
	params: workshopParams,
	replies: { 201: z.object({ linkId: z.string(), calendarUrl: z.string(), token: z.string() }) },
});
