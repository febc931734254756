/** One workshop as the sockets see it: who may do what right now, who is told when that changes, and the server's own presence. Knows no bytes. */

import type { ErrorCode } from '@rembuk/shared/errors';
import { PLAN_ROOT, parsePlanKey } from '@rembuk/shared/plan/plan-doc';
import { CLOSE } from '@rembuk/shared/protocol/close-code';
import type { PresenceUser, RoomCounts, ServerPresence } from '@rembuk/shared/protocol/presence';
import { type RoomFacts, whyNot } from '@rembuk/shared/workshop/can';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import { watchAttendance } from './attendance.ts';
import type { BoardCounts } from './board-counts.ts';
import type { Connection } from './connection.ts';
import type { JudgeContext } from './judge.ts';
import type { RoomHub } from './room-hub.ts';

export interface WorkshopHub {
	readonly live: LiveWorkshop;
	judgeContext(participantId: string, roomId: string): JudgeContext;
	userOf(participantId: string): PresenceUser | undefined;
	/** Why a participant may not even read a room; null when it may. */
	whyNotRead(participantId: string, roomId: string): ErrorCode | null;
	/** Why a participant may not write in a room; null when it may. */
	whyNotWrite(participantId: string, roomId: string): ErrorCode | null;
	join(connection: Connection, roomId: string): void;
	counts(): Promise<Record<string, RoomCounts>>;
	/** Something that is counted changed. */
	touch(): void;
	close(): void;
	isDead(): boolean;
}

export interface WorkshopHubOptions {
	live: LiveWorkshop;
	boards: BoardCounts;
	/** The hub of a room, when somebody is connected to it. */
	hubOf(roomId: string): RoomHub | undefined;
	onFailure(error: Error): void;
}

/** The server's own presence: so often when something changed, and renewed at least so often, ms (states older than 30 s are dropped by Yjs' awareness). */
const PUBLISH_MS = 1000;
const RENEW_MS = 10_000;

interface Seat {
	roomId: string;
	/** Where the person belonged, and what it could do, when it was last told. */
	ownRoom: string | undefined;
	whyNotWrite: ErrorCode | null;
}

/** Opens the hub of a workshop that is loaded; closing it releases the workshop. */
export function openWorkshopHub({ live, boards, hubOf, onFailure }: WorkshopHubOptions): WorkshopHub {
	const { view, room } = live;
	const seats = new Map<Connection, Seat>();
	const attendance = watchAttendance({ live, onFailure });
	/** Who people are, until the workshop changes: every presence asks. */
	const users = new Map<string, PresenceUser>();
	let isDead = false;
	let isDirty = true;
	let lastPublished = 0;
	let reviewing: NodeJS.Immediate | undefined;

	const factsOf = (roomId: string): RoomFacts | undefined =>
		view.facts(roomId) ?? (roomId === room.roomId ? { roomId, kind: 'workshop', locked: false, closed: false, open: true } : undefined);

	const whyNotHere = (participantId: string, roomId: string, right: 'room.read' | 'thing.create' | 'register.write'): ErrorCode | null => {
		const actor = live.actor(participantId);
		const facts = factsOf(roomId);
		return actor && facts ? whyNot(actor, right, { room: facts, author: actor.id }, view.settings()) : 'not-yours';
	};
	const whyNotRead = (participantId: string, roomId: string) => whyNotHere(participantId, roomId, 'room.read');
	const whyNotWrite = (participantId: string, roomId: string) => whyNotHere(participantId, roomId, roomId === room.roomId ? 'register.write' : 'thing.create');

	/** After the workshop changed: who was moved is told where to, who may not read any more leaves, whose right to write changed is told. */
	const review = (): void => {
		reviewing = undefined;
		attendance.check();
		for (const [connection, seat] of seats) {
			const { participantId } = connection.session;
			const ownRoom = live.actor(participantId)?.roomId;
			if (ownRoom !== seat.ownRoom && ownRoom !== undefined) connection.hint({ kind: 'moved', roomId: ownRoom });
			seat.ownRoom = ownRoom;
			const unreadable = whyNotRead(participantId, seat.roomId);
			if (unreadable) {
				connection.refuse(unreadable);
				continue;
			}
			const reason = whyNotWrite(participantId, seat.roomId);
			if (reason !== seat.whyNotWrite) connection.hint({ kind: 'rights', canWrite: reason === null, ...(reason ? { reason } : {}) });
			seat.whyNotWrite = reason;
		}
	};

	const counts = async (): Promise<Record<string, RoomCounts>> => {
		const cards = new Map<string, number>();
		const plan = [...room.doc.getMap<{ roomId?: string }>(PLAN_ROOT)].map(([name, base]) => ({ key: parsePlanKey(name), base }));
		const merged = new Set(plan.map(({ key }) => (key?.field === 'parent' ? key.item : undefined)));
		for (const { key, base } of plan) {
			const isCard = key?.kind === 'card' && key.field === undefined && !merged.has(key.id);
			if (isCard && base.roomId) cards.set(base.roomId, (cards.get(base.roomId) ?? 0) + 1);
		}
		// who has no board open (the writing page of a phone) says in the workshop room where it is
		const elsewhere = (hubOf(room.roomId)?.presence.states() ?? []).map(({ participantId, state }) => ({ participantId, roomId: state.roomId }));
		const rooms: Record<string, RoomCounts> = {};
		for (const { roomId, kind } of view.rooms()) {
			const connected = [...(hubOf(roomId)?.members() ?? [])].map(({ session }) => session.participantId);
			const looking = elsewhere.filter((one) => one.roomId === roomId && whyNotRead(one.participantId, roomId) === null).map((one) => one.participantId);
			const changedAt = kind === 'workshop' ? undefined : boards.changedAt(roomId);
			rooms[roomId] = {
				notes: kind === 'workshop' ? 0 : await boards.notesIn(roomId),
				cards: cards.get(roomId) ?? 0,
				online: [...new Set([...connected, ...looking])].sort(),
				...(changedAt !== undefined && { changedAt }),
			};
		}
		return rooms;
	};

	const publish = async (): Promise<void> => {
		const now = performance.now();
		const hub = hubOf(room.roomId);
		if (!hub || isDead || (!isDirty && now - lastPublished < RENEW_MS)) return;
		isDirty = false;
		lastPublished = now;
		const rooms = await counts();
		const state: ServerPresence = { server: { now: Date.now(), rooms } };
		if (!isDead) hub.presence.setOwn(room.doc.clientID, state);
	};
	const publishing = setInterval(() => {
		attendance.check();
		void publish().catch(onFailure);
	}, PUBLISH_MS);
	publishing.unref();

	const stopTicks = room.onTick(() => {
		users.clear();
		isDirty = true;
		reviewing ??= setImmediate(review);
	});
	const stopDrops = room.onDrop((code) => {
		isDead = true;
		// their rights cannot be known before the workshop room is loaded again
		for (const connection of [...seats.keys()]) connection.close(CLOSE.reloading, code);
	});

	return {
		live,
		judgeContext: (participantId, roomId) => ({ actor: live.actor(participantId), room: factsOf(roomId), settings: view.settings(), factsOf }),
		userOf: (participantId) => {
			const known = users.get(participantId);
			if (known) return known;
			const person = view.person(participantId);
			if (!person) return undefined;
			const user = { id: person.id, name: person.name, color: person.colour, role: person.role };
			users.set(participantId, user);
			return user;
		},
		whyNotRead,
		whyNotWrite,
		join: (connection, roomId) => {
			const { participantId } = connection.session;
			seats.set(connection, { roomId, ownRoom: live.actor(participantId)?.roomId, whyNotWrite: whyNotWrite(participantId, roomId) });
			attendance.came(participantId);
			connection.onClose(() => {
				seats.delete(connection);
				if (![...seats.keys()].some(({ session }) => session.participantId === participantId)) attendance.went(participantId);
			});
			isDirty = true;
		},
		counts,
		touch: () => {
			isDirty = true;
		},
		close: () => {
			const wasDead = isDead;
			isDead = true;
			clearInterval(publishing);
			clearImmediate(reviewing);
			stopTicks();
			stopDrops();
			const written = wasDead ? Promise.resolve() : attendance.close();
			void written.catch(onFailure).finally(() => live.release());
		},
		isDead: () => isDead,
	};
}
