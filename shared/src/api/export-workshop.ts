/** The workshop as a file. */
import * as z from 'zod/mini';
import { LOCALES } from '../text/locale.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const exportWorkshop = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/export/:format',
	summary: 'The workshop as a file, in Indonesian or English.',
	who: 'leader',
	file: true,
	params: z.object({ ...workshopParams.shape, format: z.string().check(z.maxLength(32)) }),
	query: z.object({ lang: z.optional(z.enum(LOCALES)) }),
	replies: { 200: z.unknown() },
});
