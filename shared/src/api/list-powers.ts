/** Lists what a facilitator may do, with the schemas of the arguments. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const listPowers = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/powers',
	summary: 'The powers with their argument schemas (JSON Schema).',
	who: 'member',
	params: workshopParams,
	replies: { 200: z.object({ powers: z.array(z.object({ name: z.string(), label: z.object({ id: z.string(), en: z.string() }), args: z.unknown() })) }) },
});
