/** Makes an action card. */
import * as z from 'zod/mini';
import { CARD_STATUSES, CARD_TEXT_LIMIT, responsibleSchema } from '../plan/action-card.ts';
import { dueSchema } from '../plan/due.ts';
import { cleanText, hasWords } from '../text/clean-text.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

/** Words as they are kept: one kind of line end, no control characters, no half letters. */
const words = z.string().check(z.overwrite(cleanText), z.trim(), z.maxLength(CARD_TEXT_LIMIT));
const name = z.string().check(z.overwrite(cleanText), z.trim(), z.minLength(1), z.maxLength(200));

/** Somebody responsible, as a script may give it: an object, or a string (participant id; key or title of a stakeholder or sector; else free text). */
export const responsibleInput = z.union([name, responsibleSchema], { error: 'somebody' });

export const cardFields = z.object({
	what: words.check(z.minLength(1), z.refine(hasWords, { params: { reason: 'empty' } })),
	who: z.optional(z.array(responsibleInput).check(z.maxLength(50))),
	/** Keys of the stakeholder register; an unknown text becomes a new stakeholder. */
	forWhom: z.optional(z.array(name).check(z.maxLength(50))),
	/** `null` is none. */
	due: z.optional(z.nullable(dueSchema)),
	/** How one will see that it is done. */
	indicator: z.optional(words),
	/** Ids of notes on the room's board; their words are kept. */
	fromNotes: z.optional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(100))),
	status: z.optional(z.enum(CARD_STATUSES)),
	/** How far it is, or why it was dropped. */
	statusNote: z.optional(words),
});

export const addCard = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/cards',
	summary: 'Make an action card in a room.',
	who: 'member',
	params: workshopParams,
	body: z.strictObject({ roomId: z.string().check(z.maxLength(64)), ...cardFields.shape }),
	replies: { 201: z.object({ cardId: z.string() }) },
});
