/** What the entries of a workshop's state may be: their names and the validator of each. For archives; the live document is the server's own. */
import * as z from 'zod/mini';
import { isRoomId, parseCode } from '../ids.ts';
import { localTextSchema } from '../text/local-text.ts';
import { keySchema, LIMITS, phaseSchema, sectorSchema, topicSchema, workshopInfoSchema } from '../workshop/definition.ts';
import { nameSchema } from '../workshop/name.ts';
import { ROLES, ROOM_KINDS } from '../workshop/roles.ts';

const moment = z.number().check(z.gte(0), z.lte(8.64e15));
const order = z.number();
const id = z.string().check(z.regex(/^[\w-]{1,64}$/));
const roomId = z.string().check(z.refine(isRoomId));
const clock = z.object({ minutes: z.number().check(z.gte(0), z.lte(100_000)), endsAt: z.optional(moment), left: z.optional(moment) });
const place = z.object({ key: keySchema, since: moment });
const { notes: _notes, starterNotes: _starterNotes, key: _topicKey, ...topic } = topicSchema.shape;
const { key: _sectorKey, ...sector } = sectorSchema.shape;
const { key: _phaseKey, ...phase } = phaseSchema.shape;

/** The one thing without which there is no workshop. */
export const infoSchema = z.object({ ...workshopInfoSchema.shape, code: z.string().check(z.refine((code) => parseCode(code) === code)) });

export const ONES = {
	settings: z.object({ onlyAuthorsEdit: z.boolean(), onlyAuthorsDelete: z.boolean(), joining: z.enum(['choose', 'place']) }),
	phase: place,
	clock,
	closing: z.object({ at: moment }),
	announcement: z.object({ id: z.string().check(z.maxLength(64)), text: z.string().check(z.maxLength(500)), at: moment }),
} satisfies Record<string, z.ZodMiniType>;

interface RowKind {
	id: z.ZodMiniType<string>;
	value: z.ZodMiniType;
	/** At most so many. */
	limit: number;
}
const row = (idSchema: z.ZodMiniType<string>, value: z.ZodMiniType, limit: number): RowKind => ({ id: idSchema, value, limit });
const MOST_ROOMS = LIMITS.topics * 2;

/** Rows by kind, in the order in which they are read: what others point to comes first. */
export const ROWS: Readonly<Record<string, RowKind>> = {
	topic: row(keySchema, z.object({ ...topic, title: localTextSchema(LIMITS.title), order, closed: z.boolean() }), LIMITS.topics),
	sector: row(keySchema, z.object({ ...sector, order }), LIMITS.sectors),
	phase: row(keySchema, z.object({ ...phase, order }), LIMITS.agenda),
	room: row(roomId, z.object({ kind: z.enum(ROOM_KINDS), topicKey: z.optional(keySchema), locked: z.boolean(), open: z.boolean(), order }), MOST_ROOMS),
	person: row(
		id,
		z.object({
			name: nameSchema,
			sector: z.optional(keySchema),
			role: z.enum(ROLES),
			roomId: z.optional(roomId),
			joinedAt: moment,
			leftAt: z.optional(moment),
			leftByHand: z.optional(z.literal(true)),
			colour: z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/)),
			expected: z.optional(z.literal(true)),
		}),
		LIMITS.people,
	),
	clock: row(roomId, clock, MOST_ROOMS),
	at: row(roomId, place, MOST_ROOMS),
};
