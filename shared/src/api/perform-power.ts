/** Performs a power. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const performPower = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/powers/:name',
	summary: 'Perform a power; the arguments are those that the list of powers names.',
	who: 'leader',
	params: z.object({ ...workshopParams.shape, name: z.string().check(z.maxLength(64)) }),
	body: z.record(z.string(), z.unknown()),
	replies: { 200: z.looseObject({ ok: z.literal(true) }) },
});
