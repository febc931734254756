/** The validator of a text given once or per language. */
import * as z from 'zod/mini';
import type { LocalText } from './locale.ts';

/** A non-empty text of at most `limit` characters, or one per language with at least one language given. */
export function localTextSchema(limit: number): z.ZodMiniType<LocalText, unknown> {
	const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(limit));
	const both = z
		.object({ id: z.optional(text), en: z.optional(text) })
		.check(z.refine((value) => value.id !== undefined || value.en !== undefined, { params: { reason: 'empty' } }));
	return z.union([text, both]) as unknown as z.ZodMiniType<LocalText, unknown>;
}
