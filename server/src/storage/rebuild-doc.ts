/**
 * The same visible document without its history: every value and every letter that stands, written anew by one fresh client id for each owner who had written
 * it. Knows Yjs, and of the documents' grammar that they are flat; knows no table.
 */
import { PAGE_ID, type PlainRecord, parseTextName, RECORDS_ROOT } from '@rembuk/shared/board/board-doc';
import * as Y from 'yjs';
import { SERVER_OWNER } from './owner-names.ts';

export interface Rebuilt {
	data: Uint8Array;
	stateVector: Uint8Array;
	/** The fresh client ids. */
	owners: [clientId: number, owner: string][];
}

/** Writes a document anew; undefined for one that holds anything but plain values under keys and plain letters, or waits for something. */
export function rebuildDoc(old: Y.Doc, owners: ReadonlyMap<number, string>): Rebuilt | undefined {
	if (old.store.pendingStructs || old.store.pendingDs) return undefined;
	const fresh = new Y.Doc();
	try {
		const hands = makeHands(fresh, old, owners);
		let isPlain = true;
		fresh.transact(() => {
			isPlain = [...old.share].every(([name, root]) => (root._map.size > 0 ? copyKeys(name, root, fresh, hands) : copyWords(name, root, old, fresh, hands)));
			keepLostParents(fresh, hands);
		});
		return isPlain ? { data: Y.encodeStateAsUpdate(fresh), stateVector: Y.encodeStateVector(fresh), owners: hands.all() } : undefined;
	} finally {
		fresh.destroy();
	}
}

interface Hands {
	/** From now on the fresh document is written by the hand of whoever wrote this; what nobody owns was the server's. */
	as(item: Y.Item | undefined): void;
	all(): [number, string][];
}

function makeHands(fresh: Y.Doc, old: Y.Doc, owners: ReadonlyMap<number, string>): Hands {
	const ids = new Map<string, number>();
	const taken = new Set([...owners.keys(), ...old.store.clients.keys()]);
	const newId = (): number => {
		for (;;) {
			const [id = 0] = crypto.getRandomValues(new Uint32Array(1));
			if (taken.has(id)) continue;
			taken.add(id);
			return id;
		}
	};
	return {
		as: (item) => {
			const owner = (item && owners.get(item.id.client)) ?? SERVER_OWNER;
			const id = ids.get(owner) ?? newId();
			ids.set(owner, id);
			fresh.clientID = id;
		},
		all: () => [...ids].map(([owner, id]) => [id, owner]),
	};
}

type Root = NonNullable<ReturnType<Y.Doc['share']['get']>>;

function copyKeys(name: string, root: Root, fresh: Y.Doc, hands: Hands): boolean {
	if (root._start !== null) return false;
	const map = fresh.getMap(name);
	for (const [key, item] of root._map) {
		if (item.deleted) continue;
		if (!(item.content instanceof Y.ContentAny || item.content instanceof Y.ContentJSON)) return false;
		hands.as(item);
		map.set(key, item.content.getContent().at(-1));
	}
	return true;
}

/**
 * A frame that is gone while things still lie in it stays known as one that was there: it is what makes their place sound, and who changes one of them
 * or brings it back would be refused without.
 */
function keepLostParents(fresh: Y.Doc, hands: Hands): void {
	const records = fresh.getMap<unknown>(RECORDS_ROOT);
	const lost = new Set<string>();
	for (const [key, value] of records) {
		const parent: unknown = key.endsWith('/@') ? (value as unknown[])[2] : (value as PlainRecord | null)?.parentId;
		if (typeof parent === 'string' && parent !== PAGE_ID && !records.has(parent)) lost.add(parent);
	}
	for (const id of lost) {
		hands.as(undefined);
		records.set(id, null);
		records.delete(id);
	}
}

function copyWords(name: string, root: Root, old: Y.Doc, fresh: Y.Doc, hands: Hands): boolean {
	const text = fresh.getText(name);
	let at = 0;
	for (let item = root._start; item !== null; item = item.right) {
		if (item.deleted) continue;
		if (!(item.content instanceof Y.ContentString)) return false;
		hands.as(item);
		text.insert(at, item.content.str);
		at += item.length;
	}
	if (at > 0 || !isEmptied(name, root, old)) return true;
	// a root that was written and emptied outweighs the words that its record was created with; one that nobody wrote does not
	hands.as(undefined);
	text.insert(0, ' ');
	text.delete(0, 1);
	return true;
}

function isEmptied(name: string, root: Root, old: Y.Doc): boolean {
	const recordId = parseTextName(name);
	const base = recordId === null ? undefined : old.share.get(RECORDS_ROOT)?._map.get(recordId);
	return root._start !== null && base !== undefined && !base.deleted;
}
