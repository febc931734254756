/** Makes one snapshot out of a room's log. Knows Yjs; knows no table. */
import * as Y from 'yjs';

export interface Snapshot {
	data: Uint8Array;
	stateVector: Uint8Array;
}

/**
 * The document that a snapshot and the updates after it make, as one update. Goes through a document, because only that forgets the content of what was
 * deleted (merging updates as bytes would keep it).
 */
export function mergeLog(snapshot: Uint8Array | undefined, tail: readonly Uint8Array[]): Snapshot {
	const doc = new Y.Doc();
	try {
		doc.transact(() => {
			if (snapshot) Y.applyUpdate(doc, snapshot);
			for (const update of tail) Y.applyUpdate(doc, update);
		});
		return { data: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc) };
	} finally {
		doc.destroy();
	}
}
