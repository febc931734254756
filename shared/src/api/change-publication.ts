/** Opens and closes the public outcome page, and chooses what it shows. */
import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { publication } from './get-publication.ts';
import { workshopParams } from './shapes.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
/** By id; null goes back to what it is without a choice. */
const choices = z.optional(z.record(id, z.nullable(z.boolean())));

export const changePublication = defineEndpoint({
	method: 'PATCH',
	path: '/api/workshops/:id/publication',
	summary: 'Open or close the public outcome page; choose rooms, cards, and whether people are named.',
	who: 'leader',
	params: workshopParams,
	body: z.object({ isOpen: z.optional(z.boolean()), showNames: z.optional(z.boolean()), rooms: choices, cards: choices }),
	replies: { 200: publication },
});
