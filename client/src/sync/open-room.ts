/** Opens a room and keeps it open: its status, its listeners, and a fresh document after a refusal. Draws nothing and knows no board. */
import type { Hint } from '@rembuk/shared/protocol/message';
import type { Presence } from '@rembuk/shared/protocol/presence';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { type Carried, showCarried } from './carrying.ts';
import { beginLife, type RoomLife } from './room-life.ts';
import { FIRST_STATUS, type RoomStatus } from './room-status.ts';
import { warnBeforeLeaving } from './warn-before-leaving.ts';

export interface OpenRoomOptions {
	roomId: string;
	/** Participant id: offline copies are kept per person. */
	owner: string;
	/** Lets a browser that holds both cookies of a workshop say which one it means. */
	as?: 'facilitator' | 'participant' | undefined;
	/** When given, a connection that fails asks the API whether the session has ended. */
	workshopId?: string | undefined;
	/** How often (ms) it looks for what other tabs of this person have left unsaved; ten seconds when not given. */
	lookAfter?: number | undefined;
	/** Where the sockets are, without a trailing slash; our own origin's `/sync` when not given. */
	serverUrl?: string | undefined;
}

export interface RoomConnection {
	readonly roomId: string;
	readonly owner: string;
	/** The document; replaced by a fresh one after a refusal, or when the room was written anew (`status().generation` grows). */
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	status(): RoomStatus;
	/** Calls `fn` on each change of the status; returns the function that stops it. */
	onStatus(fn: () => void): () => void;
	/** Calls `fn` on each hint of the server (moved, reload, …); returns the function that stops it. */
	onHint(fn: (hint: Hint) => void): () => void;
	/** Says what this person does, at most twelve times a second; fields not given stay. */
	setPresence(change: Presence): void;
	close(): void;
}

/** So many refusals (each brings a fresh document) within {@link REFUSAL_WINDOW} ms are too many: then the room stays closed. */
const MOST_REFUSALS = 4;
const REFUSAL_WINDOW = 60_000;

/** Opens a room; the caller closes it. */
export function openRoom(options: OpenRoomOptions): RoomConnection {
	let status: RoomStatus = FIRST_STATUS;
	let refusals: number[] = [];
	let isClosed = false;
	const leaving = warnBeforeLeaving();
	const statusListeners = new Set<() => void>();
	const hintListeners = new Set<(hint: Hint) => void>();
	let said: Presence = {};

	const say = (change: Partial<RoomStatus>): void => {
		if (isClosed) return;
		const next = { ...status, ...change };
		if ((Object.keys(next) as (keyof RoomStatus)[]).every((key) => next[key] === status[key])) return;
		status = next;
		leaving.set(status.unsaved > 0);
		for (const fn of [...statusListeners]) fn();
	};

	/** False when that happened too often of late. */
	const mayBeginAnew = (): boolean => {
		const now = performance.now();
		refusals = [...refusals.filter((at) => now - at < REFUSAL_WINDOW), now];
		return refusals.length < MOST_REFUSALS;
	};

	const begin = (carried?: Carried): RoomLife => {
		const life = beginLife({
			...options,
			carried,
			say,
			onHint: (hint) => {
				for (const fn of [...hintListeners]) fn(hint);
			},
			onRefused: (code, hadUnsaved) => {
				if (isClosed || !mayBeginAnew() || !hadUnsaved) return say({ phase: 'refused', unsaved: 0 });
				current.close();
				current = begin();
				say({ phase: 'loading', unsaved: 0, reason: code, generation: status.generation + 1 });
			},
			onRenewed: (unsent) => {
				if (isClosed || !mayBeginAnew()) {
					showCarried(unsent);
					return say({ phase: 'refused', unsaved: 0, reason: 'room-renewed' });
				}
				current.close();
				current = begin(unsent);
				say({ phase: 'loading', saved: false, unsaved: unsent.things.length, generation: status.generation + 1 });
			},
		});
		life.presence.set(said);
		return life;
	};
	let current = begin();

	return {
		roomId: options.roomId,
		owner: options.owner,
		get doc() {
			return current.doc;
		},
		get awareness() {
			return current.awareness;
		},
		status: () => status,
		onStatus: (fn) => listen(statusListeners, fn),
		onHint: (fn) => listen(hintListeners, fn),
		setPresence: (change) => {
			said = { ...said, ...change };
			current.presence.set(change);
		},
		close: () => {
			if (isClosed) return;
			isClosed = true;
			leaving.set(false);
			current.close();
			statusListeners.clear();
			hintListeners.clear();
		},
	};
}

function listen<T>(listeners: Set<T>, fn: T): () => void {
	listeners.add(fn);
	return () => listeners.delete(fn);
}
