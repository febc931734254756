import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { MESSAGE, SYNC } from '@rembuk/shared/protocol/message';
import { expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { listKeptCopies, removeKeptCopy } from './kept-copies.ts';
import { closeLocalDb } from './local-db.ts';
import type { RoomConnection } from './open-room.ts';
import type { FakeServer } from './testing/fake-server.ts';
import { ROOM, roomsUnderTest } from './testing/rooms-under-test.ts';

let server: FakeServer;
const open = roomsUnderTest((fake) => {
	server = fake;
});
const write = (doc: Y.Doc, id: string, words: string): void =>
	doc.transact(() => createRecord(doc, newNote({ id: `shape:${id}`, words, x: 0, y: 0, meta: {} })));
const has = (doc: Y.Doc, id: string): boolean => recordsOf(doc).has(`shape:${id}`);
const saved = (connection: RoomConnection) => vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'live', saved: true, unsaved: 0 }), 10_000);
const live = (connection: RoomConnection) => vi.waitFor(() => expect(connection.status().phase).toBe('live'), 10_000);

it('says saved only when the server has confirmed', async () => {
	const connection = open();
	expect(connection.status()).toMatchObject({ phase: 'loading', saved: false });
	await saved(connection);
	expect(server.urls[0]).toBe(`ws://here/sync/${ROOM}?ack=1&v=1`);
	server.acknowledges = false;
	write(connection.doc, 'n', 'catatan');
	expect(connection.status()).toMatchObject({ saved: false, unsaved: 1 });
	await vi.waitFor(() => expect(has(server.doc, 'n')).toBe(true));
	expect(connection.status()).toMatchObject({ saved: false, unsaved: 1 });
});

it('does not count what others write', async () => {
	const connection = open();
	await saved(connection);
	server.change((doc) => write(doc, 'theirs', 'orang lain'));
	await vi.waitFor(() => expect(has(connection.doc, 'theirs')).toBe(true));
	expect(connection.status()).toMatchObject({ saved: true, unsaved: 0 });
});

it('counts offline changes, sends no update before the step 2 that carries them, and is saved again on return', async () => {
	const connection = open();
	await saved(connection);
	server.isUp = false;
	server.drop();
	await vi.waitFor(() => expect(connection.status().phase).toBe('offline'));
	write(connection.doc, 'one', 'satu');
	write(connection.doc, 'two', 'dua');
	expect(connection.status()).toMatchObject({ saved: false, unsaved: 2 });
	server.received.length = 0;
	server.isUp = true;
	await saved(connection);
	expect(has(server.doc, 'one') && has(server.doc, 'two')).toBe(true);
	const kinds = server.received.filter((message) => message[0] === MESSAGE.sync).map((message) => message[1]);
	expect(kinds.indexOf(SYNC.update)).toBeLessThanOrEqual(0);
	expect(kinds).toContain(SYNC.step2);
});

it('knows after a reload what is not saved, shows the copy, and brings it to the server', async () => {
	const first = open();
	await saved(first);
	server.isUp = false;
	server.drop();
	await vi.waitFor(() => expect(first.status().phase).toBe('offline'));
	write(first.doc, 'kept', 'luring');
	await new Promise((resolve) => setTimeout(resolve, 50)); // the browser's database writes by itself
	first.close();

	const second = open();
	await vi.waitFor(() => expect(second.status()).toMatchObject({ phase: 'offline', unsaved: 1 }), 10_000);
	expect(has(second.doc, 'kept')).toBe(true);
	server.isUp = true;
	await saved(second);
	expect(has(server.doc, 'kept')).toBe(true);
	second.close();
	const third = open();
	await saved(third);
});

it('keeps the words that a locked room has refused, and goes on with a fresh document that can only be read', async () => {
	const connection = open();
	await saved(connection);
	server.isUp = false;
	server.drop();
	await vi.waitFor(() => expect(connection.status().phase).toBe('offline'));
	write(connection.doc, 'n', 'ditulis luring');
	const { doc } = connection;
	server.refuses = 'room-locked';
	Object.assign(server, { canWrite: false, reason: 'room-locked' });
	server.isUp = true;
	await vi.waitFor(() => expect(connection.status().generation).toBe(1), 10_000);
	await live(connection);
	expect(connection.doc).not.toBe(doc);
	expect(has(connection.doc, 'n')).toBe(false);
	await vi.waitFor(() => expect(connection.status()).toMatchObject({ canWrite: false, unsaved: 0, reason: 'room-locked' }));
	const kept = await listKeptCopies({ owner: 'ani', roomId: ROOM });
	expect(kept).toMatchObject([{ code: 'room-locked', texts: [{ id: 'shape:n', text: 'ditulis luring' }] }]);
	expect(await listKeptCopies({ owner: 'orang lain' })).toEqual([]);
	await removeKeptCopy(kept[0]?.id ?? '');
	expect(await listKeptCopies({ owner: 'ani' })).toEqual([]);
	connection.close();
	const again = open();
	await live(again);
	expect(has(again.doc, 'n')).toBe(false);
});

it('stays out of a room that is not this person’s', async () => {
	const connection = open();
	await saved(connection);
	server.drop(4403, 'not-yours');
	await vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'refused', reason: 'not-yours', canWrite: false }));
	const attempts = server.urls.length;
	await new Promise((resolve) => setTimeout(resolve, 600));
	expect(server.urls).toHaveLength(attempts);
});

it('keeps trying when the server cannot store for now', async () => {
	const connection = open();
	await saved(connection);
	server.refuses = 'storage-failed';
	write(connection.doc, 'n', 'tetap');
	await vi.waitFor(() => expect(connection.status().reason).toBe('storage-failed'));
	expect(connection.status()).toMatchObject({ unsaved: 1, generation: 0 });
	expect(has(connection.doc, 'n')).toBe(true);
	server.refuses = undefined;
	await saved(connection);
	expect(connection.status().reason).toBeUndefined();
	expect(has(server.doc, 'n')).toBe(true);
});

it('takes up and loses the right to write as the server says', async () => {
	const connection = open();
	await saved(connection);
	server.hint({ kind: 'rights', canWrite: false, reason: 'room-locked' });
	await vi.waitFor(() => expect(connection.status()).toMatchObject({ canWrite: false, reason: 'room-locked' }));
	server.hint({ kind: 'rights', canWrite: true });
	await vi.waitFor(() => expect(connection.status()).toMatchObject({ canWrite: true, reason: undefined }));
});

it('knows why a room may not be written also when it was so before it came', async () => {
	Object.assign(server, { canWrite: false, reason: 'room-locked' });
	const connection = open();
	await vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'live', canWrite: false, reason: 'room-locked' }));
	server.hint({ kind: 'degraded', code: 'storage-failed' });
	await vi.waitFor(() => expect(connection.status().reason).toBe('storage-failed'));
	server.hint({ kind: 'rights', canWrite: false, reason: 'room-locked' });
	expect(connection.status().reason).toBe('storage-failed');
	Object.assign(server, { canWrite: true, reason: undefined });
	server.drop();
	await vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'live', canWrite: true, reason: undefined }), 10_000);
});

it('tells an ended session from a lost connection', async () => {
	server.isUp = false;
	const answer = { error: { code: 'session-ended', message: 'Sesi berakhir' } };
	const asked = vi.fn(async () => new Response(JSON.stringify(answer), { status: 401, headers: { 'content-type': 'application/json' } }));
	vi.stubGlobal('fetch', asked);
	const connection = open({ workshopId: 'w1' });
	await vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'ended', reason: 'session-ended' }));
	expect(asked).toHaveBeenCalledOnce();
	asked.mockRejectedValue(new TypeError('network'));
	const other = open({ workshopId: 'w1', owner: 'budi' });
	await vi.waitFor(() => expect(other.status().phase).toBe('offline'));
});

it('keeps what was not saved when the session is over: the workshop may be gone', async () => {
	const connection = open({ workshopId: 'w1', owner: 'citra' });
	await saved(connection);
	server.isUp = false;
	const answer = { error: { code: 'session-ended', message: 'Sesi berakhir' } };
	vi.stubGlobal('fetch', async () => new Response(JSON.stringify(answer), { status: 401, headers: { 'content-type': 'application/json' } }));
	server.drop();
	write(connection.doc, 'n', 'belum terkirim');
	await vi.waitFor(() => expect(connection.status().phase).toBe('ended'), 10_000);
	expect(await listKeptCopies({ owner: 'citra' })).toMatchObject([{ code: 'session-ended', texts: [{ text: 'belum terkirim' }] }]);
});

it('works on without the browser’s database, and says so', async () => {
	await closeLocalDb();
	vi.stubGlobal('indexedDB', undefined);
	const connection = open();
	await saved(connection);
	expect(connection.status().offlineCopy).toBe(false);
	write(connection.doc, 'n', 'tanpa salinan');
	await saved(connection);
	expect(has(server.doc, 'n')).toBe(true);
});

it('asks before the page is left while something is not saved, and only then', async () => {
	const connection = open();
	await saved(connection);
	const leave = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
	expect(leave()).toBe(false);
	server.acknowledges = false;
	write(connection.doc, 'n', 'belum');
	expect(leave()).toBe(true);
});

it('says its presence at most twelve times a second, the latest state last, and again after a reconnect', async () => {
	const connection = open();
	await saved(connection);
	const states = (): number => server.received.filter((message) => message[0] === MESSAGE.awareness).length;
	server.received.length = 0;
	const until = performance.now() + 500;
	for (let x = 0; performance.now() < until; x++) {
		connection.setPresence({ cursor: { x, y: 0 } });
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
	expect(states()).toBeLessThanOrEqual(8);
	expect(states()).toBeGreaterThanOrEqual(3);
	server.received.length = 0;
	server.drop();
	await vi.waitFor(() => expect(connection.status().phase).toBe('offline'));
	await saved(connection);
	expect(states()).toBeGreaterThanOrEqual(1);
	expect(connection.awareness.getLocalState()).toHaveProperty('cursor');
});

it('is told to reload when it is too old, may go on writing, and brings everything with the next page', async () => {
	const old = open();
	await saved(old);
	server.acknowledges = false;
	write(old.doc, 'before', 'sebelum');
	server.drop(4426, 'client-too-old');
	await vi.waitFor(() => expect(old.status()).toMatchObject({ phase: 'offline', reason: 'client-too-old', unsaved: 1, canWrite: true }));
	write(old.doc, 'after', 'sesudah');
	expect(old.status()).toMatchObject({ saved: false, unsaved: 2, generation: 0 });
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(server.urls).toHaveLength(1); // it does not come back by itself
	expect(await listKeptCopies({ owner: 'ani' })).toEqual([]); // nothing was refused
	old.close();

	server.acknowledges = true;
	const fresh = open();
	await saved(fresh);
	expect([has(server.doc, 'before'), has(server.doc, 'after')]).toEqual([true, true]);
});
