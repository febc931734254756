/** What of a workshop is public, as those who lead it choose. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { text, workshopParams } from './shapes.ts';

const choice = {
	/** Whether it is shown when the page is open. */
	isPublic: z.boolean(),
	/** True when somebody has chosen that; else it follows what is above it (a card its room, a room whether it is open to everybody). */
	isChosen: z.boolean(),
};

export const publication = z.object({
	isOpen: z.boolean(),
	/** A link was made; it opens nothing as long as the page is closed. */
	hasLink: z.boolean(),
	showNames: z.boolean(),
	rooms: z.array(z.object({ roomId: z.string(), kind: z.enum(['plenary', 'breakout']), title: z.optional(text), ...choice })),
	cards: z.array(z.object({ cardId: z.string(), roomId: z.string(), what: z.string(), ...choice })),
});

export const getPublication = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/publication',
	summary: 'What is public of the workshop, room by room and card by card.',
	who: 'leader',
	params: workshopParams,
	replies: { 200: publication },
});
