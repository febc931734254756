/**
 * A room's document, which sleeps as bytes until somebody needs it as a document, and its whole state for those who join. Knows Yjs; knows no log and no tick.
 */
import * as Y from 'yjs';
import type { StoredRoom } from '../storage/storage.ts';
import type { ShortMemory } from './horizon.ts';

/** The whole document as bytes that are kept, not made for each who joins. */
export interface WholeState {
	/** Small updates that came after `base`. Told before it: Yjs keeps them until what they follow is there, so that nobody is synced with less than all. */
	tail: readonly Uint8Array[];
	/** The same bytes as long as they can be. */
	base: Uint8Array;
}

export interface SleepingDoc {
	readonly doc: Y.Doc;
	isAwake(): boolean;
	/** `isAlone`: nobody is connected but who asks. */
	state(isAlone?: boolean): WholeState;
	destroy(): void;
}

/** A base smaller than this is made again rather than followed by a tail. */
const SMALL_BASE = 64 * 1024;
const MAX_TAIL = 64;
const MAX_TAIL_BYTES = 64 * 1024;
const REMEMBERS_ALL = { encode: (doc: Y.Doc) => Y.encodeStateAsUpdate(doc), isWorthAnother: () => false };

/** Keeps what was stored; `onUpdate` hears every later change. @throws from `doc` and `state` when what was stored cannot be read. */
export function makeSleepingDoc(
	stored: Pick<StoredRoom, 'snapshot' | 'tail'>,
	onUpdate: (update: Uint8Array) => void,
	memory: Pick<ShortMemory, 'encode' | 'isWorthAnother'> = REMEMBERS_ALL,
): SleepingDoc {
	let doc: Y.Doc | undefined;
	let { snapshot: base } = stored;
	let tail: Uint8Array[] = [];
	let tailBytes = 0;
	let asleep: Uint8Array[] = base ? [base, ...stored.tail] : stored.tail;

	const follow = (update: Uint8Array): void => {
		tailBytes += update.length;
		if (!base || base.length < SMALL_BASE || tail.length >= MAX_TAIL || tailBytes > MAX_TAIL_BYTES) base = undefined;
		else tail.push(update);
	};
	stored.tail.forEach(follow);

	const wake = (): Y.Doc => {
		if (doc) return doc;
		const fresh = new Y.Doc();
		fresh.transact(() => {
			for (const update of asleep) Y.applyUpdate(fresh, update);
		});
		fresh.on('update', (update: Uint8Array) => {
			follow(update);
			onUpdate(update);
		});
		doc = fresh;
		asleep = [];
		return doc;
	};
	return {
		get doc() {
			return wake();
		},
		isAwake: () => doc !== undefined,
		state: (isAlone = false) => {
			if (base && memory.isWorthAnother(base.length, isAlone)) base = undefined;
			if (!base && !doc && asleep.length === 1) {
				[base] = asleep; // never changed since it was made: its one update is all of it
				tail = [];
				tailBytes = 0;
			}
			if (!base) {
				base = memory.encode(wake(), isAlone);
				tail = [];
				tailBytes = 0;
			}
			return { tail: [...tail], base };
		},
		destroy: () => doc?.destroy(),
	};
}
