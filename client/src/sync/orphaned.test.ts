/** Words written while away into what somebody else removed meanwhile go nowhere, the server sweeps them away: they are kept and told. */
import { textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { listKeptCopies, settleKeptCopies } from './kept-copies.ts';
import type { RoomConnection } from './open-room.ts';
import type { FakeServer } from './testing/fake-server.ts';
import { ROOM, roomsUnderTest } from './testing/rooms-under-test.ts';

let server: FakeServer;
const open = roomsUnderTest((fake) => {
	server = fake;
});
const NOTES = ['shape:gone', 'shape:stays'];
const saved = (connection: RoomConnection) => vi.waitFor(() => expect(connection.status()).toMatchObject({ phase: 'live', saved: true, unsaved: 0 }), 10_000);
const append = (doc: Y.Doc, id: string, words: string): void => doc.transact(() => doc.getText(textName(id)).insert(doc.getText(textName(id)).length, words));
const kept = async () => (await listKeptCopies({ owner: 'ani' })).map(({ code, texts }) => ({ code, texts: texts.map(({ text }) => text) }));

it('keeps the words that went into a note that is gone, and no others', async () => {
	server.change((doc) => {
		for (const id of NOTES) createRecord(doc, newNote({ id, words: 'lama', x: 0, y: 0, meta: {} }));
	});
	const connection = open();
	await saved(connection);
	server.isUp = false;
	server.drop();
	await vi.waitFor(() => expect(connection.status().phase).toBe('offline'));
	for (const id of NOTES) append(connection.doc, id, ` dan tambahan di ${id.slice(6)}`);
	server.change((doc) => removeRecord(doc, 'shape:gone'));
	const words = server.doc.getText(textName('shape:gone'));
	server.doc.on('update', () => words.length > 0 && server.change(() => words.delete(0, words.length)));
	server.isUp = true;
	await saved(connection);
	await vi.waitFor(() => expect(connection.doc.getText(textName('shape:gone')).length).toBe(0));
	await vi.waitFor(async () => expect(await kept()).toEqual([{ code: 'unknown-note', texts: ['dan tambahan di gone'] }]));
	expect(await settleKeptCopies({ owner: 'ani', roomId: ROOM }, connection.doc, true)).toBe(0);
	server.drop();
	await vi.waitFor(() => expect(connection.status().phase).toBe('offline'));
	await saved(connection);
	expect(await kept()).toHaveLength(1); // told once
});
