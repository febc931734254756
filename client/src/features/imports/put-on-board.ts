/** Writes many records into a board's document, a few at a time, so that no message is too large and the server's rate is kept; and takes them back. */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { createRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import type * as Y from 'yjs';

/** The origin of these writes: this person's, but not the canvas'. */
const ORIGIN = { writer: 'import' };
/** A message on the wire holds at most 256 KiB and 2,000 structs; this stays far below. */
const BATCH_LENGTH = 60_000;
const BATCH_RECORDS = 50;
/** Between batches, ms: half a megabyte a second is the server's limit. */
const PAUSE = 150;

/** Resolves when all are written; `onProgress` hears how many. */
export async function putOnBoard(doc: Y.Doc, records: readonly PlainRecord[], onProgress: (done: number) => void): Promise<void> {
	for (let done = 0; done < records.length; ) {
		const batch: PlainRecord[] = [];
		for (let length = 0; batch.length < BATCH_RECORDS && length < BATCH_LENGTH; ) {
			const record = records[done + batch.length];
			if (!record) break;
			batch.push(record);
			length += JSON.stringify(record).length;
		}
		doc.transact(() => {
			for (const record of batch) createRecord(doc, record);
		}, ORIGIN);
		done += batch.length;
		onProgress(done);
		if (done < records.length) await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
}

/** Takes them off the board again, whatever became of them meanwhile. */
export function takeBack(doc: Y.Doc, records: readonly PlainRecord[]): void {
	doc.transact(() => {
		for (const record of [...records].reverse()) removeRecord(doc, record.id);
	}, ORIGIN);
}
