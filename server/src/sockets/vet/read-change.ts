/**
 * What an update would do to a document, in keys and words, before it is applied. Knows Yjs well and no grammar: names and values are judged elsewhere.
 * Pure: the document is read, never written.
 */
import * as Y from 'yjs';
import { type Horizon, isBehind } from '../../rooms/short-state.ts';
import type { DecodedUpdate, DeleteRange } from './decode-update.ts';
import { type FindItem, openOrder, type Steps } from './key-order.ts';
import type { Reason } from './reason.ts';
import { openResolver, orderStructs, type Place, placeOf } from './resolve.ts';

/** What becomes of a key: a value, or nothing any more. */
export type KeyChange = { kind: 'write'; value: unknown } | { kind: 'remove' };

export interface TextChange {
	inserted: number;
	deleted: number;
}

export interface ChangeFacts {
	/** True when the document has all of it already. */
	isKnown: boolean;
	/** Client ids with structs that are new to the document. */
	clients: number[];
	/** Root → key → change; only roots that hold keys. */
	keys: Map<string, Map<string, KeyChange>>;
	/** Root → keys that the update has structs for, also such that hold nothing (written and removed before they were sent). */
	mentioned: Map<string, ReadonlySet<string>>;
	/** Root → how much is inserted and deleted; only roots that hold text. */
	texts: Map<string, TextChange>;
	/** Every root that is named, also by structs that are known already: Yjs would make it. */
	roots: Set<string>;
}

/** So many structs of keys are walked through for one update. Who was away for long comes with a few thousand. */
const MOST_STEPS = 50_000;

/** Reads an update against the document, or names what is wrong with it. `horizon`: what the room has forgotten for newcomers. */
export function readChange(doc: Y.Doc, update: DecodedUpdate, horizon?: Horizon): ChangeFacts | Reason {
	const order = orderStructs(doc, update);
	if (typeof order === 'string') return order;
	const facts: ChangeFacts = { isKnown: true, clients: [], keys: new Map(), mentioned: new Map(), texts: new Map(), roots: new Set() };
	const resolver = openResolver(doc, update);
	const clients = new Set<number>();
	const written = new Map<string, Map<string, Fresh[]>>();
	const steps: Steps = { left: MOST_STEPS };

	for (const item of order) {
		if (typeof (item.parent as unknown) === 'string') facts.roots.add(item.parent as unknown as string);
		const place = resolver.resolve(item);
		if (typeof place === 'string') return place;
		const offset = Math.max(0, Y.getState(doc.store, item.id.client) - item.id.clock);
		if (offset >= item.length) continue; // known
		facts.isKnown = false;
		facts.roots.add(place.root);
		clients.add(item.id.client);
		if (horizon && place.key !== null && isBehind(doc, horizon, originOf(item, offset), lastOf(doc, place.root, place.key), steps)) return 'behind-horizon';
		const wrong = place.key === null ? readText(facts, place, item, offset) : readKey(written, place, item, update);
		if (wrong) return wrong;
	}
	facts.clients = [...clients];

	const removed = readDeletes(doc, update, facts);
	if (typeof removed === 'string') return removed;
	for (const [root, keys] of written) {
		facts.mentioned.set(root, new Set(keys.keys()));
		for (const [key, fresh] of keys) {
			const live = fresh.filter(({ isLive }) => isLive);
			if (live.length > 1) return 'conflict-inside';
			const [first] = live;
			if (first && !isLast(first.item, fresh, doc, update, { root, key }, steps)) return 'conflict-inside';
			if (first) keysOf(facts, root).set(key, { kind: 'write', value: first.value });
			else if (fresh.some(({ item }) => endsUpLast(doc, root, key, item))) keysOf(facts, root).set(key, { kind: 'remove' });
		}
	}
	for (const { root, key } of removed) {
		if (!keysOf(facts, root).has(key)) keysOf(facts, root).set(key, { kind: 'remove' });
	}
	return facts;
}

/** What the new part of a struct follows. */
const originOf = (item: Y.Item, offset: number): Y.ID | null => (offset > 0 ? Y.createID(item.id.client, item.id.clock + offset - 1) : item.origin);

/** What a key held last. */
const lastOf = (doc: Y.Doc, root: string, key: string): Y.Item | undefined => doc.share.get(root)?._map.get(key);

interface Fresh {
	item: Y.Item;
	isLive: boolean;
	value: unknown;
}

function keysOf(facts: ChangeFacts, root: string): Map<string, KeyChange> {
	let keys = facts.keys.get(root);
	if (!keys) {
		keys = new Map();
		facts.keys.set(root, keys);
	}
	return keys;
}

function textOf(facts: ChangeFacts, root: string): TextChange {
	let text = facts.texts.get(root);
	if (!text) {
		text = { inserted: 0, deleted: 0 };
		facts.texts.set(root, text);
	}
	return text;
}

function readText(facts: ChangeFacts, place: Place, item: Y.Item, offset: number): Reason | undefined {
	const text = textOf(facts, place.root);
	if (item.content instanceof Y.ContentDeleted) return undefined;
	if (!(item.content instanceof Y.ContentString)) return 'bad-content';
	text.inserted += item.length - offset;
	return undefined;
}

function readKey(written: Map<string, Map<string, Fresh[]>>, place: Place & { key: string | null }, item: Y.Item, update: DecodedUpdate): Reason | undefined {
	const { content } = item;
	let fresh: Fresh;
	if (item.rightOrigin !== null) return 'bad-content'; // what is written to a key precedes nothing
	if (content instanceof Y.ContentDeleted) fresh = { item, isLive: false, value: undefined };
	else if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
		if (item.length !== 1) return 'bad-content';
		fresh = { item, isLive: !isDeletedBy(update.deletes.get(item.id.client), item.id.clock), value: content.getContent()[0] };
	} else return 'bad-content';
	let keys = written.get(place.root);
	if (!keys) {
		keys = new Map();
		written.set(place.root, keys);
	}
	const list = keys.get(place.key as string);
	if (list) list.push(fresh);
	else keys.set(place.key as string, [fresh]);
	return undefined;
}

/** The last of those that begin at or before a clock; they lie in its order. */
function lastUpTo<T>(list: readonly T[], startOf: (one: T) => number, clock: number): T | undefined {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (startOf(list[middle] as T) <= clock) low = middle + 1;
		else high = middle;
	}
	return list[low - 1];
}

const isDeletedBy = (ranges: readonly DeleteRange[] = [], clock: number): boolean => clock < (lastUpTo(ranges, (range) => range.clock, clock)?.end ?? 0);

/** The struct of an update that holds a clock of its client. */
function itemAt(items: readonly Y.Item[] = [], clock: number): Y.Item | undefined {
	const item = lastUpTo(items, ({ id }) => id.clock, clock);
	return item && clock < item.id.clock + item.length ? item : undefined;
}

/**
 * Whether the one value that an update brings for a key would come after all that the update writes there beside it or takes away there. Whoever sends it has
 * it in this order; in another one the key would be empty in the end, and nobody would have been asked for the right to remove it.
 */
function isLast(item: Y.Item, fresh: readonly Fresh[], doc: Y.Doc, update: DecodedUpdate, { root, key }: { root: string; key: string }, steps: Steps): boolean {
	const current = lastOf(doc, root, key);
	const isTaken = current && !current.deleted && isDeletedBy(update.deletes.get(current.id.client), current.lastId.clock);
	const others = fresh.flatMap((one) => (one.item === item ? [] : [one.item]));
	if (isTaken) others.push(current);
	if (others.every(({ lastId }) => item.origin !== null && Y.compareIDs(item.origin, lastId))) return true; // it follows them at once, as it nearly always does
	const find: FindItem = (id) => {
		const struct = id.clock < Y.getState(doc.store, id.client) ? Y.getItem(doc.store, id) : itemAt(update.structs.get(id.client), id.clock);
		return struct instanceof Y.Item ? struct : undefined;
	};
	return others.every(openOrder(item, find, steps));
}

/**
 * Whether a struct that holds nothing would come after the key's current value, and so remove it. Two that follow the same struct lie in the order of
 * their client ids; what follows something else is taken to come last (the stricter reading).
 */
function endsUpLast(doc: Y.Doc, root: string, key: string, item: Y.Item): boolean {
	const current = lastOf(doc, root, key);
	if (!current || current.deleted) return false;
	if (Y.compareIDs(item.origin, current.origin)) return item.id.client > current.id.client;
	return true;
}

/** Counts what the deletions take from texts and answers the keys that lose their value. */
function readDeletes(doc: Y.Doc, update: DecodedUpdate, facts: ChangeFacts): { root: string; key: string }[] | Reason {
	const removed: { root: string; key: string }[] = [];
	for (const [client, ranges] of update.deletes) {
		const state = Y.getState(doc.store, client);
		const own = update.structs.get(client)?.at(-1);
		const reach = Math.max(state, own ? own.id.clock + own.length : 0);
		const structs = doc.store.clients.get(client) ?? [];
		for (const { clock, end } of ranges) {
			if (end > reach) return 'future-delete';
			if (clock >= state) continue; // of this very update
			for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
				const struct = structs[i] as Y.Item | Y.GC;
				if (struct.id.clock >= end) break;
				if (struct.deleted || !(struct instanceof Y.Item)) continue;
				const place = placeOf(struct);
				if (!place) return 'unknown-root';
				facts.isKnown = false;
				if (place.key !== null) removed.push({ root: place.root, key: place.key });
				else textOf(facts, place.root).deleted += Math.min(end, struct.id.clock + struct.length) - Math.max(clock, struct.id.clock);
			}
		}
	}
	return removed;
}
