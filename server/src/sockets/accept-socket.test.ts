/** Stock providers and our own messages over a real port: joining, editing, presence, rights, and who is not let in. */

import { request } from 'node:http';
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord, readRecords } from '@rembuk/shared/board/record-codec';
import { writeHint } from '@rembuk/shared/protocol/message';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LiveServer, type LiveServerOptions, ROOMS, startLiveServer } from './testing/live-server.ts';
import { connect, type TestProvider } from './testing/provider.ts';

const teardown: (() => unknown)[] = [];
afterEach(async () => {
	for (const step of teardown.splice(0).reverse()) await step();
});

const start = async (options?: LiveServerOptions): Promise<LiveServer> => {
	const server = await startLiveServer(options);
	teardown.push(() => server.close());
	return server;
};
const join = (server: LiveServer, roomId: string, token: string, options?: Parameters<typeof connect>[3]): TestProvider => {
	const client = connect(server.url, roomId, token, options);
	teardown.push(() => client.destroy());
	return client;
};
const addNote = (client: TestProvider, author: string, words = 'halo'): string => {
	const note = newNote({ words, x: 1, y: 2, meta: { author } });
	client.doc.transact(() => createRecord(client.doc, note));
	return note.id;
};
const synced = (...clients: TestProvider[]) => Promise.all(clients.map((client) => client.until(() => client.provider.synced, 'synced')));

describe('an unmodified y-websocket provider', () => {
	test('joins, edits, sees the other and its presence', async () => {
		const server = await start();
		const anna = join(server, ROOMS.one, 'anna');
		const budi = join(server, ROOMS.one, 'budi');
		await synced(anna, budi);
		const id = addNote(anna, 'anna', 'dari Anna');
		await budi.until(() => recordsOf(budi.doc).has(id), 'the note at Budi');
		expect(readRecords(budi.doc)).toEqual(readRecords(anna.doc));

		anna.provider.awareness.setLocalStateField('cursor', { x: 5, y: 6 });
		anna.provider.awareness.setLocalStateField('user', { id: 'budi', name: 'Budi palsu' });
		const seen = () => budi.provider.awareness.getStates().get(anna.doc.clientID);
		await budi.until(() => seen()?.cursor !== undefined, 'the cursor at Budi');
		expect(seen()).toEqual({ cursor: { x: 5, y: 6 }, user: { id: 'anna', name: 'ANNA', color: '#123456', role: 'participant' } });
		anna.destroy();
		await budi.until(() => seen() === undefined, 'Anna gone');
	});

	test('counts what is durable with ?ack=1, and is told hello', async () => {
		const server = await start();
		const anna = join(server, ROOMS.one, 'anna', { ack: true });
		await synced(anna);
		await anna.until(() => anna.saved() === 1, 'the step 2 is acknowledged');
		for (let i = 0; i < 20; i++) addNote(anna, 'anna', `catatan ${i}`);
		await anna.until(() => anna.saved() === 21, 'twenty notes are durable');
		expect(anna.hints[0]).toMatchObject({ kind: 'hello', canWrite: true });
		expect((await server.storage.log.load(ROOMS.one)).tail.length).toBeGreaterThan(0);
	});

	test('finds everything after a restart of the server', async () => {
		const server = await start();
		const anna = join(server, ROOMS.one, 'anna', { ack: true });
		await synced(anna);
		const id = addNote(anna, 'anna');
		await anna.until(() => anna.saved() === 2, 'durable');
		anna.destroy();
		await new Promise((resolve) => setTimeout(resolve, 200)); // the room is dropped from memory meanwhile
		const budi = join(server, ROOMS.one, 'budi');
		await synced(budi);
		expect(recordsOf(budi.doc).has(id)).toBe(true);
	});
});

describe('who is not let in', () => {
	const upgrade = (server: LiveServer, path: string, headers: Record<string, string>) =>
		new Promise<{ status: number; body: string }>((resolve, reject) => {
			const asked = request({
				port: server.port,
				host: '127.0.0.1',
				path,
				headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', ...headers },
			});
			asked.on('response', (response) => {
				let body = '';
				response.on('data', (chunk: Buffer) => (body += chunk));
				response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
			});
			asked.on('upgrade', (_response, socket) => {
				socket.destroy();
				resolve({ status: 101, body: '' });
			});
			asked.on('error', reject);
			asked.end();
		});
	const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

	test.each([
		['no credential', `/sync/${ROOMS.one}`, {}, 401, 'not-signed-in'],
		['a forged token', `/sync/${ROOMS.one}`, bearer('mallory'), 401, 'session-ended'],
		['a foreign site', `/sync/${ROOMS.one}`, { ...bearer('anna'), origin: 'https://evil.example' }, 403, 'foreign-origin'],
		['an unknown room', `/sync/${'f'.repeat(32)}`, bearer('anna'), 404, 'unknown-room'],
		['a room that is a path', '/sync/../../etc/passwd', bearer('anna'), 404, 'not-found'],
		['a malformed room', '/sync/room-1', bearer('anna'), 404, 'unknown-room'],
		['another address', '/socket', bearer('anna'), 404, 'not-found'],
	])('%s', async (_what, path, headers, status, code) => {
		const server = await start();
		const before = server.registry.size();
		const answer = await upgrade(server, path, { 'accept-language': 'en', ...headers });
		expect(answer.status).toBe(status);
		expect(JSON.parse(answer.body)).toMatchObject({ error: { code, message: expect.stringMatching(/[a-z]/) } });
		expect(server.registry.size()).toBeLessThanOrEqual(before); // the seeded room may be let go meanwhile; nothing is added
	});

	test('a client that is too old is told to reload, for good; one that names no version is not', async () => {
		const server = await start({ limits: { oldestProtocol: 2 } });
		const told = (query: string) =>
			new Promise<{ code: number; reason: string; messages: number[][] }>((resolve, reject) => {
				const messages: number[][] = [];
				const ws = new WebSocket(`${server.url}/${ROOMS.one}${query}`, { headers: bearer('anna') });
				teardown.push(() => ws.terminate());
				ws.on('message', (data: Buffer) => messages.push([...data]));
				ws.on('close', (code, reason) => resolve({ code, reason: reason.toString(), messages }));
				ws.on('error', reject);
			});
		const hint = [...writeHint({ kind: 'reload', reason: 'protocol' })];
		for (const version of ['1', '', 'x', '-1', 'NaN']) {
			expect(await told(`?ack=1&v=${version}`)).toEqual({ code: 4426, reason: 'client-too-old', messages: [hint] });
			expect((await told(`?v=${version}`)).messages).toEqual([]);
		}
		const stock = join(server, ROOMS.one, 'anna');
		await synced(stock);
		expect(stock.closes).toEqual([]);
		expect(server.sockets.metrics()['upgrade-client-too-old']).toBe(10);
	});

	test("another group's room is accepted and closed with 4403, for good", async () => {
		const server = await start();
		const citra = join(server, ROOMS.one, 'citra');
		await citra.until(() => citra.closes.length > 0, 'closed');
		expect(citra.closes).toEqual([{ code: 4403, reason: 'not-yours' }]);
		expect(citra.provider.shouldConnect).toBe(false);
	});
});

describe('rights', () => {
	test('a locked room refuses, tells why, and nothing reaches the neighbour', async () => {
		const server = await start();
		const anna = join(server, ROOMS.one, 'anna', { ack: true });
		const budi = join(server, ROOMS.one, 'budi');
		await synced(anna, budi);
		await server.lead((write) => write.setRow('room', ROOMS.one, { kind: 'breakout', locked: true, open: false, order: 2 }));
		await anna.until(() => anna.hints.some((hint) => hint.kind === 'rights' && !hint.canWrite), 'told of the lock');
		const id = addNote(anna, 'anna');
		await anna.until(() => anna.closes.length > 0, 'closed');
		expect(anna.closes).toEqual([{ code: 4403, reason: 'room-locked' }]);
		expect(anna.refused).toEqual([{ n: 2, code: 'room-locked' }]);
		expect(recordsOf(anna.doc).has(id)).toBe(true); // its own copy is untouched
		const late = join(server, ROOMS.one, 'anna', { ack: true });
		await synced(late);
		expect(late.hints[0]).toMatchObject({ kind: 'hello', canWrite: false, reason: 'room-locked' });
		await server.lead((write) => write.setRow('room', ROOMS.one, { kind: 'breakout', locked: false, open: false, order: 2 }));
		const mark = addNote(budi, 'budi');
		const newcomer = join(server, ROOMS.one, 'anna');
		await newcomer.until(() => recordsOf(newcomer.doc).has(mark), 'the room goes on');
		expect([recordsOf(budi.doc).has(id), recordsOf(newcomer.doc).has(id)]).toEqual([false, false]);
	});

	test('a note in another name is refused', async () => {
		const server = await start();
		const anna = join(server, ROOMS.one, 'anna', { ack: true });
		await synced(anna);
		addNote(anna, 'budi');
		await anna.until(() => anna.closes.length > 0, 'closed');
		expect(anna.closes).toEqual([{ code: 4403, reason: 'wrong-author' }]);
	});

	test('an observer reads and may not write', async () => {
		const server = await start();
		const anna = join(server, ROOMS.one, 'anna');
		const oki = join(server, ROOMS.one, 'oki', { ack: true });
		await synced(anna, oki);
		const id = addNote(anna, 'anna');
		await oki.until(() => recordsOf(oki.doc).has(id), 'Oki reads');
		addNote(oki, 'oki');
		await oki.until(() => oki.refused.length > 0, 'refused');
		expect(oki.refused[0]?.code).toBe('read-only');
	});

	test('who is moved to another group is told where to, and leaves the old room', async () => {
		const server = await start();
		const anna = join(server, ROOMS.one, 'anna', { ack: true });
		await synced(anna);
		await server.lead((write) => write.setRow('person', 'anna', { name: 'Anna', role: 'participant', roomId: ROOMS.two, joinedAt: 1, colour: '#123456' }));
		await anna.until(() => anna.closes.length > 0, 'closed');
		expect(anna.hints).toContainEqual({ kind: 'moved', roomId: ROOMS.two });
		expect(anna.closes).toEqual([{ code: 4403, reason: 'not-yours' }]);
	});

	test('a revoked credential ends its connections', async () => {
		const server = await start();
		const anna = join(server, ROOMS.one, 'anna');
		const budi = join(server, ROOMS.one, 'budi');
		await synced(anna, budi);
		server.sockets.disconnectCredential('credential-anna');
		await anna.until(() => anna.closes.length > 0, 'closed');
		expect(anna.closes).toEqual([{ code: 4403, reason: 'session-ended' }]);
		expect(budi.provider.wsconnected).toBe(true);
	});
});

test("the server's own presence counts notes, cards and people", async () => {
	const server = await start();
	const fitri = join(server, ROOMS.workshop, 'fitri');
	const anna = join(server, ROOMS.one, 'anna');
	await synced(fitri, anna);
	addNote(anna, 'anna');
	addNote(anna, 'anna');
	const rooms = () => {
		const states = [...fitri.provider.awareness.getStates().values()];
		return states.find((state) => state.server)?.server.rooms;
	};
	await fitri.until(() => rooms()?.[ROOMS.one]?.notes === 2, 'two notes are counted');
	expect(rooms()).toMatchObject({
		[ROOMS.one]: { notes: 2, cards: 0, online: ['anna'], changedAt: expect.any(Number) },
		[ROOMS.workshop]: { online: ['fitri'] },
	});
	expect(await server.sockets.counts('workshop-1')).toEqual(rooms());
});
