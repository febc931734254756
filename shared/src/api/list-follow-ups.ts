/** Everybody who is responsible for something, and whether they have a personal link. */
import * as z from 'zod/mini';
import { CARD_STATUSES, responsibleSchema } from '../plan/action-card.ts';
import { ANSWERS } from '../plan/answer.ts';
import { defineEndpoint } from './endpoint.ts';
import { text, workshopParams } from './shapes.ts';

export const listFollowUps = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/follow-ups',
	summary: 'Everybody who is responsible for a card, with their personal link (never its secret) and their answers.',
	who: 'leader',
	params: workshopParams,
	replies: {
		200: z.object({
			people: z.array(
				z.object({
					who: responsibleSchema,
					name: text,
					cards: z.array(
						z.object({
							cardId: z.string(),
							what: z.string(),
							status: z.enum(CARD_STATUSES),
							answer: z.optional(z.object({ answer: z.enum(ANSWERS), reason: z.optional(z.string()), at: z.number() })),
						}),
					),
					link: z.optional(z.object({ linkId: z.string(), createdAt: z.number() })),
				}),
			),
		}),
	},
});
