/** What a personal link shows: the cards of one who is responsible. */
import * as z from 'zod/mini';
import { CARD_STATUSES, CARD_TEXT_LIMIT, responsibleSchema } from '../plan/action-card.ts';
import { ANSWERS } from '../plan/answer.ts';
import { LOCALES } from '../text/locale.ts';

export const followUpCard = z.object({
	cardId: z.string(),
	/** As in the documents: "action 3". */
	number: z.number(),
	what: z.string(),
	group: z.string(),
	forWhom: z.array(z.string()),
	dueWords: z.string(),
	/** Where today lies beside it, in words; '' when there is nothing to count to. */
	countdown: z.string(),
	status: z.enum(CARD_STATUSES),
	statusNote: z.string(),
	answer: z.optional(z.object({ answer: z.enum(ANSWERS), reason: z.optional(z.string()), at: z.number() })),
	/** Latest first. */
	history: z.array(z.object({ at: z.number(), by: z.string(), from: z.enum(CARD_STATUSES), to: z.enum(CARD_STATUSES), note: z.optional(z.string()) })),
});

export const followUp = z.object({
	locale: z.enum(LOCALES),
	title: z.string(),
	date: z.string(),
	timezone: z.string(),
	dayWords: z.string(),
	/** Whose link it is. */
	who: responsibleSchema,
	name: z.string(),
	cards: z.array(followUpCard),
});
export type FollowUp = z.infer<typeof followUp>;

/** The secret of the link stands behind the `#` of its address, and is sent in the body. */
export const token = z.string().check(z.minLength(1), z.maxLength(200));
export const followUpQuery = z.object({ lang: z.optional(z.enum(LOCALES)) });
export const cardId = z.string().check(z.minLength(1), z.maxLength(64));
export const words = z.string().check(z.trim(), z.maxLength(CARD_TEXT_LIMIT));
