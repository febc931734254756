/** Comes back as the same person, on another device too. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { joined } from './shapes.ts';

export const rejoin = defineEndpoint({
	method: 'POST',
	path: '/api/rejoin',
	summary: 'Come back as the same person with the personal rejoin code.',
	who: 'anyone',
	body: z.object({ code: z.string().check(z.maxLength(64)), rejoinCode: z.string().check(z.maxLength(64)) }),
	replies: { 200: joined },
});
