/** New personal codes to hand out: for people who came back with an archive, or who have lost theirs. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const renewRejoinCodes = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/rejoin-codes',
	summary: 'New personal codes for the people named, or for everybody who does not lead; their old codes end. Leaders’ codes only a facilitator may make.',
	who: 'leader',
	params: workshopParams,
	body: z.object({ participantIds: z.optional(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(1000))) }),
	replies: { 200: z.object({ people: z.array(z.object({ participantId: z.string(), name: z.string(), rejoinCode: z.string() })) }) },
});
