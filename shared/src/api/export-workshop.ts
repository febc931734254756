/** The workshop as a file. */
import * as z from 'zod/mini';
import { LOCALES } from '../text/locale.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

/** A name that the caller chooses, to ask by how far it is. */
export const exportJob = z.string().check(z.regex(/^[\w-]{1,64}$/));

export const exportWorkshop = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/export/:format',
	summary:
		'The workshop as a file, in Indonesian or English. An archive (json) that is larger than what POST /api/import takes comes with the header x-rembuk-notice: archive-above-import-limit.',
	who: 'leader',
	file: true,
	params: z.object({ ...workshopParams.shape, format: z.string().check(z.maxLength(32)) }),
	query: z.object({
		lang: z.optional(z.enum(LOCALES)),
		/** Number of the Berita Acara. */
		number: z.optional(z.string().check(z.trim(), z.maxLength(100))),
		/** Who signs it: a line for each, "name; position". */
		signatories: z.optional(z.string().check(z.trim(), z.maxLength(4000))),
		job: z.optional(exportJob),
	}),
	replies: { 200: z.unknown() },
});
