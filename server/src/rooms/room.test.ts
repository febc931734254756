/** The order of a room: judged, applied, durable, visible, acknowledged; and what happens when the storage says no. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { LogRow, RoomLog, StoredRoom } from '../storage/storage.ts';
import type { Beat } from './beat.ts';
import type { Change, Judgement, Outcome } from './change.ts';
import { makeRoom } from './room.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const EMPTY = (): StoredRoom => ({ snapshot: undefined, tail: [], owners: new Map(), removedAuthors: new Map() });

/** A log whose commits are finished by hand. */
function handLog() {
	const open: { rows: LogRow[]; resolve(): void; reject(error: Error): void }[] = [];
	const kept: LogRow[] = [];
	const log: RoomLog = {
		load: async () => EMPTY(),
		append: (rows) => new Promise((resolve, reject) => void open.push({ rows, resolve, reject })),
		compact: async () => kept.splice(0).length,
		renew: async () => false,
	};
	const commit = async () => {
		const next = open.shift();
		kept.push(...(next?.rows ?? []));
		next?.resolve();
		await turn();
	};
	const fail = async () => {
		open.shift()?.reject(new Error('disk full'));
		await turn();
	};
	return { log, open, kept, commit, fail };
}

/** Lets the tick of a room and the promises behind it run. */
const turn = async (): Promise<void> => {
	for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
};

function makeUpdates(clientId: number) {
	const doc = new Y.Doc();
	doc.clientID = clientId;
	let last = new Uint8Array();
	doc.on('update', (update: Uint8Array) => {
		last = Uint8Array.from(update);
	});
	return (key: string, value: unknown) => {
		doc.getMap('records').set(key, value);
		return last;
	};
}

const apply = (clients: number[]) => (): Judgement => ({ kind: 'apply', clients });

/** A beat in every turn of the loop, so that no test waits for a clock. */
const AT_ONCE: Beat = { ask: (work) => void setImmediate(work) };

function setUp() {
	const hand = handLog();
	const room = makeRoom('r', EMPTY(), hand.log, SILENT, undefined, AT_ONCE);
	const told: string[] = [];
	room.onTick((_update, from) => told.push(`relay from ${from.size}`));
	room.onDrop((code) => told.push(`drop ${code}`));
	const submit = (name: string, bytes: Uint8Array, judge: Change['judge']) =>
		room.submit({ bytes, sender: name, from: { name }, judge, settle: (outcome: Outcome) => told.push(`${name} ${outcome.kind}`) });
	return { ...hand, room, told, submit };
}

test('nobody sees and nobody is told what is not durable', async () => {
	const { room, told, submit, commit } = setUp();
	submit('anna', makeUpdates(1)('a', 1), apply([1]));
	await turn();
	expect(room.doc.getMap('records').get('a')).toBe(1);
	let isDurable = false;
	room.afterDurable(() => {
		isDurable = true;
	});
	expect([told, isDurable]).toEqual([[], false]);
	await commit();
	expect([told, isDurable]).toEqual([['relay from 1', 'anna saved'], true]);
	expect(room.ownerOf(1)).toBe('anna');
});

test('one tick is one row and one relay, and refused ones leave no trace', async () => {
	const { room, told, submit, commit, kept } = setUp();
	const refuse = (): Judgement => ({ kind: 'refuse', code: 'room-locked' });
	submit('first', makeUpdates(1)('a', 1), apply([1])); // at once: the room was idle
	submit('second', makeUpdates(2)('b', 1), apply([2]));
	submit('third', makeUpdates(3)('c', 1), refuse);
	submit('fourth', new Uint8Array([0, 0]), () => ({ kind: 'same' }));
	await turn();
	await commit();
	expect(kept).toHaveLength(1);
	expect(kept[0]?.owners).toEqual([
		[1, 'first'],
		[2, 'second'],
	]);
	expect(told).toEqual(['relay from 2', 'first saved', 'second saved', 'third refused', 'fourth saved']);
	expect(room.doc.getMap('records').has('c')).toBe(false);
});

test('what comes while a commit is on its way is written after it, never beside it', async () => {
	const { told, submit, open, commit } = setUp();
	const anna = makeUpdates(1);
	submit('one', anna('a', 1), apply([1]));
	await turn();
	submit('two', anna('b', 1), apply([]));
	await turn();
	submit('three', anna('c', 1), apply([]));
	await turn();
	expect(open.map(({ rows }) => rows.length)).toEqual([1]);
	await commit();
	expect(open.map(({ rows }) => rows.length)).toEqual([2]);
	await commit();
	expect(told).toEqual(['relay from 1', 'one saved', 'relay from 1', 'two saved', 'relay from 1', 'three saved']);
});

test('when the storage fails nothing is relayed, all that waits fails, and the room is given up', async () => {
	const { room, told, submit, fail, open } = setUp();
	const anna = makeUpdates(1);
	submit('one', anna('a', 1), apply([1]));
	await turn();
	submit('two', anna('b', 1), apply([]));
	await turn();
	await fail();
	expect(told).toEqual(['one failed', 'drop storage-failed', 'two failed']);
	expect([room.isDropped(), open.length]).toEqual([true, 0]);
	submit('three', anna('c', 1), apply([]));
	expect(told.at(-1)).toBe('three failed');
	await expect(room.transact(() => undefined)).rejects.toThrow('storage-failed');
});

test("the server's own write resolves when it is durable, and belongs to the server", async () => {
	const { room, told, commit, kept } = setUp();
	let isDone = false;
	const written = room
		.transact((doc) => doc.getMap('workshop').set('info', 1))
		.then(() => {
			isDone = true;
		});
	await turn();
	expect(isDone).toBe(false);
	await commit();
	await written;
	expect(told).toEqual(['relay from 0']);
	expect(kept[0]?.owners).toEqual([[room.doc.clientID, 'server']]);
	await room.transact(() => undefined); // nothing written, nothing to wait for
	await expect(
		room.transact(() => {
			throw new Error('no');
		}),
	).rejects.toThrow('no');
});

test('an update on which Yjs chokes is refused, its neighbours come back, and the room is given up', async () => {
	const { told, submit, open } = setUp();
	submit('anna', makeUpdates(1)('a', 1), apply([1]));
	submit('mallory', Uint8Array.of(1, 1, 9, 0, 200), apply([9]));
	await turn();
	expect(told).toEqual(['anna failed', 'mallory refused', 'drop broken']);
	expect(open).toHaveLength(0);
});

test('an update that leaves something pending is as bad', async () => {
	const { told, submit } = setUp();
	const anna = makeUpdates(1);
	anna('a', 1);
	submit('mallory', anna('b', 1), apply([1])); // its predecessor never came
	await turn();
	expect(told.at(-1)).toBe('drop broken');
});

test('a judge sees what came before it in the same tick', async () => {
	const { submit, commit, told } = setUp();
	submit('anna', makeUpdates(1)('a', 1), apply([1]));
	const seen: unknown[] = [];
	submit('budi', makeUpdates(2)('b', 1), ({ doc, ownerOf }) => {
		seen.push(doc.getMap('records').get('a'), ownerOf(1));
		return { kind: 'same' };
	});
	await turn();
	await commit();
	expect(seen).toEqual([1, 'anna']);
	expect(told).toContain('budi saved');
});
