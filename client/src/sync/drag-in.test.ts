import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import type { Presence } from '@rembuk/shared/protocol/presence';
import { atom } from 'tldraw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { bindDrags } from './drag-in.ts';
import { bindPresence } from './presence-binding.ts';
import { openTestBoard } from './testing/board-pair.ts';

const stops: (() => void)[] = [];
beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	for (const stop of stops.splice(0)) stop();
	vi.useRealTimers();
});

/** A board that looks on while somebody drags two of its three notes. */
function scene(options: { inHand?: string[]; isHeard?: boolean } = {}) {
	const board = openTestBoard();
	const { doc, store, binding } = board;
	const place = (id: string, x: number, y: number): void => void recordsOf(doc).set(`shape:${id}/@`, [x, y]);
	const written = (change: () => void): void => doc.transact(change, 'remote');
	written(() => {
		for (const [n, id] of ['a', 'b', 'c'].entries()) createRecord(doc, newNote({ id: `shape:${id}`, words: id, x: n * 300, y: 0, meta: {} }));
	});
	board.outbox.length = 0;
	const awareness = new Awareness(new Y.Doc());
	const theirs = new Awareness(new Y.Doc());
	const say = (state: Presence | null): void => {
		theirs.setLocalState(state && { selection: ['shape:a', 'shape:b'], ...state, user: { id: 'p', name: 'P', color: '#123456', role: 'participant' } });
		applyAwarenessUpdate(awareness, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'remote');
	};
	const stop = bindDrags({
		awareness,
		doc,
		store,
		binding,
		isInHand: (id) => options.inHand?.includes(id) ?? false,
		isHeard: () => options.isHeard ?? true,
	});
	stops.push(
		stop,
		board.stop,
		() => awareness.destroy(),
		() => theirs.destroy(),
	);
	const at = (id: string): [number, number] => [board.note(`shape:${id}`)?.x ?? Number.NaN, board.note(`shape:${id}`)?.y ?? Number.NaN];
	return { board, say, at, place, written };
}

it('shows everything that somebody drags where it is, and writes nothing', () => {
	const { board, say, at } = scene();
	for (const x of [10, 25, 40]) say({ drag: { x, y: 5 } });
	expect([at('a'), at('b'), at('c')]).toEqual([
		[40, 5],
		[340, 5],
		[600, 0],
	]);
	board.binding.flush();
	expect(board.outbox).toEqual([]);
});

it('does not jump back when the document says a little later where things were', () => {
	const { say, at, place, written } = scene();
	say({ drag: { x: 100, y: 0 } });
	written(() => {
		place('a', 80, 0);
		place('b', 380, 0);
	});
	expect([at('a'), at('b')]).toEqual([
		[100, 0],
		[400, 0],
	]);
});

it('ends with what the document says: the drop, or the last that was written by somebody who vanished', () => {
	const { say, at, place, written } = scene();
	say({ drag: { x: 100, y: 0 } });
	say({ drag: null });
	written(() => {
		place('a', 120, 0);
		place('b', 420, 0);
	});
	expect(at('b')).toEqual([420, 0]);
	say({ drag: { x: 200, y: 0 } });
	say(null); // gone in the middle
	vi.advanceTimersByTime(1500);
	expect([at('a'), at('b')]).toEqual([
		[120, 0],
		[420, 0],
	]);
});

it('leaves what is in my own hand, and does not write their place as mine', () => {
	const { board, say, at } = scene({ inHand: ['shape:b'] });
	board.changeProps('shape:a', { color: 'blue' });
	say({ drag: { x: 50, y: 0 } });
	expect([at('a'), at('b')]).toEqual([
		[50, 0],
		[300, 0],
	]);
	board.binding.flush();
	expect(recordsOf(board.doc).has('shape:a/@')).toBe(false);
	expect(recordsOf(board.doc).get('shape:a/p.color')).toBe('blue');
});

it('shows what is dragged in a frame, in a turned one too, and a frame with what lies in it', () => {
	const { board, say, at, written } = scene();
	written(() => {
		const frame = { ...newNote({ id: 'shape:f', words: '', x: 1000, y: 0, meta: {} }), type: 'frame', props: { w: 500, h: 500, name: '', color: 'black' } };
		createRecord(board.doc, frame);
		for (const [n, id] of ['a', 'b'].entries()) recordsOf(board.doc).set(`shape:${id}/@`, [n * 300, 0, 'shape:f']);
	});
	say({ drag: { x: 1040, y: 5 } });
	expect([at('a'), at('b')]).toEqual([
		[40, 5],
		[340, 5],
	]);
	written(() => recordsOf(board.doc).set('shape:f/rotation', Math.PI / 2));
	say({ drag: { x: 1000, y: 70 } });
	expect(at('a').map(Math.round)).toEqual([70, 0]);
	const inFrame = at('b');
	say({ selection: ['shape:f', 'shape:b'], drag: { x: 1100, y: 20 } });
	expect(at('f')).toEqual([1100, 20]);
	expect(at('b')).toEqual(inFrame); // the frame takes it along
});

it('does not hear those whose drags mean nothing', () => {
	const { say, at } = scene({ isHeard: false });
	say({ drag: { x: 50, y: 0 } });
	expect(at('a')).toEqual([0, 0]);
});

it('tells where the first selected thing is, only while it is dragged', () => {
	const board = openTestBoard();
	board.put({ ...newNote({ id: 'shape:a', words: 'a', x: 0, y: 0, meta: {} }) });
	const dragging = atom('dragging', false);
	const said: Presence[] = [];
	const awareness = new Awareness(new Y.Doc());
	const presence = bindPresence({ awareness, store: board.store, me: 'me', setPresence: (change) => said.push(change), dragging });
	stops.push(presence.stop, board.stop, () => awareness.destroy());
	const page = board.store.allRecords().find((record) => record.typeName === 'instance_page_state');
	expect(said.at(-1)?.drag).toBeNull();
	if (page) board.store.put([{ ...page, selectedShapeIds: ['shape:a' as never] }]);
	dragging.set(true);
	board.change('shape:a', { x: 77.77 });
	const expected = page ? { x: 77.8, y: 0 } : null;
	expect(said.at(-1)?.drag).toEqual(expected);
	dragging.set(false);
	expect(said.at(-1)?.drag).toBeNull();
});
