/** Somebody goes to another room, or comes back on another page, while something is not saved: it is counted until the server has it, and brought there. */
import { textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { afterEach, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { listKeptCopies } from './kept-copies.ts';
import { aboutToLeave, bringLeft, enterRoom, leaveRoom, leftStatuses } from './left-rooms.ts';
import type { RoomConnection } from './open-room.ts';
import { countUnsaved } from './room-status.ts';
import type { FakeServer } from './testing/fake-server.ts';
import { ROOM, roomsUnderTest } from './testing/rooms-under-test.ts';

let server: FakeServer;
const open = roomsUnderTest((fake) => {
	server = fake;
});
const WHO = { owner: 'ani', serverUrl: 'ws://here/sync' };
const stops: (() => void)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0)) stop();
	server.isUp = true;
	await nothingLeft(); // each test ends with everything saved or refused, or the next one would hear of it
});

const write = (doc: Y.Doc, id: string): void =>
	doc.transact(() => createRecord(doc, newNote({ id: `shape:${id}`, words: `kata ${id}`, x: 0, y: 0, meta: {} })));
const words = (id: string): string => server.doc.getText(textName(`shape:${id}`)).toString();
const saved = (connection: RoomConnection) => vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'live', saved: true, unsaved: 0 }), 10_000);
const offline = (connection: RoomConnection) => vi.waitFor(() => expect(connection.status().phase).toBe('offline'), 10_000);
const nothingLeft = () => vi.waitFor(() => expect(leftStatuses()).toEqual([]), 10_000);
const enter = () => enterRoom({ ...WHO, roomId: ROOM });
const bring = (every?: number) => stops.push(bringLeft(WHO, every));
const asksBeforeLeaving = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function enteredOffline(): Promise<RoomConnection> {
	const connection = enter();
	await saved(connection);
	server.isUp = false;
	server.drop();
	await offline(connection);
	return connection;
}

it('counts what was written in a room that was left, asks before the page is left, and lets go when it is saved', async () => {
	const connection = await enteredOffline();
	write(connection.doc, 'left');
	aboutToLeave(connection);
	expect(leftStatuses()).toMatchObject([{ phase: 'offline', saved: false, unsaved: 1 }]); // at once: no screen may be drawn without it
	write(connection.doc, 'last'); // what was waiting is written on the way out
	leaveRoom(connection);
	expect(leftStatuses()).toMatchObject([{ phase: 'offline', saved: false, unsaved: 2 }]);
	expect(asksBeforeLeaving()).toBe(true);
	server.isUp = true;
	await nothingLeft();
	expect([words('left'), words('last')]).toEqual(['kata left', 'kata last']);
	expect(asksBeforeLeaving()).toBe(false);
});

it('goes on with the same document when somebody comes back', async () => {
	const connection = await enteredOffline();
	write(connection.doc, 'back');
	leaveRoom(connection);
	const again = enter();
	expect(again).toBe(connection);
	expect(leftStatuses()).toEqual([]);
	server.isUp = true;
	await saved(again);
	leaveRoom(again);
	expect(leftStatuses()).toEqual([]);
});

it('brings what a page that is gone has left in another room, and keeps it when it is refused', async () => {
	for (const refuses of [undefined, 'not-yours'] as const) {
		server.refuses = undefined;
		server.isUp = true;
		const gone = open();
		await saved(gone);
		server.isUp = false;
		server.drop();
		await offline(gone);
		write(gone.doc, `gone-${refuses}`);
		await new Promise((resolve) => setTimeout(resolve, 50)); // the browser's database writes by itself
		gone.close();
		server.refuses = refuses;
		bring();
		expect(leftStatuses()).toHaveLength(1); // nothing is known yet, so nothing is called saved
		await vi.waitFor(() => expect(countUnsaved(leftStatuses())).toBe(1), 10_000);
		server.isUp = true;
		await nothingLeft();
	}
	expect(words('gone-undefined')).toBe('kata gone-undefined');
	expect(words('gone-not-yours')).toBe('');
	expect((await listKeptCopies({ owner: 'ani' })).flatMap(({ texts }) => texts.map(({ text }) => text))).toEqual(['kata gone-not-yours']);
});

it('opens no room that is open here', async () => {
	const here = enter();
	await saved(here);
	server.acknowledges = false;
	write(here.doc, 'here');
	bring(100);
	await new Promise((resolve) => setTimeout(resolve, 400));
	expect(leftStatuses()).toEqual([]);
	server.acknowledges = true;
	server.drop();
	await saved(here);
	leaveRoom(here);
});
