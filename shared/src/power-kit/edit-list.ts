/** Replaces an ordered list of titled things: those with a known key stay the same thing, those without one are new. */
import * as z from 'zod/mini';
import type { PowerRefusal } from '../powers/power.ts';
import { localTextSchema } from '../text/local-text.ts';
import type { LocalText } from '../text/locale.ts';
import { keySchema, LIMITS } from '../workshop/definition.ts';
import { newKey } from '../workshop/new-key.ts';

/** An entry as the facilitator gives it; without a key it is new. */
export const listEntry = { key: z.optional(keySchema), title: localTextSchema(LIMITS.title) };

/** Refuses a key that comes twice, naming its place. */
export const uniqueKeys = <T extends { key?: string | undefined }>() =>
	z.check<T[]>((ctx) => {
		const seen = new Set<string>();
		ctx.value.forEach(({ key }, index) => {
			if (key !== undefined && seen.has(key)) ctx.issues.push({ code: 'custom', input: key, path: [index, 'key'], params: { reason: 'twice' } });
			if (key !== undefined) seen.add(key);
		});
	});

interface ListEdit<T> {
	/** The name of the argument, for refusals. */
	field: string;
	old: readonly string[];
	/** Keys that nothing new may get, beside the old ones. */
	taken?: readonly string[];
	next: readonly T[];
	isUsed(key: string): boolean;
	/** Writes one entry at its place, or removes it. */
	write(key: string, entry: T | undefined, order: number): void;
}

/** Writes the list; refuses to drop what is in use. */
export function editList<T extends { key?: string | undefined; title: LocalText }>({
	field,
	old,
	taken: others = [],
	next,
	isUsed,
	write,
}: ListEdit<T>): PowerRefusal | undefined {
	const kept = new Set(next.map((entry) => entry.key));
	const dropped = old.filter((key) => !kept.has(key));
	if (dropped.some(isUsed)) return { code: 'in-use', field };
	const taken = new Set([...old, ...others, ...next.flatMap((entry) => entry.key ?? [])]);
	for (const key of dropped) write(key, undefined, 0);
	next.forEach((entry, order) => {
		const key = entry.key ?? newKey(entry.title, taken, field);
		taken.add(key);
		write(key, entry, order);
	});
	return undefined;
}
