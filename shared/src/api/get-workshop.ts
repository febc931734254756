/** The state of a workshop as the caller may see it. */

import { defineEndpoint } from './endpoint.ts';
import { workshopParams, workshopState } from './shapes.ts';

export const getWorkshop = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id',
	summary: 'The state of the workshop as that role may see it.',
	who: 'member',
	params: workshopParams,
	replies: { 200: workshopState },
});
