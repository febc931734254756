/** Where a struct belongs: the root it lies in and the key it writes, found through what it follows. Knows no grammar of names. */
import * as Y from 'yjs';
import type { DecodedUpdate } from './decode-update.ts';
import type { Reason } from './reason.ts';

/** A root's name, and the key inside it (null in a text). */
export interface Place {
	root: string;
	key: string | null;
}

const isSamePlace = (a: Place, b: Place): boolean => a.root === b.root && a.key === b.key;

const names = new WeakMap<Y.AbstractType<unknown>, string>();

/** Where an item of the server's own document lies; undefined when it lies in no root. */
export function placeOf(item: Y.Item): Place | undefined {
	const parent = item.parent;
	if (!(parent instanceof Y.AbstractType) || parent._item !== null) return undefined;
	let root = names.get(parent);
	if (root === undefined) {
		root = Y.findRootTypeKey(parent);
		names.set(parent, root);
	}
	return { root, key: item.parentSub };
}

export interface Resolver {
	/** The place of a struct of the update, or what is wrong with it. Every struct that it follows has been asked for before. */
	resolve(item: Y.Item): Place | Reason;
}

/** A resolver for one update; ids are looked up in the update first and then in the document. */
export function openResolver(doc: Y.Doc, update: DecodedUpdate): Resolver {
	const found = new Map<Y.Item, Place>();

	const byId = (id: Y.ID): Place | Reason => {
		if (id.clock < Y.getState(doc.store, id.client)) {
			const struct = Y.getItem(doc.store, id);
			return (struct instanceof Y.Item ? placeOf(struct) : undefined) ?? 'unknown-root';
		}
		const struct = update.structs.get(id.client)?.find(({ id: own, length }) => own.clock <= id.clock && id.clock < own.clock + length);
		return (struct && found.get(struct)) ?? 'future-dependency';
	};

	const stated = (item: Y.Item): Place | Reason => {
		const parent = item.parent as unknown;
		if (typeof parent === 'string') return { root: parent, key: item.parentSub };
		const [first, second] = [item.origin, item.rightOrigin].filter((id) => id !== null).map(byId);
		if (first === undefined) return 'unknown-root';
		if (typeof first === 'string') return first;
		if (typeof second === 'string') return second;
		return second && !isSamePlace(first, second) ? 'two-parents' : first;
	};

	const resolve = (item: Y.Item): Place | Reason => {
		if (item.parent !== null && typeof (item.parent as unknown) !== 'string') return 'unknown-root'; // nested types are not in the grammar
		const state = Y.getState(doc.store, item.id.client);
		if (item.id.clock >= state) return stated(item);
		const known = byId(item.id);
		if (typeof known === 'string' || item.id.clock + item.length <= state) return known;
		// known in part: Yjs would join the rest to what we have, but under the parent that is stated
		const claimed = stated(item);
		if (typeof claimed === 'string') return claimed;
		return isSamePlace(known, claimed) ? known : 'two-parents';
	};
	return {
		resolve: (item) => {
			const place = resolve(item);
			if (typeof place !== 'string') found.set(item, place);
			return place;
		},
	};
}

/** The update's structs in an order in which each comes after all that it follows; or the reason why there is none. */
export function orderStructs(doc: Y.Doc, update: DecodedUpdate): Y.Item[] | Reason {
	const state = new Map<number, number>();
	const reached = (client: number): number => {
		const known = state.get(client) ?? Y.getState(doc.store, client);
		state.set(client, known);
		return known;
	};
	const has = (id: Y.ID | null, self: Y.Item): boolean =>
		id === null || (id.client === self.id.client ? id.clock < self.id.clock : id.clock < reached(id.client));
	const order: Y.Item[] = [];
	const open = [...update.structs].map(([client, items]) => ({ client, items, next: 0 }));
	for (const { client, items } of open) if ((items[0]?.id.clock ?? 0) > reached(client)) return 'gap';
	for (let progress = true; progress; ) {
		progress = false;
		for (const queue of open) {
			for (let item = queue.items[queue.next]; item && has(item.origin, item) && has(item.rightOrigin, item); item = queue.items[queue.next]) {
				order.push(item);
				queue.next++;
				state.set(queue.client, Math.max(reached(queue.client), item.id.clock + item.length));
				progress = true;
			}
		}
	}
	return open.every(({ items, next }) => next === items.length) ? order : 'future-dependency';
}
