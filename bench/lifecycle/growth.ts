/** What edits leave in a document for good. Pure Yjs, no server: a compacted room is exactly its document. */
import * as Y from 'yjs';
import { bigBoard, moveNote } from './big-board.ts';

const NOTES = 300;
const DRAGGED = 50;
const DRAGS = 10;
const DRAG_SECONDS = 5;

/** Ten drags of five seconds, fifty notes each: bytes that are added to the whole document; `hz` 0: written once, on drop. */
export function growthAt(hz: number): number {
	const doc = bigBoard('rembuk', NOTES);
	const before = Y.encodeStateAsUpdate(doc).length;
	for (let drag = 0; drag < DRAGS; drag++) {
		const steps = hz === 0 ? 1 : DRAG_SECONDS * hz;
		for (let step = 0; step < steps; step++) {
			doc.transact(() => {
				for (let n = 0; n < DRAGGED; n++) moveNote(doc, (drag * 30 + n) % NOTES, drag * 1000 + step, n * 10);
			});
		}
	}
	const grown = Y.encodeStateAsUpdate(doc).length - before;
	doc.destroy();
	return grown;
}

const EDITS = 100_000;
const ROOM = 200;
const PEOPLE = 12;

/**
 * A hundred thousand moves by twelve people in a room of two hundred notes: the bytes as a multiple of the fresh room's. `run`: how many moves one person makes
 * with one note before somebody moves another; what follows itself is forgotten as one, what alternates is not.
 */
export function historyOf(run: number): number {
	const doc = bigBoard('rembuk', ROOM);
	const fresh = Y.encodeStateAsUpdate(doc).length;
	const first = doc.clientID;
	for (let edit = 0; edit < EDITS; edit++) {
		const turn = Math.floor(edit / run);
		doc.clientID = first + 1 + ((turn * 7) % PEOPLE);
		moveNote(doc, (turn * 31) % ROOM, edit % 5000, turn % 5000);
	}
	const grown = Y.encodeStateAsUpdate(doc).length;
	doc.destroy();
	return grown / fresh;
}
