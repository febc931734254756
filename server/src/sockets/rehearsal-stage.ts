/**
 * The stage of a rehearsal: a door like the real one on the loopback, behind it a workshop of some groups that is nowhere kept, and bare peers that write
 * frames and only count what they hear. Nobody else gets in: the door asks for a word that only we know. Knows no play.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { newRoomId } from '@rembuk/shared/ids';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type * as Y from 'yjs';
import { openRoomRegistry } from '../rooms/room-registry.ts';
import { queueAppends } from '../storage/append-queue.ts';
import type { RoomLog } from '../storage/storage.ts';
import { liveWorkshop } from '../workshops/live-workshop.ts';
import { openSockets } from './accept-socket.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';

export interface Peer {
	/** Writes a message as a browser does: one masked binary frame. */
	say(message: Uint8Array): void;
	/** How many pieces have come so far. */
	heard(): number;
	isGone(): boolean;
	end(): void;
}

export interface Stage {
	/** The boards of the groups, as the server has them. */
	docs: readonly Y.Doc[];
	/** Lets a person in, by number; the groups are filled in turn. @throws when the door stays shut. */
	enter(person: number): Promise<Peer>;
	idOf(person: number): string;
	close(): Promise<void>;
}

const HOST = '127.0.0.1';
const WORKSHOP = 'rehearsal';
const NOWHERE: RoomLog = {
	load: async () => ({ snapshot: undefined, tail: [], owners: new Map(), removedAuthors: new Map() }),
	append: queueAppends(() => nextTurn()).append,
	compact: async () => 0,
	renew: async () => false,
};
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Nobody is as quick as a rehearsal. */
const PLENTY = 1e9;
const LIMITS: Limits = {
	...DEFAULT_LIMITS,
	messagesPerSecond: PLENTY,
	messageBurst: PLENTY,
	bytesPerSecond: PLENTY,
	byteBurst: PLENTY,
	credentialMessagesPerSecond: PLENTY,
	credentialMessageBurst: PLENTY,
	credentialBytesPerSecond: PLENTY,
	credentialByteBurst: PLENTY,
	connectionsPerCredential: PLENTY,
};
const INFO = { title: WORKSHOP, date: '2019-07-22', timezone: 'Asia/Jakarta', organisers: [], supportedBy: [], language: 'id', code: 'ABCD2345' } as const;

/** Opens the door for so many in so many groups. @throws when this machine has no loopback to offer. */
export async function openStage(people: number, groups: number): Promise<Stage> {
	const word = randomUUID();
	const idOf = (person: number): string => `rehearsal-${person}`;
	const home = newRoomId();
	const boards = Array.from({ length: groups }, newRoomId);
	const boardOf = (person: number): string => boards[person % groups] ?? home;
	const registry = openRoomRegistry({ storage: { log: NOWHERE }, logger: SILENT, beat: { ask: (work) => void setImmediate(work) } });
	const homeRoom = await registry.open(home);
	const boardRooms = await Promise.all(boards.map((board) => registry.open(board)));
	await homeRoom.transact((doc) => {
		const write = writeWorkshop(doc);
		write.setOne('info', { ...INFO, organisers: [], supportedBy: [] });
		write.setRow('room', home, { kind: 'workshop', locked: false, open: true, order: 0 });
		boards.forEach((board, order) => {
			write.setRow('room', board, { kind: 'breakout', locked: false, open: false, order });
		});
		for (let n = 0; n < people; n++)
			write.setRow('person', idOf(n), { name: idOf(n), role: 'participant', roomId: boardOf(n), joinedAt: 0, colour: '#3355aa' });
	});
	const server = createServer();
	const sockets = openSockets({
		server,
		registry,
		logger: SILENT,
		limits: LIMITS,
		pace: { alone: 2, along: 0 },
		auth: {
			sessionOf: async ({ headers }) => {
				const [said, person] = (headers.authorization ?? '').split(' ');
				return said === word && person ? { credentialId: person, workshopId: WORKSHOP, participantId: person } : 'not-signed-in';
			},
		},
		workshops: {
			workshopOf: async (roomId) => (boards.includes(roomId) ? { workshopId: WORKSHOP, kind: 'breakout' } : null),
			open: async (workshopId) => liveWorkshop(workshopId, await registry.open(home)),
		},
	});
	server.listen(0, HOST);
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const peers = new Set<Peer>();
	return {
		docs: boardRooms.map(({ doc }) => doc),
		idOf,
		enter: async (person) => {
			const peer = await openPeer(port, `/sync/${boardOf(person)}?ack=1`, `${word} ${idOf(person)}`);
			peers.add(peer);
			return peer;
		},
		close: async () => {
			for (const peer of peers) peer.end();
			server.close();
			await sockets.close();
			server.closeAllConnections();
			homeRoom.release();
			for (const room of boardRooms) room.release();
			await registry.close();
		},
	};
}

/** Knocks and waits until something comes back. */
async function openPeer(port: number, path: string, authorization: string): Promise<Peer> {
	const socket = connect(port, HOST);
	let heard = 0;
	socket.on('error', () => socket.destroy());
	socket.on('data', () => heard++);
	socket.write(
		[
			`GET ${path} HTTP/1.1`,
			`Host: ${HOST}`,
			`Authorization: ${authorization}`,
			'Connection: Upgrade',
			'Upgrade: websocket',
			'Sec-WebSocket-Version: 13',
			`Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
			'\r\n',
		].join('\r\n'),
	);
	await new Promise<void>((resolve, reject) => {
		socket.once('data', () => resolve());
		socket.once('close', () => reject(new Error('the rehearsal lost a socket')));
	});
	return {
		say: (message) => void socket.write(maskedFrame(message)),
		heard: () => heard,
		isGone: () => socket.destroyed,
		end: () => socket.destroy(),
	};
}

const MASK = [0x52, 0x65, 0x6d, 0x62];

/** A complete binary frame of a client (RFC 6455, 5.2 and 5.3), up to 65,535 bytes of message. */
function maskedFrame(message: Uint8Array): Buffer {
	const start = message.length < 126 ? 6 : 8;
	const frame = Buffer.allocUnsafe(start + message.length);
	frame[0] = 0x82;
	if (start === 6) frame[1] = 0x80 | message.length;
	else {
		frame[1] = 0x80 | 126;
		frame.writeUInt16BE(message.length, 2);
	}
	frame.set(MASK, start - 4);
	for (let i = 0; i < message.length; i++) frame[start + i] = (message[i] as number) ^ (MASK[i % 4] as number);
	return frame;
}
