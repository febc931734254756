/** Lists the export formats. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const listFormats = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/export',
	summary: 'The export formats.',
	who: 'leader',
	params: workshopParams,
	replies: {
		200: z.object({
			formats: z.array(z.object({ format: z.string(), label: z.object({ id: z.string(), en: z.string() }), mediaType: z.string(), extension: z.string() })),
		}),
	},
});
