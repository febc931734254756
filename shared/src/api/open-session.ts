/** Turns the secret of a facilitator link into a cookie. */
import * as z from 'zod/mini';
import { ROLES } from '../workshop/roles.ts';
import { defineEndpoint } from './endpoint.ts';

export const openSession = defineEndpoint({
	method: 'POST',
	path: '/api/sessions',
	summary: 'Exchange a token (from the fragment of a link) for an HttpOnly cookie.',
	who: 'anyone',
	body: z.object({ workshopId: z.string().check(z.maxLength(64)), token: z.string().check(z.maxLength(200)) }),
	replies: { 200: z.object({ workshopId: z.string(), participantId: z.string(), role: z.enum(ROLES) }) },
});
