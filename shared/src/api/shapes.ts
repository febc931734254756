/** Shapes that several endpoints answer with. */
import * as z from 'zod/mini';
import { CARD_PARTS, CARD_STATUSES, responsibleSchema, sourceClusterSchema, sourceNoteSchema, statusStepSchema } from '../plan/action-card.ts';
import { dueSchema } from '../plan/due.ts';
import { LOCALES } from '../text/locale.ts';
import { ROLES, ROOM_KINDS } from '../workshop/roles.ts';

export const text = z.union([z.string(), z.object({ id: z.optional(z.string()), en: z.optional(z.string()) })]);

export const roomRef = z.object({ roomId: z.string(), kind: z.enum(ROOM_KINDS), topicKey: z.optional(z.string()) });

export const errorReply = z.object({ error: z.object({ code: z.string(), message: z.string(), field: z.optional(z.string()) }) });

export const workshopParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });

/** What joining or coming back gives: a person's credentials and rooms. */
export const joined = z.object({ workshopId: z.string(), participantId: z.string(), token: z.string(), rejoinCode: z.string(), rooms: z.array(roomRef) });

export const cardState = z.object({
	cardId: z.string(),
	roomId: z.string(),
	author: z.string(),
	createdAt: z.number(),
	what: z.string(),
	who: z.array(responsibleSchema),
	forWhom: z.array(z.string()),
	due: z.optional(dueSchema),
	indicator: z.string(),
	status: z.enum(CARD_STATUSES),
	statusNote: z.string(),
	/** Who took it from one status to another, and when; oldest first. */
	history: z.array(statusStepSchema),
	sources: z.array(sourceNoteSchema),
	clusters: z.array(sourceClusterSchema),
	/** The cards that it was merged out of; they are not listed as long as it stands. */
	parents: z.array(z.string()),
	missing: z.array(z.enum(CARD_PARTS)),
});

/** A workshop as a member may see it. */
export const workshopState = z.object({
	workshopId: z.string(),
	code: z.string(),
	joinUrl: z.string(),
	title: text,
	date: z.string(),
	timezone: z.string(),
	place: z.optional(text),
	organisers: z.array(z.string()),
	supportedBy: z.array(z.string()),
	language: z.enum(LOCALES),
	/** Server time, ms since 1970. */
	now: z.number(),
	me: z.object({ participantId: z.string(), role: z.enum(ROLES), name: z.string(), sector: z.optional(z.string()), roomId: z.optional(z.string()) }),
	topics: z.array(z.object({ key: z.string(), title: text, question: z.optional(text), closed: z.boolean() })),
	sectors: z.array(z.object({ key: z.string(), title: text, count: z.optional(z.number()) })),
	agenda: z.array(z.object({ key: z.string(), kind: z.string(), minutes: z.number(), title: text })),
	phase: z.optional(z.object({ key: z.string(), since: z.number() })),
	stakeholders: z.array(z.object({ key: z.string(), title: text })),
	milestones: z.array(z.object({ key: z.string(), title: text, reachedOn: z.optional(z.string()) })),
	/** Rooms that the caller may enter. A leader also sees how many people, notes and cards are in each. */
	rooms: z.array(
		z.object({
			...roomRef.shape,
			locked: z.boolean(),
			open: z.boolean(),
			people: z.optional(z.number()),
			notes: z.optional(z.number()),
			cards: z.optional(z.number()),
		}),
	),
	participants: z.array(
		z.object({ participantId: z.string(), name: z.string(), sector: z.optional(z.string()), role: z.enum(ROLES), roomId: z.optional(z.string()) }),
	),
	clock: z.optional(z.object({ minutes: z.number(), endsAt: z.optional(z.number()), left: z.optional(z.number()) })),
	/** Since when the workshop is closed, ms since 1970; absent while it is not. */
	closedAt: z.optional(z.number()),
	/** What the facilitator told everybody last. */
	announcement: z.optional(z.object({ id: z.string(), text: z.string(), at: z.number() })),
	settings: z.object({ onlyAuthorsEdit: z.boolean(), onlyAuthorsDelete: z.boolean(), joining: z.string() }),
	cards: z.array(cardState),
});
