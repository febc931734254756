/** A live server for tests: real storage, rooms and sockets over one workshop of a few people, whose tokens are their names. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RoomKind } from '@rembuk/shared/workshop/roles';
import { viewWorkshop, writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type { Session } from '../../auth/session.ts';
import type { EventLogger } from '../../rooms/logger.ts';
import { openRoomRegistry, type RoomRegistry } from '../../rooms/room-registry.ts';
import { openStorage } from '../../storage/open-storage.ts';
import type { Storage } from '../../storage/storage.ts';
import { liveWorkshop, type Workshops } from '../../workshops/live-workshop.ts';
import { openSockets, type Sockets } from '../accept-socket.ts';
import type { Limits } from '../limits.ts';

export const WORKSHOP_ID = 'workshop-1';
const id = (digit: string): string => digit.repeat(32);
export const ROOMS = { workshop: id('a'), plenary: id('b'), one: id('1'), two: id('2') } as const;

/** Whose token is the name: Fitri leads, Anna and Budi are in group one, Citra in group two, Oki observes. */
export const PEOPLE = {
	fitri: { role: 'facilitator', roomId: undefined },
	anna: { role: 'participant', roomId: ROOMS.one },
	budi: { role: 'participant', roomId: ROOMS.one },
	citra: { role: 'participant', roomId: ROOMS.two },
	oki: { role: 'observer', roomId: undefined },
} as const;
export type PersonId = keyof typeof PEOPLE;

const KINDS: Record<string, RoomKind> = { [ROOMS.workshop]: 'workshop', [ROOMS.plenary]: 'plenary', [ROOMS.one]: 'breakout', [ROOMS.two]: 'breakout' };

export interface LiveServer {
	port: number;
	/** What a provider takes as its base. */
	url: string;
	storage: Storage;
	registry: RoomRegistry;
	sockets: Sockets;
	/** The server's own write to the workshop, as a power would. */
	lead(write: (writer: ReturnType<typeof writeWorkshop>) => void): Promise<void>;
	/** Ends the server as a crash does not: everybody is told, everything is flushed. */
	close(): Promise<void>;
}

export interface LiveServerOptions {
	dataDir?: string;
	limits?: Partial<Limits>;
	wrapStorage?: (storage: Storage) => Storage;
	port?: number;
	compactAfter?: number;
	logger?: EventLogger;
}

const SILENT: EventLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts it; the workshop is written when the storage has none yet. */
export async function startLiveServer({
	dataDir,
	limits,
	wrapStorage = (storage) => storage,
	port = 0,
	compactAfter,
	logger = SILENT,
}: LiveServerOptions = {}): Promise<LiveServer> {
	const storage = wrapStorage(await openStorage(dataDir === undefined ? { memory: true } : { dataDir }));
	const registry = openRoomRegistry({ storage, logger, idleMs: 50, ...(compactAfter !== undefined && { compactAfter }) });
	const server = createServer();
	const workshops = testWorkshops(registry);
	await seed(registry);
	const sockets = openSockets({ server, registry, workshops, logger, auth: { sessionOf }, ...(limits ? { limits } : {}) });
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const { port: bound } = server.address() as AddressInfo;
	return {
		port: bound,
		url: `ws://127.0.0.1:${bound}/sync`,
		storage,
		registry,
		sockets,
		lead: async (write) => {
			const room = await registry.open(ROOMS.workshop);
			await room.transact((doc) => write(writeWorkshop(doc))).finally(() => room.release());
		},
		close: async () => {
			await sockets.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await registry.close();
			await storage.close();
		},
	};
}

async function sessionOf(request: IncomingMessage, workshopId: string): Promise<Session | 'foreign-origin' | 'not-signed-in' | 'session-ended'> {
	const { origin, host, authorization } = request.headers;
	if (origin !== undefined && new URL(origin).host !== host) return 'foreign-origin';
	if (authorization === undefined) return 'not-signed-in';
	const token = authorization.replace('Bearer ', '');
	if (!Object.hasOwn(PEOPLE, token)) return 'session-ended';
	return { credentialId: `credential-${token}`, workshopId, participantId: token };
}

function testWorkshops(registry: RoomRegistry): Workshops {
	return {
		workshopOf: async (roomId) => (KINDS[roomId] ? { workshopId: WORKSHOP_ID, kind: KINDS[roomId] } : null),
		open: async (workshopId) => liveWorkshop(workshopId, await registry.open(ROOMS.workshop)),
	};
}

async function seed(registry: RoomRegistry): Promise<void> {
	const room = await registry.open(ROOMS.workshop);
	if (!viewWorkshop(room.doc).info()) {
		await room.transact((doc) => {
			const write = writeWorkshop(doc);
			write.setOne('info', { title: 'Uji', date: '2019-07-22', timezone: 'Asia/Jakarta', organisers: [], supportedBy: [], language: 'id', code: 'ABCD2345' });
			Object.entries(KINDS).forEach(([roomId, kind], order) => {
				write.setRow('room', roomId, { kind, locked: false, open: kind !== 'breakout', order });
			});
			Object.entries(PEOPLE).forEach(([name, { role, roomId }], joinedAt) => {
				write.setRow('person', name, { name: name.toUpperCase(), role, roomId, joinedAt, colour: '#123456' });
			});
		});
	}
	room.release();
}
