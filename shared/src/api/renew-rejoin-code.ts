/** Gives a person a new rejoin code; the old one ends. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const renewRejoinCode = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/me/rejoin-code',
	summary: 'A new personal rejoin code; the old one stops working.',
	who: 'member',
	params: workshopParams,
	replies: { 200: z.object({ rejoinCode: z.string() }) },
});
