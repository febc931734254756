/** Small messages that are dear to judge: none keeps everybody else waiting. One thread serves all rooms, so what one message takes is everyone's silence. */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { addCard, readCards } from '@rembuk/shared/plan/plan-doc';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { any, type CraftedStruct, craftUpdate } from './testing/craft-update.ts';
import { type PumpedRoom, pumpRoom } from './testing/hand-pumped-room.ts';
import { ROOMS } from './testing/live-server.ts';
import { BUDI, budi, note } from './testing/small-board.ts';

/** What is promised: other rooms are silent for less than a second, ms. */
const AT_MOST = 1000;
const range = (n: number) => Array.from({ length: n }, (_, i) => i);

async function judged(room: PumpedRoom, update: Uint8Array, what: string): Promise<string> {
	const began = performance.now();
	const { outcome, name } = await room.send(budi, update);
	const took = performance.now() - began;
	console.log(`${what}: ${update.length} bytes, ${name ?? outcome.kind} after ${Math.round(took)} ms`);
	expect(took, what).toBeLessThan(AT_MOST);
	return name ?? outcome.kind;
}

/** A board with Budi's note; the note's base, and his next clock. */
async function board(): Promise<{ room: PumpedRoom; base: unknown; next: number }> {
	const room = pumpRoom();
	const doc = new Y.Doc();
	doc.clientID = BUDI;
	createRecord(doc, note('n', 'budi'));
	expect((await room.send(budi, Y.encodeStateAsUpdate(doc))).outcome).toEqual({ kind: 'saved' });
	return { room, base: recordsOf(doc).get('shape:n'), next: Y.getState(doc.store, BUDI) };
}
const empty = (more: Partial<CraftedStruct> = {}): CraftedStruct => any('shape:n', null, { content: { kind: 'deleted', length: 1 }, ...more });
const behind = (client: number, clock: number): Partial<CraftedStruct> => ({ parent: undefined, key: undefined, origin: [client, clock] });

test('a long row of empty structs in one key', async () => {
	const { room, base, next } = await board();
	const row = range(1990).map((i) => empty(behind(BUDI, i === 0 ? 0 : next + i - 1)));
	const last = any('shape:n', base, behind(BUDI, next + 1989));
	expect(await judged(room, craftUpdate([{ client: BUDI, clock: next, structs: [...row, last] }]), 'a row')).toBe('saved');
});

test('many rows beside each other in one key', async () => {
	const { room, base } = await board();
	const rows = range(99).map((k) => ({
		client: 1000 + k,
		clock: 0,
		structs: range(20).map((i) => empty(i === 0 ? {} : behind(1000 + k, i - 1))),
	}));
	expect(await judged(room, craftUpdate([...rows, { client: 5000, clock: 0, structs: [any('shape:n', base)] }]), 'rows')).toBe('saved');
});

test('tens of thousands of deletions behind thousands of structs', async () => {
	const { room, next } = await board();
	const bytes = encoding.createEncoder();
	const write = (...numbers: number[]): void => {
		for (const number of numbers) encoding.writeVarUint(bytes, number);
	};
	write(1, 2000, BUDI, next);
	for (let i = 0; i < 2000; i++) {
		encoding.writeUint8(bytes, 0x88); // a value that follows the note's base
		write(BUDI, 0, 1);
		encoding.writeAny(bytes, 1);
	}
	write(1, BUDI, 60_000);
	for (let i = 0; i < 60_000; i++) write(3000 + i * 2, 1);
	expect(await judged(room, encoding.toUint8Array(bytes), 'deletions')).toBe('future-delete');
});

test('cards that come one out of the other, and one that comes out of all of them', async () => {
	const room = pumpRoom('workshop', [{ roomId: ROOMS.one, kind: 'breakout', locked: false, closed: false, open: true }]);
	const doc = new Y.Doc();
	doc.clientID = BUDI;
	const make = (id: string, parents: string[], createdAt: number): void => {
		addCard(doc, { id, roomId: ROOMS.one, author: 'budi', createdAt, what: '' });
		for (const parent of parents) doc.getMap('plan').set(`card:${id}/parent.${parent}`, { by: 'budi', at: 1 });
	};
	const send = (what: string): Promise<string> => judged(room, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room.core.doc)), what);
	for (let from = 0; from < 1000; from += 250) {
		doc.transact(() => {
			for (let n = from; n < from + 250; n++) make(`c${n}`, n > 0 ? [`c${n - 1}`] : [], n);
		});
		expect(await send(`cards up to ${from + 250}`)).toBe('saved');
	}
	doc.transact(() =>
		make(
			'z',
			range(1000).map((i) => `c${i}`),
			1000,
		),
	);
	expect(await send('the last one')).toBe('saved');
	const began = performance.now();
	expect(readCards(doc)).toHaveLength(1);
	expect(performance.now() - began).toBeLessThan(AT_MOST);
	// and no ring comes of it
	doc.transact(() => {
		doc.getMap('plan').delete('card:c0');
		make('c0', ['z'], 0);
	});
	expect(await send('a ring')).toBe('bad-parent');
});
