/** Lists the notes of the boards that the caller may read, each with the action cards that came from it: none means that the idea was not used. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const listIdeas = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/ideas',
	summary: 'The notes of all boards that the caller may read, and what became of each.',
	who: 'member',
	params: workshopParams,
	replies: {
		200: z.object({
			ideas: z.array(
				z.object({
					noteId: z.string(),
					roomId: z.string(),
					text: z.string(),
					/** Participant id; none for a starter note. */
					author: z.optional(z.string()),
					onBehalfOf: z.optional(z.string()),
					/** The cards that stand and have it as a source. */
					cards: z.array(z.string()),
				}),
			),
		}),
	},
});
