/**
 * The port to what is kept: the metadata tables and the rooms' log. Knows bytes and rows, nothing of documents.
 *
 * Invariants that every adapter keeps (see storage-contract.ts):
 *  - `append` resolves only after its rows are on the disk (fsync), and rows of one call are in or out together with their owners;
 *  - rows come back from `load` in the order in which they were appended, never twice, also in the middle of a compaction that was killed;
 *  - `batch` is all or none.
 */
import type { CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What a room's log knows of one room. */
export interface StoredRoom {
	/** The document up to the last compaction. */
	snapshot: Uint8Array | undefined;
	/** The updates after it, oldest first. */
	tail: Uint8Array[];
	/** Yjs client id → participant id, `server` or `retired` (see owner-names.ts). */
	owners: Map<number, string>;
	/** Removed thing → its author, where that is not the owner of the client id that had written it. */
	removedAuthors: Map<string, string>;
	/** A state vector: what was written over before it, newcomers have not been told. */
	horizon?: Uint8Array | undefined;
	/** The size of the snapshot where little enough of it is history; undefined where that is not so, or not known. */
	healthyBytes?: number | undefined;
}

/** One room's tick. */
export interface LogRow {
	roomId: string;
	data: Uint8Array;
	/** Client ids that are new in this row, with their owner. */
	owners?: [clientId: number, owner: string][];
	removedAuthors?: [thingId: string, author: string][];
	/** Takes the place of the room's horizon. */
	horizon?: Uint8Array | undefined;
}

export interface RoomLog {
	load(roomId: string): Promise<StoredRoom>;
	/** Appends rows in their order; rejects when they are not durable (then none of them is kept). */
	append(rows: LogRow[]): Promise<void>;
	/** Writes a snapshot of everything in the log and deletes exactly the rows that it holds, in one transaction. Answers how many rows went. */
	compact(roomId: string): Promise<number>;
	/**
	 * Writes a room of which most is history anew, under fresh client ids; the old ones are retired. All in one transaction, and nothing when it is not worth it.
	 * Only for a room that nobody has in memory. Answers whether it was done.
	 */
	renew(roomId: string): Promise<boolean>;
}

/** A query that is ready to run; Kysely's builders are made one by `.compile()`. */
export type Statement = CompiledQuery | { compile(): CompiledQuery };

export interface Storage {
	/** Queries over the metadata; single statements only (no interactive transaction: use {@link Storage.batch}). */
	db: Kysely<Tables>;
	/** Runs the statements in one transaction: all or none. */
	batch(statements: Statement[]): Promise<void>;
	log: RoomLog;
	/** Resolves when the storage answers. */
	ping(): Promise<void>;
	/** Writes what is pending and closes. */
	close(): Promise<void>;
}
