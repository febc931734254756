/** Opens a personal link: the cards that one is responsible for. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { followUp, followUpQuery, token } from './follow-up-shapes.ts';

export const openFollowUp = defineEndpoint({
	method: 'POST',
	path: '/api/follow-up',
	summary: 'The cards of whoever a personal link belongs to.',
	who: 'anyone',
	query: followUpQuery,
	body: z.object({ token }),
	replies: { 200: followUp },
});
