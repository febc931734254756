/**
 * Rooms that nobody looks at any more while something written there is not saved: each stays open, unseen, until the server has it or has refused it. Knows no
 * screen.
 */
import { type OpenRoomOptions, openRoom, type RoomConnection } from './open-room.ts';
import { FIRST_STATUS, type RoomStatus } from './room-status.ts';
import type { Unsaved } from './send-ledger.ts';
import { isSameNote, unsavedByRoom } from './unsaved-notes.ts';

const LOOK_EVERY = 10_000;

type Who = Pick<OpenRoomOptions, 'roomId' | 'owner'>;

const left = new Map<string, RoomConnection>();
const stops = new Map<string, () => void>();
/** How many on this page look at a room. */
const looked = new Map<string, number>();
const listeners = new Set<() => void>();
let statuses: readonly RoomStatus[] = [];
/** How many first looks are under way: until then nobody knows whether something is left. */
let looking = 0;

const keyOf = ({ roomId, owner }: Who): string => `${roomId}:${owner}`;
const count = (key: string, change: 1 | -1): void => void looked.set(key, (looked.get(key) ?? 0) + change);
const isOver = ({ phase, saved }: RoomStatus): boolean => saved || phase === 'refused' || phase === 'ended';

function tell(): void {
	statuses = [...(looking > 0 ? [FIRST_STATUS] : []), ...[...left.values()].map((connection) => connection.status())];
	for (const fn of [...listeners]) fn();
}

/** No longer held here; the caller closes it or goes on with it. */
function release(key: string): RoomConnection | undefined {
	const connection = left.get(key);
	stops.get(key)?.();
	stops.delete(key);
	if (left.delete(key)) tell();
	return connection;
}

function hold(key: string, connection: RoomConnection): void {
	left.set(key, connection);
	const onStatus = (): void => {
		if (isOver(connection.status())) release(key)?.close();
		else tell();
	};
	stops.set(key, connection.onStatus(onStatus));
	onStatus();
}

/** Opens a room, or goes on with it where it was left. */
export function enterRoom(options: OpenRoomOptions): RoomConnection {
	const key = keyOf(options);
	count(key, 1);
	return release(key) ?? openRoom(options);
}

/** To be called while it goes from the screen, before anything is drawn without it: what is not saved there goes on being counted. */
export function aboutToLeave(connection: RoomConnection): void {
	const key = keyOf(connection);
	if (looked.get(key) && !left.has(key) && connection.status().unsaved > 0) hold(key, connection);
}

/** To be called instead of closing it, when whoever drew it has written what was waiting. */
export function leaveRoom(connection: RoomConnection): void {
	const key = keyOf(connection);
	count(key, -1);
	if (left.get(key) === connection) return;
	if (connection.status().unsaved === 0 || left.has(key)) connection.close();
	else hold(key, connection);
}

/**
 * Opens the rooms in which other pages of this person have left something that is not saved, unless they are open here: at once, and from then on whenever
 * one was left (it does not change between two looks, `every` ms apart). Answers the function that stops it.
 */
export function bringLeft(options: Omit<OpenRoomOptions, 'roomId'>, every = LOOK_EVERY): () => void {
	let seen: Map<string, Unsaved[]> | undefined;
	let isStopped = false;
	const look = async (): Promise<void> => {
		const found = await unsavedByRoom(options.owner);
		if (isStopped) return;
		for (const [roomId, notes] of found) {
			const key = keyOf({ ...options, roomId });
			const isStill = !seen || notes.every((note) => seen?.get(roomId)?.some((known) => isSameNote(known, note)));
			if (isStill && !looked.get(key) && !left.has(key)) hold(key, openRoom({ ...options, roomId }));
		}
		seen = found;
	};
	const first = async (): Promise<void> => {
		looking++;
		tell();
		await look();
		looking--;
		tell();
	};
	void first();
	const timer = setInterval(() => void look(), every);
	return () => {
		isStopped = true;
		clearInterval(timer);
	};
}

/** How the rooms stand that were left with something unsaved: what counts beside the room that is on the screen. */
export const leftStatuses = (): readonly RoomStatus[] => statuses;

/** Calls `fn` on each change of that; returns the function that stops it. */
export function onLeftStatuses(fn: () => void): () => void {
	listeners.add(fn);
	return () => listeners.delete(fn);
}
