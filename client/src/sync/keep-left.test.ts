/** A tab was closed offline, and the workshop was deleted before it was opened again: the words lie in this browser's copy alone. */
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { expect, it, vi } from 'vitest';
import { keepLeft } from './keep-left.ts';
import { listKeptCopies, removeKeptCopy } from './kept-copies.ts';
import type { FakeServer } from './testing/fake-server.ts';
import { ROOM, roomsUnderTest } from './testing/rooms-under-test.ts';

let server: FakeServer;
const open = roomsUnderTest((fake) => {
	server = fake;
});
const kept = async () => (await listKeptCopies({ owner: 'ani' })).map(({ roomId, code, texts }) => ({ roomId, code, texts: texts.map(({ text }) => text) }));

it('keeps what a page that is gone could not send, of this person alone, and once', async () => {
	for (const owner of ['ani', 'budi']) {
		server.isUp = true;
		const page = open({ owner });
		await vi.waitFor(() => expect(page.status()).toMatchObject({ phase: 'live', saved: true }));
		page.doc.transact(() => createRecord(page.doc, newNote({ id: `shape:${owner}-old`, words: 'sudah sampai', x: 0, y: 0, meta: {} })));
		await vi.waitFor(() => expect(page.status().saved).toBe(true));
		server.isUp = false;
		server.drop();
		await vi.waitFor(() => expect(page.status().phase).toBe('offline'));
		page.doc.transact(() => createRecord(page.doc, newNote({ id: `shape:${owner}`, words: `hanya di sini, ${owner}`, x: 0, y: 0, meta: {} })));
		await new Promise((resolve) => setTimeout(resolve, 50)); // the browser's database writes by itself
		page.close();
	}
	await Promise.all([keepLeft('ani', 'workshop-deleted'), keepLeft('ani', 'workshop-deleted')]); // two tabs
	expect(await kept()).toEqual([{ roomId: ROOM, code: 'workshop-deleted', texts: ['hanya di sini, ani'] }]);
	for (const { id } of await listKeptCopies({ owner: 'ani' })) await removeKeptCopy(id);
	await keepLeft('ani', 'workshop-deleted');
	expect(await kept()).toEqual([]); // thrown away is thrown away
});
