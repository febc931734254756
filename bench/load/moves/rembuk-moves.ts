/** Moves in Rembuk's layout: a base record, changed cells beside it, words in a text of their own. */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { createRecord } from '@rembuk/shared/board/record-codec';
import * as Y from 'yjs';
import { actionsOf, type Mover, noteId, noteOf } from './move-plan.ts';

/** The updates of one mover, in order. Movers touch their own notes, so that none depends on another's. */
export function rembukMoves(mover: Mover, count: number): Uint8Array[] {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (const { action, kind, note } of actionsOf(mover, count)) {
		doc.transact(() => {
			if (kind === 'create') createRecord(doc, noteOf(mover, note, action));
			else recordsOf(doc).set(`${noteId(mover.number, note)}/@`, [action, mover.number]);
		});
	}
	doc.destroy();
	return updates;
}
