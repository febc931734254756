/** The published form of the archive. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';

export const archiveSchemaJson = defineEndpoint({
	method: 'GET',
	path: '/api/archive-schema.json',
	summary: 'The JSON Schema (draft 2020-12) of the archive that the json export writes and the import takes.',
	who: 'anyone',
	replies: { 200: z.record(z.string(), z.unknown()) },
});
