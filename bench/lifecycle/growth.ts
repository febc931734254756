/** What dragging leaves in a document for good: ten drags of five seconds, fifty notes each, at several rates and on drop only. Pure Yjs, no server. */
import * as Y from 'yjs';
import { bigBoard, moveNote } from './big-board.ts';

const NOTES = 300;
const DRAGGED = 50;
const DRAGS = 10;
const DRAG_SECONDS = 5;

/** Bytes that are added to the whole document; `hz` 0: written once, on drop. */
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
