/**
 * A living room: its document, and the tick that judges, applies, commits and only then tells. Knows no socket, no grammar and no SQL.
 *
 *   submit → (tick) judge, apply, next … → one update → log → commit → onTick → settle
 */
import { AppError, type ErrorCode } from '@rembuk/shared/errors';
import * as Y from 'yjs';
import { SERVER_OWNER } from '../storage/owner-names.ts';
import type { RoomLog, StoredRoom } from '../storage/storage.ts';
import { type Beat, makeBeat } from './beat.ts';
import type { Change, Outcome, RoomFacts } from './change.ts';
import { makeShortMemory } from './horizon.ts';
import type { EventLogger } from './logger.ts';
import { makeOwners } from './owners.ts';
import { makeSleepingDoc, type WholeState } from './sleeping-doc.ts';
import { openUpdateLog } from './update-log.ts';

/** At most one tick in so many ms; the first change after a silence is applied at once. */
export const TICK_MS = 16;
/** After so many rows the log of a room is made one snapshot. */
const COMPACT_AFTER = 2000;
/** An update that changes nothing. */
const NOTHING = Uint8Array.of(0, 0);

/** A change that is durable, for those who are connected. */
export type TickListener = (update: Uint8Array, from: ReadonlySet<object>) => void;

/** A room that somebody holds open. */
export interface Room extends RoomFacts {
	readonly roomId: string;
	/** The server's own write, in one transaction; resolves when it is durable. @throws AppError storage-failed when it never will be. */
	transact(write: (doc: Y.Doc) => void): Promise<void>;
	submit(change: Change): void;
	/** Calls back when all that is in the document now is durable; never when the room is dropped before. */
	afterDurable(done: () => void): void;
	/** The whole document as bytes, `isAlone`: for the only one who is connected. A room that sleeps answers with what is stored, and sleeps on. */
	state(isAlone?: boolean): WholeState;
	/** False while nobody has needed the document itself. */
	isAwake(): boolean;
	/** Makes the document out of what is stored; a room whose log cannot be read is given up. */
	wake(): void;
	onTick(listener: TickListener): () => void;
	/** Hears when the room is given up because the storage failed or the document broke: open it again. */
	onDrop(listener: (code: ErrorCode) => void): () => void;
	release(): void;
}

/** A loaded room, without the counting of who holds it. */
export interface RoomCore extends Omit<Room, 'release'> {
	isDropped(): boolean;
	/** Resolves when nothing is on its way any more. */
	flush(): Promise<void>;
	/** How many rows of the log are not in the snapshot. */
	rowsSinceSnapshot(): number;
	compact(): Promise<void>;
	/** Gives the room up for everybody who holds it; nothing is written to it any more. */
	drop(code: ErrorCode): void;
	destroy(): void;
}

/** Brings a room to life from what was stored. */
export function makeRoom(
	roomId: string,
	stored: StoredRoom,
	log: RoomLog,
	logger: EventLogger,
	compactAfter = COMPACT_AFTER,
	beat: Beat = makeBeat(TICK_MS),
): RoomCore {
	const { removedAuthors } = stored;
	const owners = makeOwners(stored.owners);
	const ticks = new Set<TickListener>();
	const drops = new Set<(code: ErrorCode) => void>();
	const updateLog = openUpdateLog(log, roomId);
	let queue: Change[] = [];
	let dropped: ErrorCode | undefined;
	let rows = stored.tail.length;
	let isCompacting = false;
	let captured: Uint8Array | undefined;

	const memory = makeShortMemory({
		stored: stored.horizon && Y.decodeStateVector(stored.horizon),
		healthyBytes: stored.healthyBytes,
		onMove: (horizon) => {
			rows++;
			updateLog.append({ data: NOTHING, horizon: Y.encodeStateVector(new Map(horizon)) }, (error) => {
				if (!error) return;
				logger.error({ roomId, err: error }, 'commit-failed');
				drop('storage-failed');
			});
		},
	});
	const sleeping = makeSleepingDoc(
		stored,
		(update) => {
			captured = update;
		},
		memory,
	);

	/** Runs a transaction and answers its one update; undefined when nothing changed. */
	const capture = (work: () => void): Uint8Array | undefined => {
		captured = undefined;
		sleeping.doc.transact((transaction) => {
			work();
			transaction.local = true; // with somebody's update in it Yjs takes it for foreign, and our own id for stolen when we wrote in it too
		});
		return captured;
	};

	const drop = (code: ErrorCode): void => {
		if (dropped) return;
		dropped = code;
		logger[code === 'unknown-room' ? 'info' : 'error']({ roomId, code }, 'room-dropped'); // one that goes away for good is no failure
		const lost = queue;
		queue = [];
		for (const change of lost) change.settle({ kind: 'failed', code });
		for (const listener of drops) listener(code);
	};

	const commit = (
		update: Uint8Array,
		clients: readonly [number, string][],
		authors: readonly [string, string][],
		from: ReadonlySet<object>,
		done: (code?: ErrorCode) => void,
	): void => {
		const fresh = owners.claim(clients);
		for (const [thing, author] of authors) removedAuthors.set(thing, author);
		rows++;
		memory.noteWrite(sleeping.doc);
		updateLog.append({ data: update, owners: fresh, removedAuthors: [...authors] }, (error) => {
			if (error) {
				logger.error({ roomId, err: error }, 'commit-failed');
				done('storage-failed');
				drop('storage-failed');
				return;
			}
			for (const listener of ticks) listener(update, from);
			done();
			if (rows >= compactAfter) void core.compact();
		});
	};

	const runTick = (): void => {
		if (dropped || queue.length === 0) return;
		const changes = queue;
		queue = [];
		const authors: [string, string][] = [];
		const from = new Set<object>();
		const outcomes: { change: Change; early?: Outcome }[] = [];
		let applying: Change | undefined;
		let hasTidied = false;
		let update: Uint8Array | undefined;
		const clients = makeOwners([], owners); // what this very tick brings belongs to its sender already
		const removedAuthorOf = (thing: string) => authors.find(([id]) => id === thing)?.[1] ?? removedAuthors.get(thing);
		try {
			const { doc } = sleeping;
			update = capture(() => {
				for (const change of changes) {
					applying = change;
					const judgement = change.judge({ doc, ownerOf: clients.of, idsOf: clients.countOf, removedAuthorOf, horizon: memory.horizon });
					if (judgement.kind === 'refuse') outcomes.push({ change, early: { kind: 'refused', code: judgement.code } });
					else outcomes.push(judgement.kind === 'hold' ? { change, early: { kind: 'held' } } : { change });
					if (judgement.kind !== 'apply') continue;
					Y.applyUpdate(doc, change.bytes, change.from);
					if (judgement.tidy?.(doc)) hasTidied = true;
					from.add(change.from);
					clients.claim(judgement.clients.map((id) => [id, change.sender]));
					authors.push(...(judgement.removedAuthors ?? []));
				}
			});
			if (hasPending(doc)) throw new Error('an update left something pending');
		} catch (error) {
			// nothing of this tick was logged or told: the document is given up, and read again from the log
			logger.error({ roomId, err: error }, 'tick-broke');
			for (const change of changes) change.settle(change === applying ? { kind: 'refused', code: 'malformed' } : { kind: 'failed', code: 'broken' });
			drop('broken');
			return;
		}
		const settle = (failed?: ErrorCode): void => {
			for (const { change, early } of outcomes) change.settle(early ?? (failed ? { kind: 'failed', code: failed } : { kind: 'saved' }));
		};
		if (hasTidied) clients.claim([[sleeping.doc.clientID, SERVER_OWNER]]);
		// a sender has its own update already, but not what was tidied after it
		if (update) commit(update, clients.all(), authors, hasTidied ? new Set() : from, settle);
		else updateLog.afterDurable((error) => settle(error ? 'storage-failed' : undefined));
	};

	const core: RoomCore = {
		roomId,
		get doc() {
			return sleeping.doc;
		},
		ownerOf: owners.of,
		idsOf: owners.countOf,
		removedAuthorOf: (thing) => removedAuthors.get(thing),
		horizon: memory.horizon,
		transact: (write) =>
			new Promise((resolve, reject) => {
				if (dropped) {
					reject(new AppError('storage-failed'));
					return;
				}
				let thrown: unknown;
				const update = capture(() => {
					try {
						write(sleeping.doc);
					} catch (error) {
						thrown = error; // what it wrote before is in the document and must be logged all the same
					}
				});
				const finish = (code?: ErrorCode): void => {
					if (thrown !== undefined) reject(thrown as Error);
					else if (code) reject(new AppError('storage-failed'));
					else resolve();
				};
				if (update) commit(update, [[sleeping.doc.clientID, SERVER_OWNER]], [], new Set(), finish);
				else updateLog.afterDurable((error) => finish(error ? 'storage-failed' : undefined));
			}),
		submit: (change) => {
			if (dropped) {
				change.settle({ kind: 'failed', code: dropped });
				return;
			}
			queue.push(change);
			beat.ask(runTick);
		},
		afterDurable: (done) => updateLog.afterDurable((error) => (error ? undefined : done())),
		state: sleeping.state,
		isAwake: sleeping.isAwake,
		wake: () => {
			try {
				if (hasPending(sleeping.doc)) logger.error({ roomId }, 'room-log-has-gap');
			} catch (error) {
				logger.error({ roomId, err: error }, 'room-log-unreadable');
				drop('broken');
			}
		},
		onTick: (listener) => {
			ticks.add(listener);
			return () => ticks.delete(listener);
		},
		onDrop: (listener) => {
			drops.add(listener);
			return () => drops.delete(listener);
		},
		drop,
		isDropped: () => dropped !== undefined,
		flush: async () => {
			while (!dropped && (queue.length > 0 || updateLog.isBusy())) {
				if (queue.length > 0) runTick();
				await new Promise<void>((resolve) => updateLog.afterDurable(() => resolve()));
			}
		},
		rowsSinceSnapshot: () => rows,
		compact: async () => {
			if (isCompacting || dropped) return;
			isCompacting = true;
			try {
				rows -= await log.compact(roomId);
			} catch (error) {
				logger.warn({ roomId, err: error }, 'compaction-failed'); // the log stays longer, nothing is lost
			} finally {
				isCompacting = false;
			}
		},
		destroy: () => {
			dropped ??= 'broken'; // who still holds it without having it open must not write: another room may live under this id by now
			sleeping.destroy();
		},
	};
	return core;
}

/** True when Yjs set something aside because it waits for what nobody has. */
const hasPending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
