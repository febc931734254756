/** A root of keys as it would be after a change: the document below, the change on top. */
import type * as Y from 'yjs';
import type { ChangeFacts, KeyChange } from './read-change.ts';

export interface KeyView {
	/** The value after the change. */
	get(key: string): unknown;
	/** The value before it. */
	before(key: string): unknown;
	/** True when the key has ever been written, also when it is gone, and also by this very change. */
	wasKnown(key: string): boolean;
	/** The struct that wrote (or was) the key's last value; undefined when there never was one. */
	lastItem(key: string): Y.Item | undefined;
	changes: ReadonlyMap<string, KeyChange>;
	/** True when the change has structs for the key, also such that hold nothing. */
	hasStructsFor(key: string): boolean;
	/** Keys that the change has structs for or takes away. */
	mentioned(): Set<string>;
}

const NONE: ReadonlyMap<string, KeyChange> = new Map();

/** A root of keys as it is. */
export function viewBefore(doc: Y.Doc, root: string): Pick<KeyView, 'before' | 'lastItem'> {
	const map = doc.share.get(root)?._map;
	return {
		before: (key) => {
			const item = map?.get(key);
			return item && !item.deleted ? item.content.getContent()[item.length - 1] : undefined;
		},
		lastItem: (key) => map?.get(key),
	};
}

/** The view of one root; the root is not made in the document when it is not there. */
export function viewKeys(doc: Y.Doc, root: string, facts: ChangeFacts): KeyView {
	const map = doc.share.get(root)?._map;
	const changes = facts.keys.get(root) ?? NONE;
	const { before, lastItem } = viewBefore(doc, root);
	return {
		before,
		get: (key) => {
			const change = changes.get(key);
			if (!change) return before(key);
			return change.kind === 'write' ? change.value : undefined;
		},
		wasKnown: (key) => map?.has(key) === true || facts.mentioned.get(root)?.has(key) === true,
		lastItem,
		changes,
		hasStructsFor: (key) => facts.mentioned.get(root)?.has(key) ?? false,
		mentioned: () => new Set([...changes.keys(), ...(facts.mentioned.get(root) ?? [])]),
	};
}
