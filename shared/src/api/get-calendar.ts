/** The due dates of a workshop as a calendar that programs subscribe to. */
import * as z from 'zod/mini';
import { LOCALES } from '../text/locale.ts';
import { defineEndpoint } from './endpoint.ts';

export const getCalendar = defineEndpoint({
	method: 'GET',
	path: '/api/calendars/:file',
	summary: 'The due dates as iCalendar; `<token>.ics` of the unlisted link is all that is needed.',
	who: 'anyone',
	file: true,
	params: z.object({ file: z.string().check(z.maxLength(200)) }),
	query: z.object({ lang: z.optional(z.enum(LOCALES)) }),
	replies: { 200: z.unknown() },
});
