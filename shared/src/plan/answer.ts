/** What somebody responsible says to a card: accepted, or declined with a reason. Written by the server alone. Knows no card and no document. */
import * as z from 'zod/mini';

export const ANSWERS = ['accepted', 'declined'] as const;

/** The longest reason, in UTF-16 units. */
const REASON_LIMIT = 2000;

export const answerSchema = z.object({
	answer: z.enum(ANSWERS),
	reason: z.optional(z.string().check(z.maxLength(REASON_LIMIT))),
	/** Milliseconds since 1970, server time. */
	at: z.number(),
});
export type Answer = z.infer<typeof answerSchema>;
