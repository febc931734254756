// @vitest-environment jsdom
import { boardSchema } from '@rembuk/shared/board/board-schema';
import type { Presence } from '@rembuk/shared/protocol/presence';
import { createTLStore, type TLInstancePresence, TLPOINTER_ID, type TLPointer } from 'tldraw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { bindPresence, MOST_CURSORS } from './presence-binding.ts';

const stops: (() => void)[] = [];
beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	for (const stop of stops.splice(0)) stop();
	vi.useRealTimers();
});

function scene() {
	const store = createTLStore({ schema: boardSchema() });
	store.mergeRemoteChanges(() => undefined);
	const awareness = new Awareness(new Y.Doc());
	const said: Presence[] = [];
	let clock = 1_000_000;
	const binding = bindPresence({ awareness, store, me: 'me', setPresence: (change) => said.push(change), now: () => clock });
	stops.push(binding.stop, () => awareness.destroy());
	const somebody = (id: string) => {
		const theirs = new Awareness(new Y.Doc());
		stops.push(() => theirs.destroy());
		return (state: Presence | null): void => {
			theirs.setLocalState(state && { ...state, user: { id, name: id.toUpperCase(), color: '#123456', role: 'participant' } });
			applyAwarenessUpdate(awareness, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'remote');
			clock++;
		};
	};
	const shown = (): TLInstancePresence[] => {
		vi.advanceTimersByTime(50);
		return store.allRecords().filter((record) => record.typeName === 'instance_presence');
	};
	return { store, said, binding, somebody, shown, setClock: (at: number) => (clock = at) };
}

it('shows others with the time of receipt by our own clock', () => {
	const { somebody, shown, setClock } = scene();
	setClock(42_000);
	somebody('ani')({ cursor: { x: 1, y: 2 }, selection: ['shape:n', 'card:x'] });
	expect(shown()).toMatchObject([{ userId: 'ani', userName: 'ANI', lastActivityTimestamp: 42_000, cursor: { x: 1, y: 2 }, selectedShapeIds: ['shape:n'] }]);
});

it('takes away who has gone, and never shows our own other tabs', () => {
	const { somebody, shown } = scene();
	const ani = somebody('ani');
	ani({ cursor: { x: 1, y: 2 } });
	somebody('me')({ cursor: { x: 3, y: 4 } });
	expect(shown()).toHaveLength(1);
	ani(null);
	expect(shown()).toHaveLength(0);
});

it('draws the cursors of those who moved last, no more than can be followed', () => {
	const { somebody, shown } = scene();
	const people = Array.from({ length: MOST_CURSORS + 5 }, (_, n) => somebody(`p${n}`));
	for (const move of people) move({ cursor: { x: 0, y: 0 } });
	expect(shown()).toHaveLength(MOST_CURSORS);
	people[0]?.({ cursor: { x: 9, y: 9 } });
	expect(shown().map((record) => record.userId)).toContain('p0');
	expect(shown()).toHaveLength(MOST_CURSORS);
});

it('tells who is writing where, and changes nothing while only cursors move', () => {
	const { somebody, shown, binding } = scene();
	const ani = somebody('ani');
	ani({ editing: 'shape:n', cursor: { x: 0, y: 0 } });
	shown();
	const writers = binding.writers.get();
	expect(writers.get('shape:n')).toEqual({ id: 'ani', name: 'ANI', color: '#123456' });
	ani({ editing: 'shape:n', cursor: { x: 5, y: 5 } });
	shown();
	expect(binding.writers.get()).toBe(writers);
	ani({ editing: null });
	shown();
	expect(binding.writers.get().size).toBe(0);
});

it('says where our pointer is once it has moved, within what the wire takes', () => {
	const { store, said } = scene();
	expect(said.at(-1)).toMatchObject({ cursor: null, editing: null, selection: [] });
	store.update(TLPOINTER_ID, (pointer: TLPointer) => ({ ...pointer, x: 12.3456, y: -5e7, lastActivityTimestamp: 1 }));
	expect(said.at(-1)).toMatchObject({ cursor: { x: 12.3, y: -1e6 } });
});
