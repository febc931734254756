/** Brings an action card back that was deleted over the API. */
import * as z from 'zod/mini';
import { cardParams } from './delete-card.ts';
import { defineEndpoint } from './endpoint.ts';

export const restoreCard = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/cards/:cardId/restore',
	summary: 'Bring back an action card that was deleted over the API, as it was: with its author, its history and its answers.',
	who: 'member',
	params: cardParams,
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
