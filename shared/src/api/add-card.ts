/** Makes an action card. */
import * as z from 'zod/mini';
import { CARD_TEXT_LIMIT, responsibleSchema } from '../plan/action-card.ts';
import { dueSchema } from '../plan/due.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

/** Somebody responsible, as a script may give it: an object, or a string (participant id, stakeholder or sector key, else free text). */
export const responsibleInput = z.union([z.string().check(z.trim(), z.minLength(1), z.maxLength(200)), responsibleSchema]);

export const cardFields = z.object({
	what: z.string().check(z.trim(), z.minLength(1), z.maxLength(CARD_TEXT_LIMIT)),
	who: z.optional(z.array(responsibleInput).check(z.maxLength(50))),
	/** Keys of the stakeholder register; an unknown text becomes a new stakeholder. */
	forWhom: z.optional(z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))).check(z.maxLength(50))),
	due: z.optional(dueSchema),
	/** How one will see that it is done. */
	indicator: z.optional(z.string().check(z.trim(), z.maxLength(CARD_TEXT_LIMIT))),
	/** Ids of notes on the room's board; their words are kept. */
	fromNotes: z.optional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(100))),
});

export const addCard = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/cards',
	summary: 'Make an action card in a room.',
	who: 'member',
	params: workshopParams,
	body: z.object({ roomId: z.string().check(z.maxLength(64)), ...cardFields.shape }),
	replies: { 201: z.object({ cardId: z.string() }) },
});
