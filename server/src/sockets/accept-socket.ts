/**
 * The door of the live server: `GET /sync/<roomId>` upgrades. Asks who it is and whether it may read the room before anything is opened, and ends
 * connections again. Knows no documents.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '@rembuk/shared/errors';
import { isRoomId } from '@rembuk/shared/ids';
import { CLOSE } from '@rembuk/shared/protocol/close-code';
import { PROTOCOL_VERSION, writeHint } from '@rembuk/shared/protocol/message';
import type { RoomCounts } from '@rembuk/shared/protocol/presence';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import type { Session } from '../auth/session.ts';
import type { EventLogger } from '../rooms/logger.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { SocketAuth, Workshops } from '../workshops/live-workshop.ts';
import { makeBacklogs } from './backlogs.ts';
import { openBoardCounts } from './board-counts.ts';
import { type Budget, makeBudgets } from './budgets.ts';
import { closeFor } from './close-for.ts';
import { type Connection, openConnection } from './connection.ts';
import { type Counters, makeCounters } from './counters.ts';
import { ignoreUpgrade, offersWebsocket } from './ignore-upgrade.ts';
import { CLOSE_GRACE_MS, DEFAULT_LIMITS, LIFE_CHECK_MS, type Limits } from './limits.ts';
import { STEP1_COST } from './message-cost.ts';
import { type Pace, paceFor } from './presence-pace.ts';
import { REFUSAL_HEADERS, refuseUpgrade } from './refuse-upgrade.ts';
import { openRoomHub, type RoomGuard, type RoomHub } from './room-hub.ts';
import { type Held, type SharedThings, shareThings } from './shared-things.ts';
import { openWorkshopHub, type WorkshopHub } from './workshop-hub.ts';

export interface Sockets {
	/** Takes nobody any more, says 1012 to everybody, and resolves when all are gone. */
	close(): Promise<void>;
	/** Ends the connections of a credential that was revoked. */
	disconnectCredential(credentialId: string): void;
	/** Notes, cards and people per room of a workshop. */
	counts(workshopId: string): Promise<Record<string, RoomCounts>>;
	/** Counters by name, and how many are connected. */
	metrics(): Record<string, number>;
}

export interface SocketOptions {
	server: Server;
	registry: RoomRegistry;
	auth: SocketAuth;
	workshops: Workshops;
	logger: EventLogger;
	/** Where it counts; counters of its own when not given. */
	counters?: Counters;
	limits?: Partial<Limits>;
	/** How often presence is told, whatever the size of a room. */
	pace?: Pace;
	/** Headers of the HTTP errors that an upgrade is refused with. */
	refusalHeaders?: Readonly<Record<string, string>>;
}

const CLOSE_WAIT_MS = 2000;
/** Whoever loads the page again, or comes when another has just gone, finds the workshop open: and nobody has gone meanwhile, ms. */
const WORKSHOP_LINGER_MS = 3000;

/** Takes the upgrades of a server. */
export function openSockets({
	server,
	registry,
	auth,
	workshops,
	logger,
	counters = makeCounters(),
	limits: wanted,
	pace,
	refusalHeaders = REFUSAL_HEADERS,
}: SocketOptions): Sockets {
	const limits: Limits = { ...DEFAULT_LIMITS, ...wanted };
	const budgets = makeBudgets(limits);
	const backlogs = makeBacklogs(limits.allBacklogs);
	const connections = new Set<Connection>();
	const workshopOfRoom = new Map<string, string>();
	let isClosed = false;
	// closeTimeout: ws' own, not in its types yet
	const options: ServerOptions & { closeTimeout: number } = {
		noServer: true,
		clientTracking: false,
		perMessageDeflate: false,
		maxPayload: limits.maxPayload,
		closeTimeout: CLOSE_GRACE_MS,
	};
	const wss = new WebSocketServer(options);

	const boards = openBoardCounts(registry, (roomId) => {
		const workshopId = workshopOfRoom.get(roomId);
		if (workshopId !== undefined) workshopHubs.peek(workshopId)?.touch();
	});
	const workshopHubs: SharedThings<WorkshopHub> = shareThings(
		async (workshopId) =>
			openWorkshopHub({
				live: await workshops.open(workshopId),
				boards,
				hubOf: (roomId) => roomHubs.peek(roomId),
				onFailure: (error) => logger.warn({ workshopId, err: error }, 'presence-failed'),
			}),
		WORKSHOP_LINGER_MS,
	);
	const roomHubs: SharedThings<RoomHub> = shareThings(async (roomId) => {
		const workshop = () => workshopHubs.peek(workshopOfRoom.get(roomId) ?? '');
		const guard: RoomGuard = {
			judgeContext: (participantId, id) =>
				workshop()?.judgeContext(participantId, id) ?? {
					actor: undefined,
					room: undefined,
					settings: { onlyAuthorsEdit: true, onlyAuthorsDelete: true },
					factsOf: () => undefined,
				},
			userOf: (participantId) => workshop()?.userOf(participantId),
			onRefusal: (name, participantId) => {
				counters.add(`refused-${name}`);
				logger.warn({ roomId, participantId, name }, 'message-refused'); // its sender is closed: one line a connection
			},
			onPresenceDropped: counters.add,
			onPeople: () => workshop()?.touch(),
		};
		return openRoomHub(await registry.open(roomId), guard, (people) => pace ?? paceFor(people, connections.size));
	});

	/** Who it is and where it wants to go, or why not; opens nothing. */
	const admit = async (
		request: IncomingMessage,
	): Promise<{ session: Session; roomId: string; workshopId: string; wantsAcks: boolean; isTooOld: boolean } | ErrorCode> => {
		const [path = '', query] = (request.url ?? '').split('?');
		const [, sync, roomId = '', ...rest] = path.split('/');
		if (sync !== 'sync' || rest.length > 0) return 'not-found';
		if (!isRoomId(roomId)) return 'unknown-room';
		const workshopId = workshopOfRoom.get(roomId) ?? (await workshops.workshopOf(roomId))?.workshopId; // which never changes
		if (workshopId === undefined) return 'unknown-room';
		const session = await auth.sessionOf(request, workshopId);
		if (typeof session === 'string') return session;
		const wishes = new URLSearchParams(query);
		const version = Number(wishes.get('v') ?? limits.oldestProtocol);
		return { session, roomId, workshopId, wantsAcks: wishes.get('ack') === '1', isTooOld: !(version >= limits.oldestProtocol) };
	};

	const accept = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
		const admitted = await admit(request);
		if (typeof admitted === 'string' || isClosed) {
			const code = typeof admitted === 'string' ? admitted : 'slow-down';
			counters.add(`upgrade-${code}`);
			refuseUpgrade(socket, code, request.headers['accept-language'], refusalHeaders);
			return;
		}
		const { session, roomId, workshopId, wantsAcks, isTooOld } = admitted;
		const held: Held<unknown>[] = [];
		const letGo = (): void => {
			for (const { release } of held.splice(0).reverse()) release();
		};
		try {
			const workshop = await workshopHubs.acquire(workshopId);
			held.push(workshop);
			const now = performance.now();
			const { budget, holders, release } = budgets.acquire(session.credentialId, now);
			held.push({ value: budget, release: () => release(performance.now()) });
			budget.messages.take(STEP1_COST, now);
			const isTooMuch = holders > limits.connectionsPerCredential || budget.messages.isFlooded();
			const why: ErrorCode | null = isTooMuch ? 'slow-down' : isTooOld ? 'client-too-old' : workshop.value.whyNotRead(session.participantId, roomId);
			workshopOfRoom.set(roomId, workshopId);
			const room = why ? undefined : await roomHubs.acquire(roomId);
			if (room) held.push(room);
			if (socket.destroyed || isClosed) {
				letGo();
				socket.destroy();
				return;
			}
			let isSeated = false;
			socket.cork(); // the answer to the knock and the first words in it are one packet
			process.nextTick(() => process.nextTick(() => socket.uncork()));
			wss.handleUpgrade(request, socket, head, (ws: WebSocket) => {
				ws.on('error', () => counters.add('socket-error'));
				if (!room) {
					const code = why ?? 'not-yours';
					counters.add(`upgrade-${code}`);
					if (wantsAcks && code === 'client-too-old') ws.send(writeHint({ kind: 'reload', reason: 'protocol' }));
					ws.close(closeFor(code), code); // a browser cannot see an HTTP status: it reads the close code
					return;
				}
				isSeated = true;
				seat({ ws, socket, session, wantsAcks, budget }, roomId, workshop.value, room.value);
				ws.once('close', letGo); // after the connection's own listeners
			});
			if (room && !isSeated) counters.add('upgrade-malformed'); // ws refused the handshake itself
			if (!isSeated) letGo();
		} catch (error) {
			letGo();
			throw error;
		}
	};

	type Comer = { ws: WebSocket; socket: Duplex; session: Session; wantsAcks: boolean; budget: Budget };
	const seat = (comer: Comer, roomId: string, workshop: WorkshopHub, room: RoomHub): void => {
		const { session } = comer;
		const connection = openConnection({ ...comer, room, limits, counters, backlogs });
		connections.add(connection);
		counters.add('opened');
		connection.onClose(() => connections.delete(connection));
		if (isClosed || workshop.isDead() || room.isDead()) {
			connection.close(isClosed ? CLOSE.restart : CLOSE.reloading, 'restart');
			return;
		}
		const reason = workshop.whyNotWrite(session.participantId, roomId);
		connection.hint({ kind: 'hello', protocol: PROTOCOL_VERSION, now: Date.now(), canWrite: reason === null, ...(reason && { reason }) });
		workshop.join(connection, roomId);
		room.join(connection);
		logger.info({ roomId, participantId: session.participantId }, 'socket-opened');
	};

	const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
		if (!offersWebsocket(request)) {
			counters.add('upgrade-ignored');
			ignoreUpgrade(server, request, socket, head);
			return;
		}
		socket.on('error', () => counters.add('socket-error'));
		accept(request, socket, head).catch((error: Error) => {
			logger.error({ err: error }, 'upgrade-failed');
			refuseUpgrade(socket, 'broken', request.headers['accept-language'], refusalHeaders);
		});
	};
	server.on('upgrade', onUpgrade);
	const life = setInterval(() => {
		const now = performance.now();
		for (const connection of connections) connection.checkLife(now);
	}, LIFE_CHECK_MS);
	life.unref();

	return {
		close: async () => {
			isClosed = true;
			clearInterval(life);
			boards.close();
			const gone = Promise.all([...connections].map((connection) => new Promise<void>((resolve) => connection.onClose(resolve))));
			for (const connection of [...connections]) connection.close(CLOSE.restart, 'restart');
			let timer: NodeJS.Timeout | undefined;
			await Promise.race([gone, new Promise((resolve) => (timer = setTimeout(resolve, CLOSE_WAIT_MS)))]);
			clearTimeout(timer);
			workshopHubs.settle();
			server.off('upgrade', onUpgrade);
		},
		disconnectCredential: (credentialId) => {
			for (const connection of [...connections]) if (connection.session.credentialId === credentialId) connection.refuse('session-ended');
		},
		counts: async (workshopId) => {
			const hub = await workshopHubs.acquire(workshopId);
			try {
				return await hub.value.counts();
			} finally {
				hub.release();
			}
		},
		metrics: () => ({ ...counters.read(), connected: connections.size, rooms: registry.size() }),
	};
}
