/** A list kept as one key an item under a common prefix. Knows no card. */
import type * as Y from 'yjs';

/** What stands behind the prefix, for every key that begins with it. */
export const itemsOf = (map: Y.Map<unknown>, prefix: string): string[] =>
	[...map.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));

/** Makes the items under a prefix the wanted ones; those that are there already are not written again. */
export function setItems(map: Y.Map<unknown>, prefix: string, wanted: Map<string, unknown>): void {
	for (const item of itemsOf(map, prefix)) if (!wanted.has(item)) map.delete(prefix + item);
	for (const [item, value] of wanted) if (!map.has(prefix + item)) map.set(prefix + item, value);
}

/** Removes the items under a prefix that are named, or that mean one that is named. */
export function removeItems(map: Y.Map<unknown>, prefix: string, items: readonly string[] | undefined, means = (item: string) => item): void {
	if (!items?.length) return;
	for (const item of itemsOf(map, prefix)) if (items.includes(item) || items.includes(means(item))) map.delete(prefix + item);
}
