/** Makes the personal link of one who is responsible. */
import * as z from 'zod/mini';
import { responsibleSchema } from '../plan/action-card.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const addFollowUp = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/follow-ups',
	summary:
		'Make the personal link of a participant, institution, sector or free-text name that is responsible for a card; an earlier one ends. Shown this once.',
	who: 'leader',
	params: workshopParams,
	body: z.object({ who: responsibleSchema }),
	replies: { 201: z.object({ linkId: z.string(), followUpUrl: z.string(), token: z.string() }) },
});
