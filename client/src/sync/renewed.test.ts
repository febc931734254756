/** A room that was written anew meanwhile: the browser begins a fresh document without a word, and what was written offline comes along, once. */
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { listKeptCopies } from './kept-copies.ts';
import type { RoomConnection } from './open-room.ts';
import type { FakeServer } from './testing/fake-server.ts';
import { roomsUnderTest } from './testing/rooms-under-test.ts';

let server: FakeServer;
const open = roomsUnderTest((fake) => {
	server = fake;
});
const write = (doc: Y.Doc, id: string, words: string, more: object = {}): void =>
	doc.transact(() => createRecord(doc, { ...newNote({ id: `shape:${id}`, words, x: 0, y: 0, meta: {} }), ...more }));
const words = (doc: Y.Doc, id: string): string => doc.getText(textName(`shape:${id}`)).toString();
const saved = (connection: RoomConnection, generation = 0) =>
	vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'live', saved: true, unsaved: 0, generation }), 10_000);
const copies = () => listKeptCopies({ owner: 'ani' });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function offlineWith(...ids: string[]): Promise<RoomConnection> {
	for (const id of ids) server.change((doc) => write(doc, id, `kata ${id}`));
	const connection = open();
	await saved(connection);
	server.isUp = false;
	server.drop();
	await vi.waitFor(() => expect(connection.status().phase).toBe('offline'));
	return connection;
}

it('begins anew without a word when nothing is unsent, also after a reload', async () => {
	const connection = await offlineWith('n');
	const { doc } = connection;
	server.renew();
	server.isUp = true;
	await saved(connection, 1);
	expect(connection.doc).not.toBe(doc);
	expect([connection.status().reason, connection.status().canWrite]).toEqual([undefined, true]);
	expect(words(connection.doc, 'n')).toBe('kata n');
	expect(await copies()).toEqual([]);
	await pause(50); // the browser's database writes by itself
	connection.close();
	server.renew();
	const second = open(); // with the offline copy of a history that is over
	await saved(second, 1);
	expect(words(second.doc, 'n')).toBe('kata n');
	expect(server.doc.getText(textName('shape:n')).toString()).toBe('kata n');
});

it('brings new notes, words and places that were written offline, beside what others did meanwhile, once', async () => {
	const connection = await offlineWith('typed', 'both', 'moved', 'gone', 'frame');
	const { doc } = connection;
	write(doc, 'new', 'catatan luring', { parentId: 'shape:frame' });
	doc.getText(textName('shape:typed')).insert(4, '-kata');
	doc.getText(textName('shape:both')).insert(9, ' dariku');
	doc.getText(textName('shape:gone')).insert(9, ' yang hilang');
	recordsOf(doc).set('shape:moved/@', [7, 8]);
	expect(connection.status().unsaved).toBe(5);
	server.renew();
	server.change((theirs) => {
		theirs.getText(textName('shape:both')).insert(0, 'Mereka: ');
		removeRecord(theirs, 'shape:gone');
		removeRecord(theirs, 'shape:frame');
	});
	let wasSaved = false;
	connection.onStatus(() => {
		if (connection.status().saved && words(server.doc, 'new') === '') wasSaved = true;
	});
	server.isUp = true;
	await saved(connection, 1);
	expect(wasSaved).toBe(false); // never said of what was not
	expect(words(server.doc, 'new')).toBe('catatan luring');
	expect(recordsOf(server.doc).get('shape:new')).toMatchObject({ parentId: 'page:page' }); // its frame is gone
	expect([words(server.doc, 'typed'), words(server.doc, 'both')]).toEqual(['kata-kata typed', 'Mereka: kata both dariku']);
	expect(recordsOf(server.doc).get('shape:moved/@')).toEqual([7, 8]);
	expect(recordsOf(server.doc).has('shape:gone')).toBe(false);
	expect(words(server.doc, 'gone')).toBe('');
	const told = async () => (await copies()).flatMap((copy) => copy.texts.map(({ text }) => text));
	await vi.waitFor(async () => expect(await told()).toContain('yang hilang')); // nothing is lost: it has nowhere to go
	expect(words(connection.doc, 'both')).toBe('Mereka: kata both dariku');
	server.drop();
	await vi.waitFor(() => expect(connection.status().phase).toBe('offline'));
	await saved(connection, 1);
	expect(words(server.doc, 'new')).toBe('catatan luring');
});

it('brings what was written before a reload, and leaves no copy', async () => {
	const first = await offlineWith('n');
	write(first.doc, 'kept', 'luring');
	await pause(50);
	first.close();
	server.renew();
	server.isUp = true;
	const second = open();
	await saved(second, 1);
	expect(words(server.doc, 'kept')).toBe('luring');
	await vi.waitFor(async () => expect(await copies()).toEqual([]));
	second.close();
	const third = open();
	await saved(third);
	expect(words(server.doc, 'kept')).toBe('luring');
});

it('keeps the words when one may not write any more', async () => {
	const connection = await offlineWith('n');
	write(connection.doc, 'mine', 'tulisan luring');
	server.renew();
	server.canWrite = false;
	server.isUp = true;
	await vi.waitFor(async () => expect(await copies()).toMatchObject([{ code: 'room-renewed', texts: [{ text: 'tulisan luring' }] }]), 10_000);
	expect(recordsOf(server.doc).has('shape:mine')).toBe(false);
	expect(connection.status()).toMatchObject({ generation: 1, unsaved: 0 });
});
