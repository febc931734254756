/** Changes the given fields of an action card. */
import * as z from 'zod/mini';
import { CARD_STATUSES, CARD_TEXT_LIMIT } from '../plan/action-card.ts';
import { dueSchema } from '../plan/due.ts';
import { cardFields } from './add-card.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const changeCard = defineEndpoint({
	method: 'PATCH',
	path: '/api/workshops/:id/cards/:cardId',
	summary: 'Change the given fields of an action card; `due: null` clears the date.',
	who: 'member',
	params: z.object({ ...workshopParams.shape, cardId: z.string().check(z.maxLength(64)) }),
	body: z.object({
		what: z.optional(cardFields.shape.what),
		who: cardFields.shape.who,
		forWhom: cardFields.shape.forWhom,
		due: z.optional(z.nullable(dueSchema)),
		indicator: cardFields.shape.indicator,
		status: z.optional(z.enum(CARD_STATUSES)),
		statusNote: z.optional(z.string().check(z.maxLength(CARD_TEXT_LIMIT))),
		fromNotes: cardFields.shape.fromNotes,
	}),
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
