/** How far an export is that was asked for with a `job`. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { exportJob } from './export-workshop.ts';
import { workshopParams } from './shapes.ts';

export const exportProgress = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/export-progress/:job',
	summary: 'How far an export is; state "none" when none of that name runs.',
	who: 'leader',
	params: z.object({ ...workshopParams.shape, job: exportJob }),
	replies: { 200: z.object({ state: z.enum(['none', 'waiting', 'writing']), done: z.number(), of: z.number() }) },
});
