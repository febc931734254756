/** Every room that is in memory: loaded once, shared by all who hold it, dropped some time after the last has let go. Knows no socket. */
import type { Storage } from '../storage/storage.ts';
import { type Beat, makeBeat } from './beat.ts';
import type { EventLogger } from './logger.ts';
import { makeRoom, type Room, type RoomCore, TICK_MS } from './room.ts';

export interface RoomRegistry {
	/** The room, loaded. An id that was never written to is an empty room. Whoever opens it releases it (once; more is harmless). */
	open(roomId: string): Promise<Room>;
	/** Ends a room that goes away for good: what is on its way becomes durable, then whoever holds it is told and nobody writes to it any more. */
	evict(roomId: string): Promise<void>;
	/** Hears of every durable change of any room. */
	onCommit(listener: (roomId: string) => void): () => void;
	/** The rooms in memory right now. */
	size(): number;
	/** Waits until everything is durable, and lets all rooms go. Nobody may open a room afterwards. */
	close(): Promise<void>;
}

export interface RegistryOptions {
	storage: Pick<Storage, 'log'>;
	logger: EventLogger;
	/** How long an unused room stays in memory, in ms. */
	idleMs?: number;
	/** After so many rows of its log a room is made one snapshot. */
	compactAfter?: number;
	/** What all its rooms tick by. */
	beat?: Beat;
}

const IDLE_MS = 10_000;
/** An emptied room with fewer rows than this is not worth a snapshot. */
const COMPACT_WHEN_EMPTY_AFTER = 50;

interface Entry {
	core: Promise<RoomCore>;
	holders: number;
	timer: NodeJS.Timeout | undefined;
}

/** Opens the registry over a storage. */
export function openRoomRegistry({ storage, logger, idleMs = IDLE_MS, compactAfter, beat = makeBeat(TICK_MS) }: RegistryOptions): RoomRegistry {
	// one beat for all: their ticks share a commit
	const entries = new Map<string, Entry>();
	const listeners = new Set<(roomId: string) => void>();
	let isClosed = false;

	const forget = (roomId: string, entry: Entry): void => {
		clearTimeout(entry.timer);
		if (entries.get(roomId) === entry) entries.delete(roomId);
	};

	const load = (roomId: string): Entry => {
		const entry: Entry = {
			holders: 0,
			timer: undefined,
			core: storage.log.load(roomId).then((stored) => {
				const core = makeRoom(roomId, stored, storage.log, logger, compactAfter, beat);
				core.onTick(() => {
					for (const listener of listeners) listener(roomId);
				});
				core.onDrop(() => forget(roomId, entry));
				return core;
			}),
		};
		entry.core.catch(() => forget(roomId, entry)); // a failed load is tried again by the next who asks
		entries.set(roomId, entry);
		return entry;
	};

	const retire = async (roomId: string, entry: Entry): Promise<void> => {
		const core = await entry.core;
		await core.flush();
		if (core.rowsSinceSnapshot() >= COMPACT_WHEN_EMPTY_AFTER) await core.compact();
		if (entry.holders > 0) return; // somebody came back meanwhile
		forget(roomId, entry);
		core.destroy();
		// whoever opens the room from here on reads it after this: the storage does one thing after the other
		if (await storage.log.renew(roomId)) logger.info({ roomId }, 'room-renewed');
	};

	const letGo = (roomId: string, entry: Entry): void => {
		entry.holders--;
		if (entry.holders > 0 || isClosed) return;
		clearTimeout(entry.timer);
		entry.timer = setTimeout(() => {
			retire(roomId, entry).catch((error: Error) => logger.error({ roomId, err: error }, 'room-retire-failed'));
		}, idleMs);
		entry.timer.unref();
	};

	return {
		open: async (roomId) => {
			if (isClosed) throw new Error('broken: the rooms are closed');
			const entry = entries.get(roomId) ?? load(roomId);
			entry.holders++;
			clearTimeout(entry.timer);
			let core: RoomCore;
			try {
				core = await entry.core;
			} catch (error) {
				entry.holders--;
				throw error;
			}
			let isHeld = true;
			const release = (): void => {
				if (isHeld) letGo(roomId, entry);
				isHeld = false;
			};
			return Object.assign(Object.create(core) as RoomCore, { release }); // not a copy: that would wake it
		},
		evict: async (roomId) => {
			const core = await entries.get(roomId)?.core.catch(() => undefined); // never loaded: nothing to end
			await core?.flush();
			core?.drop('unknown-room');
		},
		onCommit: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		size: () => entries.size,
		close: async () => {
			isClosed = true;
			await Promise.all(
				[...entries].map(async ([roomId, entry]) => {
					clearTimeout(entry.timer);
					const core = await entry.core.catch(() => undefined); // never loaded: nothing to flush
					await core?.flush();
					forget(roomId, entry);
					core?.destroy();
				}),
			);
		},
	};
}
