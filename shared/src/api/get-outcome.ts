/** The public outcome page of a workshop: read-only, behind an unlisted link. */
import * as z from 'zod/mini';
import { CARD_STATUSES } from '../plan/action-card.ts';
import { LOCALES } from '../text/locale.ts';
import { defineEndpoint } from './endpoint.ts';

export const outcomeCard = z.object({
	/** Counts from 1 through the whole plan, as in the documents. */
	number: z.number(),
	what: z.string(),
	/** Institutions and sectors; people only when the facilitator has chosen to show names. */
	who: z.array(z.string()),
	forWhom: z.array(z.string()),
	/** By when, in words; '' when nobody said. */
	dueWords: z.string(),
	dueFrom: z.optional(z.string()),
	dueTo: z.optional(z.string()),
	/** Where today lies beside it, in words: "day 43 of the 1–2-month window, 19 days left"; '' when there is nothing to count to. */
	countdown: z.string(),
	/** The agreed span in days since the workshop, where it has one. */
	window: z.optional(z.object({ from: z.number(), to: z.number(), place: z.enum(['before', 'inside', 'after']) })),
	status: z.enum(CARD_STATUSES),
});

export const outcome = z.object({
	locale: z.enum(LOCALES),
	title: z.string(),
	date: z.string(),
	place: z.string(),
	organisers: z.array(z.string()),
	supportedBy: z.array(z.string()),
	/** Today where the workshop was held, YYYY-MM-DD. */
	today: z.string(),
	/** How many days the workshop lies back; negative before it. */
	day: z.number(),
	dayWords: z.string(),
	groups: z.array(z.object({ title: z.string(), question: z.string(), cards: z.array(outcomeCard) })),
	/** One that was reached says which day after the workshop that was, and into which windows of public actions it fell. */
	milestones: z.array(z.object({ title: z.string(), reachedOn: z.optional(z.string()), dayWords: z.optional(z.string()), windows: z.array(z.string()) })),
	/** Public cards by status. */
	counts: z.record(z.enum(CARD_STATUSES), z.number()),
});

export type Outcome = z.infer<typeof outcome>;

export const getOutcome = defineEndpoint({
	method: 'GET',
	path: '/api/outcomes/:token',
	summary: 'What a workshop has made public: actions, milestones, countdowns. The token of the unlisted link is all that is needed.',
	who: 'anyone',
	params: z.object({ token: z.string().check(z.maxLength(200)) }),
	query: z.object({ lang: z.optional(z.enum(LOCALES)) }),
	replies: { 200: outcome },
});
