/** What edits leave in a document for good: in Yjs, and in the server's storage. */
import * as Y from 'yjs';
import { openStorage } from '../../server/src/storage/open-storage.ts';
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
export const ROOM = 200;
export const PEOPLE = 12;

/** Bytes as multiples of the fresh room's. */
export interface History {
	/** After compaction, as long as somebody is there. */
	compacted: number;
	/** After everybody has left. */
	left: number;
}

/** A hundred thousand moves of the room's notes, `run` in a row with the same one by the same person; the people's client ids follow the document's own. */
export function moveAbout(doc: Y.Doc, run: number): void {
	const first = doc.clientID;
	for (let edit = 0; edit < EDITS; edit++) {
		const turn = Math.floor(edit / run);
		doc.clientID = first + 1 + ((turn * 7) % PEOPLE);
		moveNote(doc, (turn * 31) % ROOM, edit % 5000, turn % 5000);
	}
}

/**
 * A hundred thousand moves by twelve people in a room of two hundred notes, kept by the server's own storage. `run`: how many moves one person makes with one
 * note before somebody moves another; what follows itself is forgotten as one, what alternates is not.
 */
export async function historyOf(run: number): Promise<History> {
	const doc = bigBoard('rembuk', ROOM);
	const fresh = Y.encodeStateAsUpdate(doc).length;
	const first = doc.clientID;
	moveAbout(doc, run);
	const roomId = 'room';
	const owners = Array.from({ length: PEOPLE + 1 }, (_, person): [number, string] => [first + person, `person-${person}`]);
	const storage = await openStorage({ memory: true });
	const bytes = async (): Promise<number> => ((await storage.log.load(roomId)).snapshot?.length ?? 0) / fresh;
	try {
		await storage.log.append([{ roomId, data: Y.encodeStateAsUpdate(doc), owners }]);
		await storage.log.compact(roomId);
		const compacted = await bytes();
		await storage.log.renew(roomId);
		return { compacted, left: await bytes() };
	} finally {
		doc.destroy();
		await storage.close();
	}
}
