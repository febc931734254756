/** When a room is worth being written anew, and what it is then. Knows Yjs; knows no table. */
import { openLog, type Snapshot, snapshotOf } from './merge-log.ts';
import { type Rebuilt, rebuildDoc } from './rebuild-doc.ts';

/** A smaller snapshot costs nobody anything. */
const SMALL = 64 * 1024;
const BLOAT = 1.3;

/** True for a snapshot of which so much is history that it is worth being written anew. */
export const isBloated = (bytes: number, liveBytes: number): boolean => bytes > SMALL && bytes > BLOAT * liveBytes;

export type RenewedLog = Snapshot & ({ isNew: true; owners: Rebuilt['owners'] } | { isNew: false });

/** A log as one snapshot: written anew when that makes it much smaller, else merged. */
export function renewLog(snapshot: Uint8Array | undefined, tail: readonly Uint8Array[], owners: ReadonlyMap<number, string>): RenewedLog {
	const doc = openLog(snapshot, tail);
	try {
		const merged = snapshotOf(doc);
		if (!isBloated(merged.data.length, merged.liveBytes)) return { ...merged, isNew: false };
		const rebuilt = rebuildDoc(doc, owners);
		if (!rebuilt) return { ...merged, liveBytes: merged.data.length, isNew: false }; // not to be tried again before it changes
		const liveBytes = rebuilt.data.length;
		return isBloated(merged.data.length, liveBytes) ? { ...rebuilt, liveBytes, isNew: true } : { ...merged, liveBytes, isNew: false };
	} finally {
		doc.destroy();
	}
}
