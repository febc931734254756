/** Takes an action card out of the plan. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const cardParams = z.object({ ...workshopParams.shape, cardId: z.string().check(z.maxLength(64)) });

export const deleteCard = defineEndpoint({
	method: 'DELETE',
	path: '/api/workshops/:id/cards/:cardId',
	summary: 'Delete an action card, from the board of its room too. The cards that a merged card was made of stand again. POST …/restore brings it back.',
	who: 'member',
	params: cardParams,
	replies: {
		200: z.object({
			ok: z.literal(true),
			/** The cards that stand again, because this one was merged out of them. */
			cardIds: z.array(z.string()),
		}),
	},
});
