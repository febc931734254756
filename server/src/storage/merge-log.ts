/** Makes one snapshot out of a room's log. Knows Yjs; knows no table. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export interface Snapshot {
	data: Uint8Array;
	stateVector: Uint8Array;
	/** About how many bytes of it stand for something that is there; the rest is history. */
	liveBytes: number;
}

/**
 * The document that a snapshot and the updates after it make, as one update. Goes through a document, because only that forgets the content of what was
 * deleted (merging updates as bytes would keep it).
 */
export function mergeLog(snapshot: Uint8Array | undefined, tail: readonly Uint8Array[]): Snapshot {
	const doc = openLog(snapshot, tail);
	try {
		return snapshotOf(doc);
	} finally {
		doc.destroy();
	}
}

/** A document as one update. */
export function snapshotOf(doc: Y.Doc): Snapshot {
	const data = Y.encodeStateAsUpdate(doc);
	return { data, stateVector: Y.encodeStateVector(doc), liveBytes: data.length - historyBytes(doc) };
}

/** The document itself; whoever asks for it destroys it. */
export function openLog(snapshot: Uint8Array | undefined, tail: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		if (snapshot) Y.applyUpdate(doc, snapshot);
		for (const update of tail) Y.applyUpdate(doc, update);
	});
	return doc;
}

/** A range of the list of deletions takes some three bytes. */
const RANGE_BYTES = 3;

/** The bytes that an encoded document spends on what is gone, and on pieces of text that would be one if they were written anew. */
function historyBytes(doc: Y.Doc): number {
	const encoder = new Y.UpdateEncoderV1();
	let kept = 0;
	let ranges = 0;
	for (const structs of doc.store.clients.values()) {
		let wasDeleted = false;
		for (const struct of structs) {
			if (struct.deleted && !wasDeleted) ranges++;
			wasDeleted = struct.deleted;
			if (!struct.deleted && !isFurtherText(struct)) continue;
			struct.write(encoder, 0);
			if (!struct.deleted) kept += Buffer.byteLength((struct as Y.Item & { content: Y.ContentString }).content.str);
		}
	}
	return encoding.length(encoder.restEncoder) - kept + ranges * RANGE_BYTES;
}

/** A piece of text that does not stand at the beginning. */
const isFurtherText = (struct: Y.AbstractStruct): boolean => struct instanceof Y.Item && struct.origin !== null && struct.content instanceof Y.ContentString;
