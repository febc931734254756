/** A board of many notes as one update, in either layout. */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import * as Y from 'yjs';
import type { WireName } from '../load/job.ts';

const WORDS = 'Pendidikan profesi pekerja sosial perlu standar kompetensi bersama';
const noteAt = (n: number) => newNote({ id: `shape:big${n}`, words: WORDS, x: (n % 70) * 220, y: Math.floor(n / 70) * 220, above: 'a1', meta: {} });

/** A document of so many notes; Rembuk's layout for Rembuk, whole records for the others. */
export function bigBoard(wire: WireName, notes: number): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (let n = 0; n < notes; n++) {
			const record = noteAt(n);
			if (wire === 'rembuk') createRecord(doc, record);
			else doc.getArray('tl_records').push([{ key: record.id, val: record }]);
		}
	});
	return doc;
}

/** Moves a note of a big board. */
export function moveNote(doc: Y.Doc, n: number, x: number, y: number): void {
	recordsOf(doc).set(`shape:big${n}/@`, [x, y]);
}
