/** Everybody who is connected to one room: relays what is durable, and presence. Knows no websocket; a connection is a few methods. */
import type { ErrorCode } from '@rembuk/shared/errors';
import { CLOSE } from '@rembuk/shared/protocol/close-code';
import { SYNC } from '@rembuk/shared/protocol/message';
import type { PresenceUser } from '@rembuk/shared/protocol/presence';
import * as Y from 'yjs';
import type { Room } from '../rooms/room.ts';
import { RETIRED_OWNER } from '../storage/owner-names.ts';
import type { Connection, ConnectionRoom } from './connection.ts';
import { syncFrame } from './frames.ts';
import { type JudgeContext, judgeUpdate, type RefusalName } from './judge.ts';
import { type DroppedPresence, openPresenceBoard, type PresenceBoard } from './presence-board.ts';
import type { Pace } from './presence-pace.ts';

/** What a room's hub asks of the workshop, anew for every message. */
export interface RoomGuard {
	judgeContext(participantId: string, roomId: string): JudgeContext;
	userOf(participantId: string): PresenceUser | undefined;
	/** A message of a participant was refused. */
	onRefusal(name: RefusalName, participantId: string): void;
	/** Somebody's presence, or what was said to be another's, was not taken. */
	onPresenceDropped(name: DroppedPresence): void;
	/** People came, went or look elsewhere. */
	onPeople(): void;
}

export interface RoomHub extends ConnectionRoom {
	readonly room: Room;
	readonly presence: PresenceBoard;
	join(connection: Connection): void;
	members(): ReadonlySet<Connection>;
	close(): void;
	isDead(): boolean;
}

/** The frame of a whole state: one for all who join, also after the last has left and while the room stays in memory. */
const wholeFrames = new WeakMap<Uint8Array, Buffer>();
/** What whoever was told a whole state is asked for. */
const questions = new WeakMap<Uint8Array, Buffer>();

/** True for who has structs from before the room was written anew. */
function isOfOldHistory(stateVector: Uint8Array, room: Room): boolean {
	if (stateVector.length <= 1) return false;
	for (const client of Y.decodeStateVector(stateVector).keys()) if (room.ownerOf(client) === RETIRED_OWNER) return true;
	return false;
}

/** Opens the hub of a room that is loaded; closing it releases the room. */
export function openRoomHub(room: Room, guard: RoomGuard, paceOf: (people: number) => Pace): RoomHub {
	const members = new Set<Connection>();
	let isDead = false;
	const presence = openPresenceBoard(guard.onPeople, guard.onPresenceDropped, paceOf);
	/** Answers what it told, when that is in one piece. */
	const tellAll = (connection: Connection): Uint8Array | undefined => {
		const { tail, base } = room.state(members.size <= 1);
		const frame = wholeFrames.get(base) ?? syncFrame(SYNC.step2, base);
		wholeFrames.set(base, frame);
		room.afterDurable(() => {
			for (const update of tail) connection.send(syncFrame(SYNC.update, update));
			connection.send(frame);
		});
		return tail.length === 0 ? base : undefined;
	};
	/** Asks a newcomer, who may have been `told` all there is, for what it has and we have not, and tells it of every change from now on. */
	const ask = (connection: Connection, told?: Uint8Array): void => {
		const question = (told && questions.get(told)) ?? syncFrame(SYNC.step1, Y.encodeStateVector(room.doc));
		if (told) questions.set(told, question);
		room.afterDurable(() => {
			connection.send(question);
			connection.isSynced = true;
		});
	};

	const stopTicks = room.onTick((update, from) => {
		const frame = syncFrame(SYNC.update, update);
		for (const connection of members) {
			// who sent all of it has it
			if (connection.isSynced && !(from.size === 1 && from.has(connection))) connection.send(frame);
		}
		presence.flushAlong();
	});
	const stopDrops = room.onDrop((code: ErrorCode) => {
		isDead = true;
		for (const connection of [...members]) {
			if (code === 'storage-failed') connection.hint({ kind: 'degraded', code });
			connection.close(CLOSE.reloading, code);
		}
	});

	return {
		room,
		presence,
		join: (connection) => {
			const { participantId } = connection.session;
			const seat = presence.join({ participantId, user: () => guard.userOf(participantId), sendPresence: connection.sendPresence });
			connection.sit(seat);
			members.add(connection);
			const others = presence.frameFor(seat);
			if (others) connection.send(others);
			guard.onPeople();
			connection.onClose(() => {
				members.delete(connection);
				connection.sit(undefined);
				presence.leave(seat);
				guard.onPeople();
			});
		},
		members: () => members,
		answerStep1: (connection, stateVector) => {
			if (isOfOldHistory(stateVector, room)) {
				connection.refuse('room-renewed'); // nothing that it holds has anything to do with what we have
				return;
			}
			const isFirst = !connection.isSynced;
			const hasNothing = stateVector.length <= 1;
			const isCold = hasNothing && isFirst && !room.isAwake();
			// what it holds may not be durable yet, and nobody sees an edit that a crash can take back
			const told = hasNothing ? tellAll(connection) : undefined;
			if (!hasNothing) {
				const missing = syncFrame(SYNC.step2, Y.encodeStateAsUpdate(room.doc, stateVector));
				room.afterDurable(() => connection.send(missing));
			}
			if (!isFirst) return;
			if (!isCold || room.isAwake()) {
				ask(connection, told);
				return;
			}
			connection.isSynced = true;
			setImmediate(() => {
				room.wake(); // only now: the stored bytes are on their way
				if (!isDead) ask(connection);
			});
		},
		submit: (connection, bytes, mayHold, settle) => {
			const { participantId } = connection.session;
			room.submit({
				bytes,
				sender: participantId,
				from: connection,
				judge: (facts) => {
					const onRefusal = (name: RefusalName): void => guard.onRefusal(name, participantId);
					return judgeUpdate(bytes, facts, guard.judgeContext(participantId, room.roomId), onRefusal, mayHold);
				},
				settle,
			});
		},
		receivePresence: (connection, message) => {
			const seat = connection.seat();
			if (seat) presence.receive(seat, message);
		},
		answerPresence: (connection) => {
			const seat = connection.seat();
			const frame = seat && presence.frameFor(seat);
			if (frame) connection.send(frame);
		},
		close: () => {
			stopTicks();
			stopDrops();
			presence.close();
			room.release();
		},
		isDead: () => isDead,
	};
}
