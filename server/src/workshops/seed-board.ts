/** What a new board begins with: tldraw's document and page, the schema, and the starter notes. Written once, by the server, before anybody is let in. */

import { DOCUMENT_ID, PAGE_ID, recordsOf, SCHEMA_KEY } from '@rembuk/shared/board/board-doc';
import { boardSchema } from '@rembuk/shared/board/board-schema';
import { gridPlace, newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import type * as Y from 'yjs';

/** Fills an empty board; one that is filled already is left alone. The caller opens the transaction. */
export function seedBoard(doc: Y.Doc, starterNotes: readonly string[]): void {
	const records = recordsOf(doc);
	if (records.has(SCHEMA_KEY)) return;
	records.set(SCHEMA_KEY, JSON.parse(JSON.stringify(boardSchema().serialize())));
	createRecord(doc, { id: DOCUMENT_ID, typeName: 'document', name: '', gridSize: 10, meta: {} });
	createRecord(doc, { id: PAGE_ID, typeName: 'page', name: 'Rembuk', index: 'a1', meta: {} });
	let above: string | undefined;
	starterNotes.forEach((words, n) => {
		const note = newNote({ words, ...gridPlace(n), above, meta: {} });
		above = String(note.index);
		createRecord(doc, note);
	});
}
