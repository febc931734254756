/** The embedded database, synchronous: metadata queries, group commits, and both ends of a compaction. Runs in the worker thread; knows no thread. */
import Database from 'libsql';
import type { MergeJob } from '../merge-job.ts';
import type { Snapshot } from '../merge-log.ts';
import { RETIRED_OWNER } from '../owner-names.ts';
import { isBloated, type RenewedLog } from '../renew-log.ts';
import type { LogRow, StoredRoom } from '../storage.ts';
import { growJournal } from './grow-journal.ts';
import { MIGRATIONS } from './migrations.ts';

export interface SqlStatement {
	sql: string;
	parameters: readonly unknown[];
}
export interface SqlResult {
	rows: Record<string, unknown>[];
	changes: number;
	lastId: number;
}

const BUSY_TIMEOUT_MS = 5000;
export const IN_MEMORY = ':memory:';

export interface SqliteEngine {
	run(statement: SqlStatement): SqlResult;
	batch(statements: readonly SqlStatement[]): void;
	append(rows: readonly LogRow[]): void;
	load(roomId: string): StoredRoom;
	/** What there is to merge, as it is now; undefined where nothing is worth it. */
	readMerge(kind: MergeJob['kind'], roomId: string): MergeTask | undefined;
	/** Puts what was made of it in the place of what went into it. False, and nothing done, when the log is not what it was any more. */
	putMerge(task: MergeTask, merged: RenewedLog): boolean;
	close(): void;
}

/** A job, and the state of the log that it was read from. */
export interface MergeTask {
	roomId: string;
	job: MergeJob;
	/** The last row in the snapshot that it begins with, and the last row of its tail. */
	from: number;
	upto: number;
}

/** Opens the file (`:memory:` for none) and brings its tables up to date. */
export function openSqliteEngine(file: string): SqliteEngine {
	const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
	db.pragma('journal_mode = WAL');
	db.pragma('synchronous = FULL'); // every commit is fsynced: "saved" survives a power cut
	migrate(db);
	if (file !== IN_MEMORY) growJournal(`${file}-wal`);

	const prepared = new Map<string, Database.Statement>();
	const prepare = (sql: string): Database.Statement => {
		let statement = prepared.get(sql);
		if (!statement) {
			statement = db.prepare(sql);
			prepared.set(sql, statement);
		}
		return statement;
	};
	const inTransaction = <T>(work: () => T): T => {
		prepare('BEGIN IMMEDIATE').run([]);
		try {
			const result = work();
			prepare('COMMIT').run([]);
			return result;
		} catch (error) {
			lastSeq.clear(); // numbers of rows that are not kept
			if (db.inTransaction) db.exec('ROLLBACK');
			throw error;
		}
	};
	const rowsOf = (sql: string, ...parameters: unknown[]) => prepare(sql).all(parameters) as Record<string, unknown>[];

	const run = ({ sql, parameters }: SqlStatement): SqlResult => {
		const statement = prepare(sql);
		if (statement.reader) return { rows: (statement.all([...parameters]) as Record<string, unknown>[]).map(withBytes), changes: 0, lastId: 0 };
		const { changes, lastInsertRowid } = statement.run([...parameters]);
		return { rows: [], changes, lastId: Number(lastInsertRowid) };
	};

	/** The last row of each room that was appended to. A snapshot's `upto` counts too: its rows are gone, their numbers are not free. */
	const lastSeq = new Map<string, number>();
	const nextSeq = (roomId: string): number => {
		const last =
			lastSeq.get(roomId) ??
			Number(
				rowsOf(
					'SELECT MAX(COALESCE((SELECT MAX(seq) FROM updates WHERE room_id = ?), 0), COALESCE((SELECT upto FROM snapshots WHERE room_id = ?), 0)) AS last',
					roomId,
					roomId,
				)[0]?.last ?? 0,
			);
		lastSeq.set(roomId, last + 1);
		return last + 1;
	};

	const readLog = (roomId: string) => {
		const [snapshot] = rowsOf('SELECT upto, data FROM snapshots WHERE room_id = ?', roomId);
		const from = Number(snapshot?.upto ?? 0);
		const tail = rowsOf('SELECT seq, data FROM updates WHERE room_id = ? AND seq > ? ORDER BY seq', roomId, from);
		return {
			snapshot: snapshot && toBytes(snapshot.data),
			tail: tail.map((row) => toBytes(row.data)),
			from,
			upto: Number(tail.at(-1)?.seq ?? from),
		};
	};

	/** True when what a job was read from is still there; and for a room that was written anew, when nothing came to it meanwhile. */
	const isAsRead = ({ roomId, job: { kind, snapshot, tail }, from, upto }: MergeTask): boolean => {
		const [held] = rowsOf('SELECT upto FROM snapshots WHERE room_id = ?', roomId);
		if ((held !== undefined) !== (snapshot !== undefined) || Number(held?.upto ?? 0) !== from) return false;
		const [count] = rowsOf('SELECT COUNT(*) AS read, SUM(seq > ?) AS later FROM updates WHERE room_id = ? AND seq > ?', upto, roomId, from);
		const later = Number(count?.later ?? 0);
		return Number(count?.read) - later === tail.length && (kind === 'compact' || later === 0);
	};

	const ownersOf = (roomId: string) =>
		rowsOf('SELECT client_id, owner FROM client_owners WHERE room_id = ?', roomId).map((row): [number, string] => [Number(row.client_id), String(row.owner)]);

	/** The caller has the transaction open. */
	const putSnapshot = (roomId: string, upto: number, { data, stateVector, liveBytes }: Snapshot): void => {
		const values = [roomId, upto, data, stateVector, liveBytes];
		prepare('INSERT OR REPLACE INTO snapshots (room_id, upto, data, state_vector, live_bytes) VALUES (?, ?, ?, ?, ?)').run(values);
		prepare('DELETE FROM updates WHERE room_id = ? AND seq <= ?').run([roomId, upto]);
	};

	/** Without reading the document; one that was never looked at may be. */
	const mayBeBloated = (roomId: string): boolean => {
		const [row] = rowsOf('SELECT length(data) AS bytes, live_bytes FROM snapshots WHERE room_id = ?', roomId);
		return row !== undefined && isBloated(Number(row.bytes), row.live_bytes === null ? 0 : Number(row.live_bytes));
	};

	return {
		run,
		batch: (statements) => inTransaction(() => statements.forEach(run)),
		append: (rows) =>
			inTransaction(() => {
				for (const row of rows) {
					prepare('INSERT INTO updates (room_id, seq, data) VALUES (?, ?, ?)').run([row.roomId, nextSeq(row.roomId), row.data]);
					for (const [clientId, owner] of row.owners ?? [])
						prepare('INSERT OR IGNORE INTO client_owners (room_id, client_id, owner) VALUES (?, ?, ?)').run([row.roomId, clientId, owner]);
					for (const [thingId, author] of row.removedAuthors ?? [])
						prepare('INSERT OR REPLACE INTO removed_authors (room_id, thing_id, author) VALUES (?, ?, ?)').run([row.roomId, thingId, author]);
					if (row.horizon) prepare('INSERT OR REPLACE INTO horizons (room_id, state_vector) VALUES (?, ?)').run([row.roomId, row.horizon]);
				}
			}),
		load: (roomId) => {
			const { snapshot, tail } = readLog(roomId);
			const [kept] = rowsOf('SELECT state_vector FROM horizons WHERE room_id = ?', roomId);
			const authors = rowsOf('SELECT thing_id, author FROM removed_authors WHERE room_id = ?', roomId);
			return {
				snapshot,
				tail,
				owners: new Map(ownersOf(roomId)),
				removedAuthors: new Map(authors.map((row) => [String(row.thing_id), String(row.author)])),
				horizon: kept && toBytes(kept.state_vector),
				healthyBytes: snapshot && !mayBeBloated(roomId) ? snapshot.length : undefined,
			};
		},
		readMerge: (kind, roomId) => {
			if (kind === 'renew' && !mayBeBloated(roomId)) return undefined;
			const { from, upto, ...log } = readLog(roomId);
			if (kind === 'compact' && log.tail.length === 0) return undefined;
			return { roomId, from, upto, job: { kind, ...log, owners: new Map(kind === 'renew' ? ownersOf(roomId) : []) } };
		},
		putMerge: (task, merged) =>
			inTransaction(() => {
				const { roomId, upto } = task;
				if (!isAsRead(task)) return false;
				putSnapshot(roomId, upto, merged);
				if (!merged.isNew) return true;
				prepare('DELETE FROM horizons WHERE room_id = ?').run([roomId]);
				prepare('UPDATE client_owners SET owner = ? WHERE room_id = ?').run([RETIRED_OWNER, roomId]);
				for (const [clientId, owner] of merged.owners)
					prepare('INSERT INTO client_owners (room_id, client_id, owner) VALUES (?, ?, ?)').run([roomId, clientId, owner]);
				return true;
			}),
		close: () => {
			prepared.clear();
			db.close();
		},
	};
}

function migrate(db: Database.Database): void {
	const [{ user_version: version = 0 } = {}] = db.pragma('user_version') as { user_version?: number }[];
	if (version > MIGRATIONS.length) throw new Error(`the database was written by a newer Rembuk (tables ${version}, we know ${MIGRATIONS.length})`);
	MIGRATIONS.slice(version).forEach((sql, index) => {
		db.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${version + index + 1}; COMMIT;`);
	});
}

/** libsql gives blobs as ArrayBuffer. */
const toBytes = (value: unknown): Uint8Array => (value instanceof ArrayBuffer ? new Uint8Array(value) : (value as Uint8Array));

function withBytes(row: Record<string, unknown>): Record<string, unknown> {
	for (const [column, value] of Object.entries(row)) if (value instanceof ArrayBuffer) row[column] = new Uint8Array(value);
	return row;
}
