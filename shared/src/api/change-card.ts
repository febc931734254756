/** Changes the given fields of an action card. */
import * as z from 'zod/mini';
import { cardFields } from './add-card.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const changeCard = defineEndpoint({
	method: 'PATCH',
	path: '/api/workshops/:id/cards/:cardId',
	summary: 'Change the given fields of an action card; `due: null` clears the date.',
	who: 'member',
	params: z.object({ ...workshopParams.shape, cardId: z.string().check(z.maxLength(64)) }),
	body: z.strictObject({ ...cardFields.shape, what: z.optional(cardFields.shape.what) }),
	replies: { 200: z.object({ ok: z.literal(true) }) },
});
