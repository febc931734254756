/** Two tabs of one person share one offline copy: what the one leaves there when it closes is on the server or is kept, once, whatever befalls the other. */
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
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
const LOOK = { lookAfter: 150 };
const write = (doc: Y.Doc, id: string): void =>
	doc.transact(() => createRecord(doc, newNote({ id: `shape:${id}`, words: `kata ${id}`, x: 0, y: 0, meta: {} })));
const words = (id: string): string => server.doc.getText(textName(`shape:${id}`)).toString();
const saved = (connection: RoomConnection, generation = 0) =>
	vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'live', saved: true, unsaved: 0, generation }), 10_000);
const offline = (connection: RoomConnection) => vi.waitFor(() => expect(connection.status().phase).toBe('offline'), 10_000);
const texts = async () => (await listKeptCopies({ owner: 'ani' })).flatMap((copy) => copy.texts.map(({ text }) => text));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function twoOffline(): Promise<[RoomConnection, RoomConnection]> {
	server.change((doc) => write(doc, 'old')); // a room without a history cannot be written anew
	const tabs: [RoomConnection, RoomConnection] = [open(LOOK), open(LOOK)];
	await Promise.all(tabs.map((tab) => saved(tab)));
	server.isUp = false;
	server.drop();
	await Promise.all(tabs.map(offline));
	return tabs;
}

it('brings what another tab wrote offline and left, and says saved only when it is', async () => {
	const [gone, stays] = await twoOffline();
	write(gone.doc, 'one');
	write(gone.doc, 'two');
	write(stays.doc, 'mine');
	await pause(50); // the browser's database writes by itself
	gone.close();
	server.isUp = true;
	await vi.waitFor(() => expect([words('one'), words('two'), words('mine')]).toEqual(['kata one', 'kata two', 'kata mine']), 10_000);
	await saved(stays);
	expect(recordsOf(stays.doc).has('shape:one')).toBe(true);
	// both tabs, this one's return, and once more for what the other had left (which the old connection may have brought before it was closed)
	const asked = 4;
	await vi.waitFor(() => expect(server.urls).toHaveLength(asked), 10_000);
	await pause(500);
	expect(server.urls).toHaveLength(asked); // taken up once
	await saved(stays);
	stays.close();
	const next = open(LOOK);
	await saved(next);
	expect(await texts()).toEqual([]);
});

it('brings what another tab wrote after this one had read its copy', async () => {
	const first = open(LOOK);
	await saved(first);
	server.isUp = false;
	server.drop();
	await offline(first);
	write(first.doc, 'early');
	await pause(50);
	const second = open(LOOK);
	await vi.waitFor(() => expect(second.status()).toMatchObject({ phase: 'offline', unsaved: 1 }), 10_000);
	write(first.doc, 'late');
	await pause(50);
	first.close();
	server.isUp = true;
	await vi.waitFor(() => expect([words('early'), words('late')]).toEqual(['kata early', 'kata late']), 10_000);
	await saved(second);
});

it('keeps the words of a tab that is gone when the room was written anew meanwhile', async () => {
	const [gone, stays] = await twoOffline();
	write(gone.doc, 'left');
	write(stays.doc, 'mine');
	await pause(50);
	gone.close();
	server.renew();
	server.isUp = true;
	await saved(stays, 1);
	expect(words('mine')).toBe('kata mine');
	await vi.waitFor(async () => expect(await texts()).toEqual(['kata left']));
});

it('keeps the words of a tab that is gone when what this one wrote is refused', async () => {
	const [gone, stays] = await twoOffline();
	write(gone.doc, 'left');
	write(stays.doc, 'mine');
	await pause(50);
	gone.close();
	server.refuses = 'room-locked';
	server.isUp = true;
	await vi.waitFor(async () => expect((await texts()).toSorted()).toEqual(['kata left', 'kata mine']), 10_000);
});

it('lets two tabs that both come back bring their own, once', async () => {
	const [one, two] = await twoOffline();
	write(one.doc, 'one');
	write(two.doc, 'two');
	await pause(50);
	server.renew();
	server.isUp = true;
	await Promise.all([saved(one, 1), saved(two, 1)]);
	await vi.waitFor(() => expect([words('one'), words('two')]).toEqual(['kata one', 'kata two']), 10_000);
	await pause(400);
	expect([words('one'), words('two')]).toEqual(['kata one', 'kata two']);
});

/** One tab has written offline; another was opened then, holds what the first has written, and writes too. */
async function oneAfterTheOther(options: Partial<OpenRoomOptions> = {}): Promise<[RoomConnection, RoomConnection]> {
	server.change((doc) => write(doc, 'old'));
	const first = open({ ...LOOK, ...options });
	await saved(first);
	server.isUp = false;
	server.drop();
	await offline(first);
	write(first.doc, 'one');
	await pause(50);
	const second = open({ ...LOOK, ...options });
	await vi.waitFor(() => expect(second.status()).toMatchObject({ phase: 'offline', unsaved: 1 }), 10_000);
	first.doc.transact(() => recordsOf(first.doc).set('shape:old/@', [1, 1]));
	write(second.doc, 'two');
	second.doc.transact(() => recordsOf(second.doc).set('shape:old/@', [2, 2]));
	await pause(50);
	return [first, second];
}
const others = async () => (await listKeptCopies({ owner: 'ani' })).reduce((sum, copy) => sum + copy.others, 0);

it('keeps the words of both once when the session is over', async () => {
	const answer = { error: { code: 'session-ended', message: 'Sesi berakhir' } };
	let isOver = false;
	vi.stubGlobal('fetch', async () => {
		if (!isOver) throw new TypeError('Failed to fetch');
		return new Response(JSON.stringify(answer), { status: 401, headers: { 'content-type': 'application/json' } });
	});
	const tabs = await oneAfterTheOther({ workshopId: 'w' });
	isOver = true;
	await vi.waitFor(() => expect(tabs.map((tab) => tab.status().phase)).toEqual(['ended', 'ended']), 10_000);
	expect((await texts()).toSorted()).toEqual(['kata one', 'kata two']);
	expect(await others()).toBe(2); // each has moved the old one
});

it('keeps the words of both once when they are refused', async () => {
	const tabs = await oneAfterTheOther();
	server.refuses = 'room-locked';
	server.isUp = true;
	await vi.waitFor(() => expect(tabs.map((tab) => tab.status().generation)).toEqual([1, 1]), 10_000);
	await pause(400); // what was under way is told by now
	expect((await texts()).toSorted()).toEqual(['kata one', 'kata two']);
	expect(await others()).toBe(2);
});
