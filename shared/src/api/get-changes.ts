/** What changed in the plan since a day or a moment, also as a text to paste into a messenger. */
import * as z from 'zod/mini';
import { CARD_STATUSES, EDITED_FIELDS } from '../plan/action-card.ts';
import { ANSWERS } from '../plan/answer.ts';
import { LOCALES } from '../text/locale.ts';
import { defineEndpoint } from './endpoint.ts';
import { workshopParams } from './shapes.ts';

const card = { at: z.number(), cardId: z.string(), number: z.number(), what: z.string() };

export const planChange = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('new'), ...card }),
	z.object({ kind: z.literal('status'), ...card, by: z.string(), from: z.enum(CARD_STATUSES), to: z.enum(CARD_STATUSES), note: z.optional(z.string()) }),
	z.object({ kind: z.literal('edited'), ...card, by: z.string(), fields: z.array(z.enum(EDITED_FIELDS)) }),
	z.object({ kind: z.literal('answer'), ...card, by: z.string(), answer: z.enum(ANSWERS), reason: z.optional(z.string()) }),
	z.object({ kind: z.literal('milestone'), at: z.number(), title: z.string(), on: z.string() }),
	z.object({ kind: z.literal('closed'), at: z.number() }),
]);
export type PlanChange = z.infer<typeof planChange>;

/** A day (YYYY-MM-DD, where the workshop was held), or a moment in ms since 1970. */
const since = z.string().check(z.regex(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|\d{1,15})$/));

export const getChanges = defineEndpoint({
	method: 'GET',
	path: '/api/workshops/:id/changes',
	summary: 'What changed in the plan since a day or a moment (all of it without one), latest first; and the same as a plain text to paste into a messenger.',
	who: 'member',
	params: workshopParams,
	query: z.object({ since: z.optional(since), lang: z.optional(z.enum(LOCALES)) }),
	replies: { 200: z.object({ now: z.number(), changes: z.array(planChange), digest: z.string() }) },
});
