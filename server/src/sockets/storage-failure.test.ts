/** The disk is full: nothing is called saved, nothing is shown, everybody is told; and when there is room again, all goes on by itself. */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { expect, onTestFinished, test } from 'vitest';
import { ROOMS, startLiveServer } from './testing/live-server.ts';
import { connect, until } from './testing/provider.ts';

test.each([
	['a board', ROOMS.one],
	['the workshop room', ROOMS.workshop],
])('in %s', async (_name, failing) => {
	let isFull = false;
	const server = await startLiveServer({
		wrapStorage: (storage) => ({
			...storage,
			log: {
				...storage.log,
				append: (rows) => (isFull && rows.some(({ roomId }) => roomId === failing) ? Promise.reject(new Error('SQLITE_FULL')) : storage.log.append(rows)),
			},
		}),
	});
	onTestFinished(() => server.close());
	const anna = connect(server.url, ROOMS.one, 'anna', { ack: true });
	onTestFinished(() => anna.destroy());
	const budi = connect(server.url, ROOMS.one, 'budi', { ack: true });
	onTestFinished(() => budi.destroy());
	await until(() => anna.saved() === 1 && budi.saved() === 1, 'both joined');

	isFull = true;
	const note = newNote({ words: 'penting', x: 0, y: 0, meta: { author: 'anna' } });
	if (failing === ROOMS.one) {
		anna.doc.transact(() => createRecord(anna.doc, note));
		await until(() => anna.refused.some(({ code }) => code === 'storage-failed'), 'refused');
		expect(anna.hints).toContainEqual({ kind: 'degraded', code: 'storage-failed' });
	} else {
		await expect(server.lead((write) => write.setOne('announcement', { id: '1', text: 'x', at: 1 }))).rejects.toThrow('storage-failed');
	}
	await until(() => anna.closes.length > 0 && budi.closes.length > 0, 'both were closed');
	expect([anna.closes[0]?.code, budi.closes[0]?.code]).toEqual([4503, 4503]);
	expect(recordsOf(budi.doc).has(note.id)).toBe(false);
	expect(recordsOf(anna.doc).has(note.id)).toBe(failing === ROOMS.one);

	isFull = false;
	if (failing !== ROOMS.one) anna.doc.transact(() => createRecord(anna.doc, note));
	await until(() => recordsOf(budi.doc).has(note.id), 'it healed');
	await until(() => anna.saved() > 0, 'and is saved');
	expect((await server.storage.log.load(ROOMS.one)).tail.length).toBeGreaterThan(0);
});
