/** A note that somebody put into a frame while away, or in the moment in which another removed that frame, stays where its writer saw it. */
import { must } from '@rembuk/shared/assert';
import { PAGE_ID, recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { plainShape } from '@rembuk/shared/board/plain-shape';
import { createRecord, readRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { listKeptCopies } from './kept-copies.ts';
import type { OpenRoomOptions, RoomConnection } from './open-room.ts';
import type { FakeServer } from './testing/fake-server.ts';
import { roomsUnderTest } from './testing/rooms-under-test.ts';

let server: FakeServer;
const open = roomsUnderTest((fake) => {
	server = fake;
});
const saved = (connection: RoomConnection, generation = 0) =>
	vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'live', saved: true, unsaved: 0, generation }), 10_000);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const FRAME = 'shape:frame';
const QUARTER = Math.PI / 2;
const write = (doc: Y.Doc, id: string, parentId = FRAME): void =>
	doc.transact(() => createRecord(doc, { ...newNote({ id: `shape:${id}`, words: id, x: 10, y: 20, meta: {} }), parentId }));
const place = (doc: Y.Doc, id: string) => {
	const { x, y, parentId, rotation } = must(readRecord(doc, `shape:${id}`), 'the note');
	return { x: Math.round(Number(x)), y: Math.round(Number(y)), parentId, turned: Math.round((Number(rotation) / QUARTER) * 100) / 100 };
};
const ON_PAGE = { x: 110, y: 220, parentId: PAGE_ID, turned: 0 };

/** Somebody at a board with a frame; then away. */
async function away(turned = 0, options: Partial<OpenRoomOptions> = {}): Promise<RoomConnection> {
	server.change((doc) => {
		createRecord(doc, plainShape('frame', { id: FRAME, x: 1, y: 2 }));
		createRecord(doc, newNote({ id: 'shape:theirs', words: 'theirs', x: 5, y: 5, meta: {} }));
	});
	server.change((doc) => {
		recordsOf(doc).set(`${FRAME}/@`, [100, 200]);
		recordsOf(doc).set(`${FRAME}/rotation`, turned);
	});
	const connection = open(options);
	await saved(connection);
	server.isUp = false;
	server.drop();
	await vi.waitFor(() => expect(connection.status().phase).toBe('offline'));
	return connection;
}
const removeFrame = () => server.change((doc) => removeRecord(doc, FRAME));

it('stays in its place on the page, written or moved there while away', async () => {
	const connection = await away();
	write(connection.doc, 'new');
	connection.doc.transact(() => recordsOf(connection.doc).set('shape:theirs/@', [30, 40, FRAME]));
	server.change((doc) => recordsOf(doc).set(`${FRAME}/@`, [900, 900])); // which the writer never saw
	removeFrame();
	server.isUp = true;
	await saved(connection);
	expect(place(server.doc, 'new')).toEqual(ON_PAGE);
	expect(place(server.doc, 'theirs')).toEqual({ ...ON_PAGE, x: 130, y: 240 });
	expect(place(connection.doc, 'new')).toEqual(ON_PAGE);
});

it('stays in its place when the frame was turned', async () => {
	const connection = await away(QUARTER);
	write(connection.doc, 'new');
	removeFrame();
	server.isUp = true;
	await saved(connection);
	expect(place(server.doc, 'new')).toEqual({ x: 80, y: 210, parentId: PAGE_ID, turned: 1 });
});

it('stays in its place after a reload, and when another tab brings it', async () => {
	const first = await away();
	write(first.doc, 'reloaded');
	await pause(50); // the browser's database writes by itself
	first.close();
	const second = open({ lookAfter: 150 });
	await vi.waitFor(() => expect(second.status()).toMatchObject({ phase: 'offline', unsaved: 1 }), 10_000);
	const other = open({ lookAfter: 100_000 });
	await vi.waitFor(() => expect(other.status().phase).toBe('offline'), 10_000);
	write(other.doc, 'of-other-tab');
	await pause(50);
	other.close();
	removeFrame();
	server.isUp = true;
	await vi.waitFor(() => expect([place(server.doc, 'reloaded'), place(server.doc, 'of-other-tab')]).toEqual([ON_PAGE, ON_PAGE]), 10_000);
	await saved(second);
});

it('stays in its place when it was saved just before the removal came', async () => {
	const connection = await away();
	server.isUp = true;
	await saved(connection);
	write(connection.doc, 'now');
	await saved(connection);
	removeFrame();
	await vi.waitFor(() => expect(place(server.doc, 'now')).toEqual(ON_PAGE));
	await saved(connection);
});

it('leaves alone what others wrote, and what lies in a frame that stands', async () => {
	const connection = await away();
	write(connection.doc, 'mine');
	server.change((doc) => write(doc, 'others'));
	server.isUp = true;
	await saved(connection);
	expect(place(server.doc, 'mine')).toMatchObject({ x: 10, y: 20, parentId: FRAME });
	removeFrame();
	await vi.waitFor(() => expect(place(server.doc, 'mine')).toEqual(ON_PAGE));
	expect(place(server.doc, 'others')).toMatchObject({ x: 10, y: 20, parentId: FRAME }); // its writer sees to it
});

it('writes nothing where one may not write', async () => {
	const connection = await away();
	server.isUp = true;
	await saved(connection);
	write(connection.doc, 'mine');
	await saved(connection);
	server.hint({ kind: 'rights', canWrite: false, reason: 'room-locked' });
	await vi.waitFor(() => expect(connection.status().canWrite).toBe(false));
	server.refuses = 'room-locked';
	removeFrame();
	await pause(300);
	expect(connection.status()).toMatchObject({ generation: 0, unsaved: 0 });
	expect(await listKeptCopies({ owner: 'ani' })).toEqual([]);
});

it('stays in its place when the room was written anew meanwhile', async () => {
	for (const turned of [0, QUARTER]) {
		const connection = await away(turned);
		write(connection.doc, `carried-${turned}`);
		connection.doc.transact(() => recordsOf(connection.doc).set('shape:theirs/@', [30, 40, FRAME]));
		server.renew();
		removeFrame();
		server.isUp = true;
		await saved(connection, 1);
		expect(place(server.doc, `carried-${turned}`)).toEqual(turned === 0 ? ON_PAGE : { x: 80, y: 210, parentId: PAGE_ID, turned: 1 });
		expect(place(server.doc, 'theirs')).toEqual(turned === 0 ? { ...ON_PAGE, x: 130, y: 240 } : { x: 60, y: 230, parentId: PAGE_ID, turned: 1 });
		connection.close();
	}
});
