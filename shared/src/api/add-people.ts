/** Enters people who are expected: a roster. Each gets a personal code, with which they come in as themselves. */
import * as z from 'zod/mini';
import { keySchema } from '../workshop/definition.ts';
import { nameSchema } from '../workshop/name.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

/** So many at once; a workshop holds a thousand. */
export const ROSTER_LIMIT = 1000;

export const addPeople = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/people',
	summary: 'Enter a roster. Answers a personal code for each; without a topic nobody is placed in a group yet.',
	who: 'leader',
	params: workshopParams,
	body: z.object({
		people: z
			.array(
				z.object({ name: nameSchema, sector: z.optional(keySchema), topicKey: z.optional(keySchema), role: z.optional(z.enum(['participant', 'observer'])) }),
			)
			.check(z.minLength(1), z.maxLength(ROSTER_LIMIT)),
	}),
	replies: { 201: z.object({ people: z.array(z.object({ participantId: z.string(), name: z.string(), rejoinCode: z.string() })) }) },
});
