/** What something in an archive is for people: its kind, its first words, the room that it is in. Knows no document. */
import * as z from 'zod/mini';
import { CARD_FIELDS, CARD_TEXTS } from '../plan/card-fields.ts';

/** Kinds of things on a board that have a name of their own. */
export const THINGS = ['note', 'text', 'geo', 'arrow', 'line', 'draw', 'highlight', 'frame', 'action-card'] as const;
export const ABOUT_KINDS = [
	...THINGS,
	'thing',
	'board',
	'card',
	'stakeholder',
	'milestone',
	'topic',
	'sector',
	'phase',
	'person',
	'room',
	'setting',
	'public-room',
	'public-card',
	'deletion',
] as const;
export const ABOUT_FIELDS = [...(Object.keys(CARD_FIELDS) as (keyof typeof CARD_FIELDS)[]), ...CARD_TEXTS] as const;

export const aboutText = z.union([z.string(), z.object({ id: z.optional(z.string()), en: z.optional(z.string()) })]);
export const aboutSchema = z.object({
	kind: z.enum(ABOUT_KINDS),
	/** Its first words, name or title. */
	words: z.optional(aboutText),
	/** The title of the group whose room it is in; absent for the plenary too. */
	room: z.optional(aboutText),
	isPlenary: z.optional(z.literal(true)),
	/** The part of a card that it is. */
	field: z.optional(z.enum(ABOUT_FIELDS)),
});
export type About = z.infer<typeof aboutSchema>;
