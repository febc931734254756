/** Plans when a closed workshop is deleted. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { retention } from './get-retention.ts';
import { workshopParams } from './shapes.ts';

/** Ten years. */
const MOST_DAYS = 3650;

export const planPurge = defineEndpoint({
	method: 'PATCH',
	path: '/api/workshops/:id/retention',
	summary: 'Delete a closed workshop so many days from now; null keeps it. Export it first.',
	who: 'leader',
	params: workshopParams,
	body: z.object({ purgeAfterDays: z.nullable(z.int().check(z.gte(1), z.lte(MOST_DAYS))) }),
	replies: { 200: retention },
});
