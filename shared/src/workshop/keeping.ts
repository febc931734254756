/** What is settled about a workshop beside its documents: what of it is public, and how long it is kept. As an archive carries it; no secret and no link is in it. */
import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const moment = z.number().check(z.gte(0), z.lte(8.64e15));
const choices = z.record(id, z.boolean());

/** Every part is absent where nothing was settled. */
export const keepingSchema = z.object({
	/** Whether people are named on the outcome page, and the rooms and cards that were chosen for it or taken out of it, by id. */
	publication: z.optional(z.object({ showNames: z.boolean(), rooms: choices, cards: choices })),
	/** When people's names were removed, ms. */
	anonymisedAt: z.optional(moment),
	/** When it is to be deleted, ms. */
	purgeAt: z.optional(moment),
});
export type Keeping = z.infer<typeof keepingSchema>;
