/** What is made of a room's log: one snapshot, or the room written anew. Takes as long as the room is large, so it is a job that another thread can do. */
import { mergeLog } from './merge-log.ts';
import { type RenewedLog, renewLog } from './renew-log.ts';

/** A room's log as it was read, and what is wanted of it. */
export interface MergeJob {
	kind: 'compact' | 'renew';
	snapshot: Uint8Array | undefined;
	tail: readonly Uint8Array[];
	/** Whose the client ids are; only who writes anew asks. */
	owners: ReadonlyMap<number, string>;
}

/** Does a job, here or elsewhere. */
export type Merge = (job: MergeJob) => Promise<RenewedLog>;

/** Does a job at once. @throws what Yjs throws at a log that cannot be read. */
export function mergeNow({ kind, snapshot, tail, owners }: MergeJob): RenewedLog {
	return kind === 'renew' ? renewLog(snapshot, tail, owners) : { ...mergeLog(snapshot, tail), isNew: false };
}
