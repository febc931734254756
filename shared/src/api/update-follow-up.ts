/** Updates the status of a card through a personal link. */
import * as z from 'zod/mini';
import { CARD_STATUSES } from '../plan/action-card.ts';
import { defineEndpoint } from './endpoint.ts';
import { cardId, followUp, followUpQuery, token, words } from './follow-up-shapes.ts';

export const updateFollowUp = defineEndpoint({
	method: 'POST',
	path: '/api/follow-up/status',
	summary: 'Say how far a card is, with a note; only where one is responsible.',
	who: 'anyone',
	query: followUpQuery,
	body: z.object({ token, cardId, status: z.enum(CARD_STATUSES), note: z.optional(words) }),
	replies: { 200: followUp },
});
