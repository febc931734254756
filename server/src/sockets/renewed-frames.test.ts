/** A room that was written anew still knows the frames that are gone while things lie in them: whoever changes such a thing is honest. */
import { type PlainRecord, recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { changeRecord, createRecord, readRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { expect, test } from 'vitest';
import { pumpClient, pumpRoom } from './testing/hand-pumped-room.ts';
import { ROOMS } from './testing/live-server.ts';

const note = (id: string, more: Partial<PlainRecord> = {}): PlainRecord => ({ ...newNote({ id, words: '', x: 0, y: 0, meta: { author: 'p' } }), ...more });
const frame = note('shape:frame', { type: 'frame', props: { w: 100, h: 100, name: '', color: 'black' } });
const ids = ['shape:made-in-it', 'shape:put-in-it'] as const;

test('what lies in a frame that is gone can be changed, removed and brought back after the room was written anew, and again after the next time', async () => {
	const room = pumpRoom();
	const client = pumpClient(room, { id: 'p', role: 'participant', roomId: ROOMS.one }, 1);
	const record = (id: string): PlainRecord => readRecord(client.doc, id) as PlainRecord;
	const saves = async (write: () => void): Promise<void> => {
		client.doc.transact(write);
		expect(await client.sendOne()).toMatchObject({ outcome: { kind: 'saved' } });
	};
	await client.goOnline();
	await saves(() => {
		createRecord(client.doc, frame);
		createRecord(client.doc, note(ids[0], { parentId: frame.id }));
		createRecord(client.doc, note(ids[1]));
	});
	await saves(() => changeRecord(client.doc, record(ids[1]), { ...record(ids[1]), x: 5, parentId: frame.id }));
	await saves(() => removeRecord(client.doc, frame.id));
	for (const round of [1, 2]) {
		await room.renew();
		client.beginAnew(100 + round);
		await client.goOnline();
		expect(recordsOf(client.doc).has(frame.id)).toBe(false);
		for (const id of ids) {
			const before = record(id);
			expect(before.parentId).toBe(frame.id);
			await saves(() => changeRecord(client.doc, before, { ...before, opacity: round / 4 }));
			const changed = record(id);
			await saves(() => removeRecord(client.doc, id));
			await saves(() => createRecord(client.doc, changed));
		}
	}
});
