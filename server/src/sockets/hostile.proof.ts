/** Hostile and unlucky peers on a real port: bad frames, floods, slow and silent ones. The neighbours notice nothing. */

import { connect as connectTcp, type Socket } from 'node:net';
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { MESSAGE } from '@rembuk/shared/protocol/message';
import * as encoding from 'lib0/encoding';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LiveServer, type LiveServerOptions, ROOMS, startLiveServer } from './testing/live-server.ts';
import { connect, until } from './testing/provider.ts';
import { seeded } from './testing/random.ts';

const teardown: (() => unknown)[] = [];
afterEach(async () => {
	for (const step of teardown.splice(0).reverse()) await step();
});
const start = async (options?: LiveServerOptions): Promise<LiveServer> => {
	const server = await startLiveServer(options);
	teardown.push(() => server.close());
	return server;
};
const join = (server: LiveServer, token: string, options?: Parameters<typeof connect>[3]) => {
	const client = connect(server.url, ROOMS.one, token, options);
	teardown.push(() => client.destroy());
	return client;
};
const openSocket = async (server: LiveServer, token: string, room: string = ROOMS.one) => {
	const ws = new WebSocket(`${server.url}/${room}`, { headers: { authorization: `Bearer ${token}` } });
	teardown.push(() => ws.terminate());
	const closed = new Promise<{ code: number; reason: string }>((resolve) => ws.on('close', (code, reason) => resolve({ code, reason: reason.toString() })));
	ws.on('error', () => undefined);
	await new Promise((resolve) => ws.once('open', resolve));
	return { ws, closed };
};
/** A socket below websocket: after the handshake it may write what it likes. */
const openRaw = async (server: LiveServer, token: string): Promise<Socket> => {
	const socket = connectTcp(server.port, '127.0.0.1');
	teardown.push(() => socket.destroy());
	socket.on('error', () => undefined);
	const lines = [
		`GET /sync/${ROOMS.one} HTTP/1.1`,
		'Host: 127.0.0.1',
		'Connection: Upgrade',
		'Upgrade: websocket',
		'Sec-WebSocket-Version: 13',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		`Authorization: Bearer ${token}`,
	];
	socket.write(`${lines.join('\r\n')}\r\n\r\n`);
	await new Promise((resolve) => socket.once('data', resolve));
	return socket;
};
/** Anna writes and Budi sees it: the room lives. */
const expectLife = async (server: LiveServer) => {
	const anna = join(server, 'anna');
	const budi = join(server, 'budi');
	await until(() => anna.provider.synced && budi.provider.synced, 'both joined');
	const note = newNote({ words: 'hidup', x: 0, y: 0, meta: { author: 'anna' } });
	anna.doc.transact(() => createRecord(anna.doc, note));
	await until(() => recordsOf(budi.doc).has(note.id), 'the note arrived');
};

test('bad websocket frames end their socket and nothing else', async () => {
	const server = await start();
	const neighbour = join(server, 'budi');
	await until(() => neighbour.provider.synced, 'the neighbour joined');
	const frames: Record<string, number[]> = {
		'reserved bits': [0xf2, 0x80, 0, 0, 0, 0],
		'unknown opcode': [0x83, 0x80, 0, 0, 0, 0],
		unmasked: [0x82, 0x01, 0x00],
		'fragmented ping': [0x09, 0x80, 0, 0, 0, 0],
		'long ping': [0x89, 0xfe, 0x00, 0x7e, 0, 0, 0, 0],
		'continuation of nothing': [0x80, 0x80, 0, 0, 0, 0],
		'length of 2^63': [0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0],
		'close code 1': [0x88, 0x82, 0, 0, 0, 0, 0, 1],
		'bad utf-8': [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28],
		truncated: [0x82, 0xfe, 0x10],
	};
	for (const frame of Object.values(frames)) {
		const socket = await openRaw(server, 'anna');
		const ended = new Promise((resolve) => socket.once('close', resolve));
		socket.write(Uint8Array.from(frame));
		if (frame === frames.truncated) socket.end();
		await ended;
	}
	await expectLife(server);
	expect(neighbour.closes).toEqual([]);
});

test('a frame over the limit is closed with 1009 before it is read', async () => {
	const server = await start();
	const { ws, closed } = await openSocket(server, 'anna');
	ws.send(Buffer.alloc(50 * 1024 * 1024));
	expect((await closed).code).toBe(1009);
	await expectLife(server);
});

test('random and mutated messages: each ends its sender, the neighbour and a newcomer are fine', async () => {
	const server = await start();
	const neighbour = join(server, 'budi', { ack: true });
	await until(() => neighbour.provider.synced, 'the neighbour joined');
	const random = seeded(11);
	for (let round = 0; round < 40; round++) {
		const { ws, closed } = await openSocket(server, 'anna');
		for (let i = 0; i < 50; i++) {
			const bytes = Uint8Array.from({ length: 1 + random.below(60) }, () => random.below(256));
			bytes[0] = random.pick([0, 0, 0, 1, 3, 2, 121, 255]);
			bytes[1] = random.below(4);
			ws.send(bytes);
		}
		ws.close();
		await closed;
	}
	expect(neighbour.closes).toEqual([]);
	expect(neighbour.provider.wsconnected).toBe(true);
	await expectLife(server);
	expect(server.sockets.metrics()['unreadable-message']).toBeGreaterThan(0);
});

test('text, unknown messages and more than one in a frame are malformed', async () => {
	const server = await start();
	const twice = [Uint8Array.of(0, 0, 1, 0, 0, 0, 1, 0), Uint8Array.of(0, 2, 2, 0, 0, 0, 2, 2, 0, 0), Uint8Array.of(1, 1, 0, 0), Uint8Array.of(3, 3)];
	const cases = ['halo', Uint8Array.of(99), Uint8Array.of(0, 7, 0), Uint8Array.of(0, 0, 5, 1), new Uint8Array(), ...twice];
	for (const message of cases) {
		const { ws, closed } = await openSocket(server, 'anna');
		ws.send(message);
		expect(await closed).toEqual({ code: 4400, reason: 'malformed' });
	}
});

test('a flood is slowed, and one without end is cut with 4529', async () => {
	const server = await start({ limits: { messagesPerSecond: 10, messageBurst: 20 } });
	const { ws, closed } = await openSocket(server, 'anna');
	const query = Uint8Array.of(MESSAGE.queryAwareness);
	for (let i = 0; i < 30; i++) ws.send(query);
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(ws.readyState).toBe(ws.OPEN); // slowed, not cut
	for (let i = 0; i < 500; i++) ws.send(query);
	expect((await closed).code).toBe(4529);
});

test.each([
	['pings', 0x89],
	['pongs', 0x8a],
])('a flood of %s is cut and counted', async (_name, opcode) => {
	const server = await start();
	const neighbour = join(server, 'budi');
	await until(() => neighbour.provider.synced, 'the neighbour joined');
	const socket = await openRaw(server, 'anna');
	const ended = new Promise((resolve) => socket.once('close', resolve));
	socket.resume();
	const many = Buffer.concat(Array.from({ length: 8000 }, () => Buffer.from([opcode, 0x80, 0, 0, 0, 0])));
	socket.write(many);
	await ended;
	expect(server.sockets.metrics().flood).toBe(1);
	await expectLife(server);
	expect(neighbour.closes).toEqual([]);
});

test('an address that is none is not found', async () => {
	const server = await start();
	const socket = connectTcp(server.port, '127.0.0.1');
	teardown.push(() => socket.destroy());
	const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
	socket.write('GET // HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
	expect(await answer).toMatch(/^HTTP\/1.1 404 /);
	expect(server.sockets.metrics()['upgrade-not-found']).toBe(1);
});

test('a reader that asks for much and reads nothing is cut', async () => {
	const server = await start({ limits: { maxBacklog: 512 * 1024, messageBurst: 100_000, messagesPerSecond: 100_000 } });
	const room = await server.registry.open(ROOMS.one);
	await room.transact((doc) => {
		for (let i = 0; i < 400; i++) createRecord(doc, newNote({ words: 'kata '.repeat(40), x: i, y: 0, meta: {} }));
	});
	room.release();
	const socket = await openRaw(server, 'anna');
	socket.pause();
	const ended = new Promise((resolve) => socket.once('close', resolve));
	const step1 = Uint8Array.from([0x82, 0x84, 0, 0, 0, 0, 0, 0, 1, 0]);
	for (let i = 0; i < 300; i++) socket.write(step1);
	await until(() => (server.sockets.metrics()['slow-reader'] ?? 0) > 0, 'cut');
	socket.resume();
	await ended;
	await expectLife(server);
});

test('silent sockets are reaped, living ones are not', async () => {
	const server = await start({ limits: { pingEvery: 100, silentFor: 5000 } });
	const silent = await openRaw(server, 'anna');
	silent.on('data', () => undefined); // reads, and never answers a ping
	const ended = new Promise((resolve) => silent.once('close', resolve));
	const living = await openSocket(server, 'budi'); // ws answers pings by itself
	await ended;
	expect(living.ws.readyState).toBe(living.ws.OPEN);
	expect(server.sockets.metrics().reaped).toBe(1);
});

test('one credential opens twenty connections and no more', async () => {
	const server = await start({ limits: { connectionsPerCredential: 3 } });
	const kept = [await openSocket(server, 'anna'), await openSocket(server, 'anna'), await openSocket(server, 'anna')];
	const fourth = await openSocket(server, 'anna');
	expect(await fourth.closed).toEqual({ code: 4529, reason: 'slow-down' });
	expect(kept.every(({ ws }) => ws.readyState === ws.OPEN)).toBe(true);
	expect((await openSocket(server, 'budi')).ws.readyState).toBe(WebSocket.OPEN);
});

test('also when it opens them all at once in a room that is not open yet', async () => {
	const server = await start({
		limits: { connectionsPerCredential: 3 },
		wrapStorage: (storage) => ({
			...storage,
			log: {
				...storage.log,
				load: async (roomId) => {
					if (roomId === ROOMS.one) await new Promise((resolve) => setTimeout(resolve, 300));
					return storage.log.load(roomId);
				},
			},
		}),
	});
	const all = await Promise.all(Array.from({ length: 12 }, () => openSocket(server, 'anna')));
	await Promise.all(all.map(({ closed }) => Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 300))])));
	expect(server.sockets.metrics()['upgrade-slow-down']).toBe(9);
	expect(server.sockets.metrics().connected).toBe(3);
});

test('ten thousand ghosts are dropped, and nobody wears another name', async () => {
	const server = await start();
	const budi = join(server, 'budi');
	await until(() => budi.provider.synced, 'joined');
	const { ws } = await openSocket(server, 'anna');
	const ghosts = (ids: number[], name: string): Uint8Array => {
		const body = encoding.createEncoder();
		encoding.writeVarUint(body, ids.length);
		for (const id of ids) {
			encoding.writeVarUint(body, id);
			encoding.writeVarUint(body, 9);
			encoding.writeVarString(body, JSON.stringify({ user: { name }, tool: 'select', evil: 'x' }));
		}
		const message = encoding.createEncoder();
		encoding.writeVarUint(message, MESSAGE.awareness);
		encoding.writeVarUint8Array(message, encoding.toUint8Array(body));
		return encoding.toUint8Array(message);
	};
	for (let i = 0; i < 50; i++)
		ws.send(
			ghosts(
				Array.from({ length: 200 }, (_, n) => 1_000_000 + i * 200 + n),
				'Hantu',
			),
		);
	for (let i = 0; i < 20; i++) ws.send(ghosts([2_000_000 + i], 'Budi'));
	ws.send(ghosts([budi.doc.clientID], 'Budi'));
	await until(() => budi.provider.awareness.getStates().has(2_000_000), 'its one own presence');
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(server.sockets.metrics()['presence-not-own']).toBeGreaterThanOrEqual(10_000 + 19 + 1); // and what Budi's stock client passes on
	const others = [...budi.provider.awareness.getStates()].filter(([id]) => id !== budi.doc.clientID);
	expect(others).toEqual([[2_000_000, { tool: 'select', user: { id: 'anna', name: 'ANNA', color: '#123456', role: 'participant' } }]]);
});

test('many unknown rooms cost nothing', async () => {
	const server = await start();
	const ask = () =>
		new Promise<void>((resolve) => {
			const ws = new WebSocket(`${server.url}/${'e'.repeat(32)}`, { headers: { authorization: 'Bearer anna' } });
			ws.on('error', () => resolve());
		});
	for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: 20 }, ask));
	expect(server.registry.size()).toBeLessThanOrEqual(1); // the workshop room at most
	expect(server.sockets.metrics()['upgrade-unknown-room']).toBe(400);
});

test('everybody is told 1012 when the server stops', async () => {
	const server = await startLiveServer();
	const { closed } = await openSocket(server, 'anna');
	await server.close();
	expect((await closed).code).toBe(1012);
});
