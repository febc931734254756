/** Accepts or declines a card through a personal link. */
import * as z from 'zod/mini';
import { ANSWERS } from '../plan/answer.ts';
import { defineEndpoint } from './endpoint.ts';
import { cardId, followUp, followUpQuery, token, words } from './follow-up-shapes.ts';

export const answerFollowUp = defineEndpoint({
	method: 'POST',
	path: '/api/follow-up/answer',
	summary: 'Accept a card, or decline it with a reason; only where one is responsible.',
	who: 'anyone',
	query: followUpQuery,
	body: z
		.object({ token, cardId, answer: z.enum(ANSWERS), reason: z.optional(words) })
		.check(z.refine(({ answer, reason }) => answer === 'accepted' || (reason ?? '') !== '', { path: ['reason'], params: { reason: 'empty' } })),
	replies: { 200: followUp },
});
