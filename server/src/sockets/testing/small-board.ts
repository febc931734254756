/** A board with little on it, and the people who write there: what vetting and rights are tried on. */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { richTextFromWords } from '@rembuk/shared/board/rich-text';
import type { Actor } from '@rembuk/shared/workshop/can';
import * as Y from 'yjs';
import { type PumpedRoom, pumpRoom } from './hand-pumped-room.ts';
import { ROOMS } from './live-server.ts';

export const anna: Actor = { id: 'anna', role: 'participant', roomId: ROOMS.one };
export const budi: Actor = { id: 'budi', role: 'participant', roomId: ROOMS.one };
export const fitri: Actor = { id: 'fitri', role: 'facilitator' };
export const ANNA = 101;
export const BUDI = 202;

/** A note without words. */
export const note = (id: string, author: string, more: object = {}): PlainRecord => ({
	...newNote({ words: '', x: 0, y: 0, meta: { author }, id: `shape:${id}` }),
	...more,
});
/** A frame by Anna. */
export const frame = (id: string, more: object = {}) => note(id, 'anna', { type: 'frame', props: { w: 9, h: 9, name: '', color: 'black' }, ...more });

/** A board with a note and a frame by Anna (client id 101), with words in the note. */
export async function board(): Promise<{ room: PumpedRoom; copy(clientId: number): Y.Doc; diff(doc: Y.Doc): Uint8Array }> {
	const room = pumpRoom();
	const doc = new Y.Doc();
	doc.clientID = ANNA;
	doc.transact(() => {
		createRecord(doc, {
			...note('n', 'anna'),
			props: { ...(note('n', 'anna').props as object), richText: richTextFromWords('kata') },
		});
		createRecord(doc, frame('f'));
	});
	const { outcome } = await room.send(anna, Y.encodeStateAsUpdate(doc));
	if (outcome.kind !== 'saved') throw new Error('the fixture was refused');
	return {
		room,
		copy: (clientId) => {
			const copy = new Y.Doc();
			copy.clientID = clientId;
			Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.core.doc));
			return copy;
		},
		diff: (changed) => Y.encodeStateAsUpdate(changed, Y.encodeStateVector(room.core.doc)),
	};
}
