/** Forgets the people of a closed workshop. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { retention } from './get-retention.ts';
import { workshopParams } from './shapes.ts';

export const confirmation = z.string().check(z.maxLength(64));

export const anonymiseWorkshop = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/anonymise',
	summary: 'Forget the people of a closed workshop for good: names become counts by sector, notes lose their authors. Confirmed by the code of the workshop.',
	who: 'leader',
	params: workshopParams,
	body: z.object({ confirm: confirmation, alsoFreeText: z._default(z.boolean(), false) }),
	replies: { 200: retention },
});
