/** Removes what is left of records that are gone: cells and words that somebody wrote while another removed. Deletes only. */
import { parseRecordKey, recordsOf, textName } from '@rembuk/shared/board/board-doc';
import type * as Y from 'yjs';

/** Sweeps after the given records, where they are gone. Says whether there was anything; the caller has the transaction open. */
export function sweepBoard(doc: Y.Doc, recordIds: Iterable<string>): boolean {
	const records = recordsOf(doc);
	const gone = new Set([...recordIds].filter((id) => !records.has(id)));
	if (gone.size === 0) return false;
	let hasDeleted = false;
	for (const name of [...records.keys()]) {
		const key = parseRecordKey(name);
		if (key && gone.has(key.recordId)) {
			records.delete(name);
			hasDeleted = true;
		}
	}
	for (const id of gone) {
		const name = textName(id);
		if (!doc.share.has(name)) continue;
		const words = doc.getText(name);
		if (words.length === 0) continue;
		words.delete(0, words.length);
		hasDeleted = true;
	}
	return hasDeleted;
}
