/**
 * What a workshop is made from: the format of the JSON file, of `POST /api/workshops`, and of the built-in template. Validated field by field.
 * Unknown fields (a file's outcomes, comments) are left aside, so that a file with more in it can still be used.
 */
import * as z from 'zod/mini';
import { daySchema } from '../plan/due.ts';
import { localTextSchema } from '../text/local-text.ts';
import { LOCALES } from '../text/locale.ts';

export const LIMITS = {
	title: 200,
	place: 200,
	question: 1000,
	note: 2000,
	name: 80,
	organisers: 30,
	topics: 24,
	sectors: 40,
	agenda: 60,
	stakeholders: 200,
	milestones: 100,
	starterNotes: 100,
	people: 1000,
} as const;

/** A key that the author gives to a topic, sector, phase, stakeholder or milestone: letters, digits, dash, underscore. */
export const keySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const timezoneSchema = z.string().check(z.maxLength(64), z.refine(isTimezone, { params: { reason: 'timezone' } }));

function isTimezone(name: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
	} catch {
		return false; // Intl throws RangeError for a zone that it does not know
	}
}

const shortText = (limit: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(limit));

export const workshopInfoSchema = z.object({
	title: localTextSchema(LIMITS.title),
	date: daySchema,
	timezone: z._default(timezoneSchema, 'Asia/Jakarta'),
	place: z.optional(localTextSchema(LIMITS.place)),
	organisers: z._default(z.array(shortText(LIMITS.title)).check(z.maxLength(LIMITS.organisers)), []),
	supportedBy: z._default(z.array(shortText(LIMITS.title)).check(z.maxLength(LIMITS.organisers)), []),
	language: z._default(z.enum(LOCALES), 'id'),
});

export const sectorSchema = z.object({ key: keySchema, title: localTextSchema(LIMITS.title), count: z.optional(z.int().check(z.gte(0), z.lte(100_000))) });

export const PHASE_KINDS = ['plenary', 'breakout'] as const;
export const phaseSchema = z.object({
	key: keySchema,
	kind: z.enum(PHASE_KINDS),
	minutes: z.number().check(z.gt(0), z.lte(24 * 60)),
	title: localTextSchema(LIMITS.title),
});

const notesSchema = z.array(localTextSchema(LIMITS.note)).check(z.maxLength(LIMITS.starterNotes));
export const topicSchema = z.object({
	key: keySchema,
	title: localTextSchema(LIMITS.title),
	question: z.optional(localTextSchema(LIMITS.question)),
	/** Starter notes: put on the group's board once. The file format calls them `notes`; `starterNotes` is the same. */
	notes: z.optional(notesSchema),
	starterNotes: z.optional(notesSchema),
});

const register = z.object({ key: keySchema, title: localTextSchema(LIMITS.title) });

const uniqueKeys = <T extends { key: string }>() =>
	z.check<T[]>((ctx) => {
		const seen = new Set<string>();
		ctx.value.forEach((row, index) => {
			if (seen.has(row.key)) ctx.issues.push({ code: 'custom', input: row.key, path: [index, 'key'], params: { reason: 'twice' } });
			seen.add(row.key);
		});
	});

export const definitionSchema = z.object({
	workshop: workshopInfoSchema,
	sectors: z._default(z.array(sectorSchema).check(z.maxLength(LIMITS.sectors), uniqueKeys()), []),
	agenda: z._default(z.array(phaseSchema).check(z.maxLength(LIMITS.agenda), uniqueKeys()), []),
	topics: z._default(z.array(topicSchema).check(z.maxLength(LIMITS.topics), uniqueKeys()), []),
	stakeholders: z._default(z.array(register).check(z.maxLength(LIMITS.stakeholders), uniqueKeys()), []),
	milestones: z._default(z.array(z.object({ ...register.shape, reachedOn: z.optional(daySchema) })).check(z.maxLength(LIMITS.milestones), uniqueKeys()), []),
});

export type WorkshopDefinition = z.infer<typeof definitionSchema>;
export type WorkshopInfo = z.infer<typeof workshopInfoSchema>;
export type TopicDefinition = z.infer<typeof topicSchema>;

/** A topic's starter notes under either name. */
export const starterNotes = (topic: Pick<TopicDefinition, 'notes' | 'starterNotes'>) => topic.starterNotes ?? topic.notes ?? [];
