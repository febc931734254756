/** Makes a new workshop from a JSON archive. */
import * as z from 'zod/mini';
import { definitionSchema, LIMITS } from '../workshop/definition.ts';
import { ROLES, ROOM_KINDS } from '../workshop/roles.ts';
import { createWorkshop } from './create-workshop.ts';
import { defineEndpoint } from './endpoint.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const MAX_ROOMS = 100;

/** The archive as the `json` export writes it; what it repeats for readers (cards, dates of export) is not read. */
export const archiveSchema = z.object({
	format: z.literal('rembuk-archive'),
	version: z.literal(1),
	...definitionSchema.shape,
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
	documents: z.object({
		workshop: z.record(z.string(), z.unknown()),
		plan: z.object({ entries: z.record(z.string(), z.unknown()), texts: z.record(z.string(), z.string()) }),
		boards: z.array(z.object({ roomId: id, records: z.array(z.looseObject({ id: z.string(), typeName: z.string() })) })).check(z.maxLength(MAX_ROOMS)),
	}),
});
export type Archive = z.infer<typeof archiveSchema>;

/** Archives are larger than anything else that comes in, in bytes. */
const ARCHIVE_LIMIT = 20 * 1024 * 1024;

export const importWorkshop = defineEndpoint({
	method: 'POST',
	path: '/api/import',
	summary: 'Make a new workshop from a JSON archive. What cannot be read is left out and named in the report.',
	who: 'anyone',
	bodyLimit: ARCHIVE_LIMIT,
	body: archiveSchema,
	replies: {
		201: z.object({ ...createWorkshop.replies[201].shape, report: z.object({ leftOut: z.array(z.object({ path: z.string(), reason: z.string() })) }) }),
	},
});
