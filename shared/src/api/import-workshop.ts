/** Makes a workshop from a JSON archive, or says what it would make. */
import * as z from 'zod/mini';
import { aboutSchema } from '../import/about.ts';
import { daySchema } from '../plan/due.ts';
import { localTextSchema } from '../text/local-text.ts';
import { definitionSchema, keySchema, LIMITS } from '../workshop/definition.ts';
import { keepingSchema } from '../workshop/keeping.ts';
import { ROLES, ROOM_KINDS } from '../workshop/roles.ts';
import { createWorkshop } from './create-workshop.ts';
import { defineEndpoint } from './endpoint.ts';
import { text } from './shapes.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const MAX_ROOMS = 100;
/** What a workshop can grow to while it runs; a definition that somebody writes by hand is held to less. */
const MOST = { notes: 5000, words: 20_000, register: 5000, stateKeys: 10_000, planKeys: 50_000, records: 5000 } as const;
const atMost = (limit: number) => z.refine((value) => Object.keys(value as object).length <= limit);
const { notes: _, starterNotes: __, ...topic } = definitionSchema.shape.topics.def.innerType.def.element.shape;
const register = z.object({ key: keySchema, title: localTextSchema(LIMITS.title) });

/** Of the archive's form; a server reads its own and what was before it. */
export const ARCHIVE_VERSION = 1;

/** The archive as the `json` export writes it. What it repeats for readers is checked for its form, and read from `documents`. */
export const archiveSchema = z.object({
	format: z.literal('rembuk-archive'),
	version: z.int().check(
		z.gte(1),
		z.refine((version) => version <= ARCHIVE_VERSION, { params: { reason: 'newer' } }),
		z.lte(ARCHIVE_VERSION), // for who reads the published schema; whoever sends a newer one is told the line above
	),
	workshopId: z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
	...definitionSchema.shape,
	topics: z
		.array(z.object({ ...topic, notes: z.optional(z.array(z.string().check(z.maxLength(MOST.words))).check(z.maxLength(MOST.notes))) }))
		.check(z.maxLength(LIMITS.topics)),
	stakeholders: z.array(register).check(z.maxLength(MOST.register)),
	milestones: z.array(z.object({ ...register.shape, reachedOn: z.optional(daySchema) })).check(z.maxLength(MOST.register)),
	people: z
		.array(
			z.object({
				id,
				name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name)),
				sector: z.optional(id),
				role: z.enum(ROLES),
				roomId: z.optional(id),
				joinedAt: z.number(),
				colour: z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/)),
			}),
		)
		.check(z.maxLength(LIMITS.people)),
	rooms: z
		.array(z.object({ roomId: id, kind: z.enum(ROOM_KINDS), topicKey: z.optional(id), locked: z.boolean(), open: z.boolean(), order: z.number() }))
		.check(z.maxLength(MAX_ROOMS)),
	keeping: z.optional(keepingSchema),
	documents: z.object({
		workshop: z.record(z.string(), z.unknown()).check(atMost(MOST.stateKeys)),
		plan: z.object({
			entries: z.record(z.string(), z.unknown()).check(atMost(MOST.planKeys)),
			texts: z.record(z.string(), z.string()).check(atMost(MOST.planKeys)),
		}),
		boards: z
			.array(
				z.object({
					roomId: id,
					schema: z.optional(z.unknown()),
					records: z.array(z.looseObject({ id: z.string(), typeName: z.string() })).check(z.maxLength(MOST.records)),
				}),
			)
			.check(z.maxLength(MAX_ROOMS)),
	}),
});
export type Archive = z.infer<typeof archiveSchema>;

/** Archives are larger than anything else that comes in, in bytes. Reading one of this size takes some 320 MB for a moment; an export that is larger says so. */
export const ARCHIVE_LIMIT = 64 * 1024 * 1024;
/** The limit in words, for people. */
export const ARCHIVE_LIMIT_WORDS = `${ARCHIVE_LIMIT / 1024 / 1024} MB`;
/** Header of an exported archive that could not be brought back; its value says why, as a code. */
export const ARCHIVE_NOTICE = 'x-rembuk-notice';
export const TOO_LARGE_NOTICE = 'archive-above-import-limit';

const report = z.object({
	/** What is left out: the first 500 by name, all of them counted. */
	leftOut: z.array(
		z.object({
			/** Exactly where it stands in the archive. */
			path: z.string(),
			reason: z.string(),
			/** What that is for people; absent for what they know nothing of. */
			about: z.optional(aboutSchema),
		}),
	),
	leftOutCount: z.number(),
	/** What comes back beside the documents; what stays behind always is the links, the webhooks, the personal codes and the log. */
	keeping: z.object({ publication: z.boolean(), closedAt: z.nullable(z.number()), anonymisedAt: z.nullable(z.number()), purgeAt: z.nullable(z.number()) }),
});

export const importWorkshop = defineEndpoint({
	method: 'POST',
	path: '/api/import',
	summary: 'Make a workshop from a JSON archive. What cannot be read is left out and named in the report. With ?preview=1 nothing is made.',
	who: 'anyone',
	bodyLimit: ARCHIVE_LIMIT,
	query: z.object({ preview: z.optional(z.enum(['1', '0', 'true', 'false', ''])) }),
	body: archiveSchema,
	replies: {
		/** The preview. */
		200: z.object({
			preview: z.object({
				title: text,
				date: z.string(),
				place: z.optional(text),
				/** True when the workshop comes back under its own ids and code; else it becomes a copy with new ones. */
				keepsIds: z.boolean(),
				people: z.number(),
				notes: z.number(),
				cards: z.number(),
				rooms: z.array(
					z.object({ kind: z.enum(ROOM_KINDS), topicKey: z.optional(z.string()), title: z.optional(text), notes: z.number(), things: z.number() }),
				),
			}),
			report,
		}),
		201: z.object({ ...createWorkshop.replies[201].shape, report }),
	},
});
