/** Creates a workshop from a definition; the caller becomes its facilitator. */
import * as z from 'zod/mini';
import { definitionSchema } from '../workshop/definition.ts';
import { defineEndpoint } from './endpoint.ts';
import { roomRef } from './shapes.ts';

export const createWorkshop = defineEndpoint({
	method: 'POST',
	path: '/api/workshops',
	summary: 'Create a workshop from a definition. The facilitator token is shown this once; a browser also gets a cookie.',
	who: 'anyone',
	body: definitionSchema,
	replies: {
		201: z.object({
			workshopId: z.string(),
			code: z.string(),
			joinUrl: z.string(),
			facilitatorToken: z.string(),
			facilitatorUrl: z.string(),
			rooms: z.array(roomRef),
		}),
	},
});
