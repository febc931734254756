/** Writes a note on a board without a canvas (phone, script, scribe). */
import * as z from 'zod/mini';
import { LIMITS } from '../workshop/definition.ts';
import { nameSchema } from '../workshop/name.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

export const addNote = defineEndpoint({
	method: 'POST',
	path: '/api/workshops/:id/notes',
	summary: 'Write a note on a board.',
	who: 'member',
	params: workshopParams,
	body: z.object({
		roomId: z.string().check(z.maxLength(64)),
		text: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.note)),
		onBehalfOf: z.optional(nameSchema),
	}),
	replies: { 201: z.object({ noteId: z.string() }) },
});
