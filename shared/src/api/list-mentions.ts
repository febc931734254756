/** Where a participant's name stands inside words that anonymising leaves as they are. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const mention = z.object({
	/** What holds it: something written on a board, or words of a card (also its history, its answers and the notes that it keeps). */
	kind: z.enum(['board', 'card']),
	/** The title of the room that it belongs to. */
	room: z.string(),
	/** The name as it is written there, and the words around it. */
	name: z.string(),
	excerpt: z.string(),
	/** Where it is mended: a path below the workshop's address. */
	path: z.string(),
});
export type Mention = z.infer<typeof mention>;

export const listMentions = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/mentions',
	summary: 'Where names of the people of the workshop, whole or in part, stand inside words on boards and in cards: look before you anonymise.',
	who: 'leader',
	params: workshopParams,
	replies: { 200: z.object({ mentions: z.array(mention), total: z.number() }) },
});
