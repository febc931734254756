/** While a snapshot is made everything else goes on; it is put only where the log is still what it was made of. */
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { type MergeJob, mergeNow } from '../merge-job.ts';
import type { StoredRoom } from '../storage.ts';
import { packRows } from './pack-rows.ts';
import { openDesk } from './perform-request.ts';
import { IN_MEMORY, openSqliteEngine } from './sqlite-engine.ts';

/** A desk whose snapshots are made when the test says so. */
function openWaitingDesk() {
	const engine = openSqliteEngine(IN_MEMORY);
	const waiting: (() => void)[] = [];
	const perform = openDesk(engine, (job: MergeJob) => new Promise((resolve) => waiting.push(() => resolve(mergeNow(job)))));
	onTestFinished(() => engine.close());
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	return {
		perform,
		finish: () => {
			for (const go of waiting.splice(0)) go();
		},
		/** Moves a note so often, and appends each move. */
		write: (roomId: string, times: number) => {
			updates.length = 0;
			for (let i = 0; i < times; i++) doc.getMap('records').set(`shape:${i % 7}/@`, [Math.random(), i]);
			perform({ kind: 'append', rows: packRows(updates.map((data) => ({ roomId, data, owners: [[doc.clientID, 'anna']] }))) });
		},
		/** A room as it is in the database. */
		peek: (roomId: string): StoredRoom => engine.load(roomId),
		doc,
	};
}

const contentOf = ({ snapshot, tail }: StoredRoom): unknown => {
	const doc = new Y.Doc();
	for (const update of [...(snapshot ? [snapshot] : []), ...tail]) Y.applyUpdate(doc, update);
	return doc.getMap('records').toJSON();
};

test('what comes while a room is compacted stays behind the snapshot', async () => {
	const { perform, finish, write, peek, doc } = openWaitingDesk();
	write('r', 30);
	const compacted = perform({ kind: 'compact', roomId: 'r' });
	write('r', 3);
	write('s', 2);
	expect(peek('r').tail).toHaveLength(33);
	finish();
	expect(await compacted).toBe(30);
	expect(peek('r').tail).toHaveLength(3);
	expect(peek('s').tail).toHaveLength(2);
	expect(contentOf(peek('r'))).toMatchObject({ 'shape:2/@': expect.anything() });
	expect(Object.keys(contentOf(peek('r')) as object)).toHaveLength(doc.getMap('records').size);
});

test('a room that was deleted meanwhile stays deleted, and one that was compacted meanwhile stays as it is', async () => {
	const { perform, finish, write, peek } = openWaitingDesk();
	write('r', 30);
	const late = perform({ kind: 'compact', roomId: 'r' });
	const twin = perform({ kind: 'compact', roomId: 'r' });
	finish();
	expect([await late, await twin]).toEqual([30, 0]);
	write('r', 5);
	const hopeless = perform({ kind: 'compact', roomId: 'r' });
	perform({ kind: 'batch', statements: ['snapshots', 'updates'].map((table) => ({ sql: `DELETE FROM ${table} WHERE room_id = ?`, parameters: ['r'] })) });
	finish();
	expect(await hopeless).toBe(0);
	expect(peek('r')).toMatchObject({ snapshot: undefined, tail: [] });
});

test('who opens a room that is being written anew waits, and reads the new one; nobody else waits', async () => {
	const { perform, finish, write, peek } = openWaitingDesk();
	for (let round = 0; round < 4; round++) write('r', 6000);
	const compacted = perform({ kind: 'compact', roomId: 'r' });
	finish();
	expect(await compacted).toBe(24_000);
	const before = peek('r');
	const renewed = perform({ kind: 'renew', roomId: 'r' });
	const opened = perform({ kind: 'load', roomId: 'r' }) as Promise<StoredRoom>;
	expect(perform({ kind: 'load', roomId: 's' })).toMatchObject({ tail: [] });
	let isOpen = false;
	void opened.then(() => (isOpen = true));
	await new Promise((resolve) => setImmediate(resolve));
	expect(isOpen).toBe(false);
	finish();
	expect(await renewed).toBe(true);
	const room = await opened;
	expect(room.snapshot?.length).toBeLessThan((before.snapshot?.length ?? 0) / 10);
	expect(contentOf(room)).toEqual(contentOf(before));
	expect([...room.owners.values()].sort()).toEqual(['anna', 'retired']);
	expect(perform({ kind: 'load', roomId: 'r' })).toMatchObject({ tail: [] });
});

test('a room to which something came while it was written anew keeps its history', async () => {
	const { perform, finish, write, peek } = openWaitingDesk();
	for (let round = 0; round < 4; round++) write('r', 6000);
	const compacted = perform({ kind: 'compact', roomId: 'r' });
	finish();
	await compacted;
	const renewed = perform({ kind: 'renew', roomId: 'r' });
	write('r', 1);
	const now = contentOf(peek('r'));
	finish();
	expect(await renewed).toBe(false);
	expect(contentOf(peek('r'))).toEqual(now);
	expect([...peek('r').owners.values()]).toEqual(['anna']);
});

test('after closing nothing is put any more', async () => {
	const engine = openSqliteEngine(IN_MEMORY);
	let finish = (): void => undefined;
	const perform = openDesk(engine, (job) => new Promise((resolve) => (finish = () => resolve(mergeNow(job)))));
	perform({ kind: 'append', rows: packRows([{ roomId: 'r', data: Y.encodeStateAsUpdate(new Y.Doc()) }]) });
	const compacted = perform({ kind: 'compact', roomId: 'r' });
	perform({ kind: 'close' });
	finish();
	expect(await compacted).toBe(0);
});
