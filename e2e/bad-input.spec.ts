import { randomBytes } from 'node:crypto';
import { join as joinPath } from 'node:path';
import Database from 'libsql';
import WebSocket from 'ws';
import { api, type CallOptions, type Refusal, request } from './support/call.ts';
import { withoutNotes } from './support/fixture.ts';
import type { Peer } from './support/peer.ts';
import { startServer } from './support/server.ts';
import { expect, test } from './support/test.ts';
import { type MadeWorkshop, makeWorkshop } from './support/workshop.ts';

/** A refusal in both languages: the same code, different words, neither a stack nor a key. */
async function refusal(url: string, options: CallOptions, expected: { status: number; code: string; field?: string }): Promise<void> {
	const inEnglish = await request<Refusal>(url, { ...options, lang: 'en' });
	const inIndonesian = await request<Refusal>(url, { ...options, lang: 'id' });
	for (const { status, body } of [inEnglish, inIndonesian]) {
		expect(body.error).toMatchObject({ code: expected.code, ...(expected.field ? { field: expected.field } : {}) });
		expect(status).toBe(expected.status);
		expect(body.error.message.length).toBeGreaterThan(10);
		expect(body.error.message).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object/);
	}
	expect(inEnglish.body.error.message).not.toBe(inIndonesian.body.error.message);
}

/** Somebody at work in the room while others misbehave: no reconnect, and her next note is saved. */
async function witness(url: string, peer: (o: { url: string; roomId: string; token: string }) => Peer, workshop: MadeWorkshop) {
	const joined = await workshop.join('Saksi', 'regulators');
	const roomId = workshop.room('regulators');
	const hers = peer({ url, roomId, token: joined.token });
	await hers.synced();
	let drops = 0;
	hers.provider.on('connection-close', () => drops++);
	return {
		async isUnhurt() {
			const words = `masih di sini ${randomBytes(4).toString('hex')}`;
			hers.write(words, { x: 0, y: 0 }, joined.participantId);
			await hers.saved();
			expect(drops).toBe(0);
			expect(hers.refusals).toEqual([]);
			const newcomer = await workshop.join('Pendatang', 'regulators');
			const late = peer({ url, roomId, token: newcomer.token });
			await late.synced();
			expect(late.words()).toContain(words);
			late.close();
		},
	};
}

test('a wrong code is told and costs nobody anything', async ({ server, peer }) => {
	const workshop = await makeWorkshop(server.url);
	const others = await witness(server.url, peer, workshop);
	await refusal(`${server.url}/api/join`, { json: { code: 'ABCD-2345', name: 'Peserta' } }, { status: 404, code: 'unknown-code' });
	await refusal(`${server.url}/api/join`, { json: { code: 'bukan kode', name: 'Peserta' } }, { status: 404, code: 'unknown-code' });
	await refusal(`${server.url}/api/rejoin`, { json: { code: workshop.code, rejoinCode: 'ABCD-2345' } }, { status: 404, code: 'unknown-code' });
	await others.isUnhurt();
});

test('a forged token, and a token of another workshop', async ({ server, peer }) => {
	const workshop = await makeWorkshop(server.url);
	const other = await makeWorkshop(server.url);
	const others = await witness(server.url, peer, workshop);
	const state = `${server.url}/api/workshops/${workshop.workshopId}`;
	await refusal(state, {}, { status: 401, code: 'not-signed-in' });
	await refusal(state, { token: randomBytes(32).toString('base64url') }, { status: 401, code: 'session-ended' });
	await refusal(state, { token: other.facilitatorToken }, { status: 403, code: 'not-yours' });
	const participant = await workshop.join('Peserta', 'educators');
	await refusal(
		`${state}/powers/lock-room`,
		{ token: participant.token, json: { roomId: workshop.plenary, locked: true } },
		{ status: 403, code: 'facilitator-only' },
	);
	await refusal(`${state}/export/docx`, { token: participant.token }, { status: 403, code: 'facilitator-only' });
	await others.isUnhurt();
});

test('an expired token', async () => {
	const server = await startServer();
	try {
		const workshop = await makeWorkshop(server.url);
		const { token } = await workshop.join('Peserta', 'educators');
		await server.stop();
		const database = new Database(joinPath(server.dataDir, 'rembuk.db'));
		database.prepare('UPDATE credentials SET expires_at = 1 WHERE kind = ?').run('session');
		database.close();
		await server.start();
		await refusal(`${server.url}/api/workshops/${workshop.workshopId}`, { token }, { status: 401, code: 'session-ended' });
	} finally {
		await server.close();
	}
});

/** How the server answers an upgrade: the HTTP status, or the close code of a socket that it let in first. */
function knock(url: string, roomId: string, headers: Record<string, string>): Promise<{ status?: number; close?: number; reason?: string }> {
	return new Promise((resolve, reject) => {
		const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${roomId}`, { headers });
		socket.on('unexpected-response', (_, response) => {
			response.resume();
			resolve({ status: response.statusCode ?? 0 });
		});
		socket.on('close', (close, reason) => resolve({ close, reason: reason.toString('utf8') }));
		socket.on('error', (error) => {
			if (!/Unexpected server response/.test(error.message)) reject(error);
		});
	});
}

test('another group’s room, a room that does not exist, a page of another site', async ({ server, peer }) => {
	const workshop = await makeWorkshop(server.url);
	const others = await witness(server.url, peer, workshop);
	const { token } = await workshop.join('Peserta', 'educators');
	const mine = { authorization: `Bearer ${token}` };
	expect(await knock(server.url, workshop.room('regulators'), mine)).toEqual({ close: 4403, reason: 'not-yours' });
	expect(await knock(server.url, workshop.room('regulators'), {})).toEqual({ status: 401 });
	expect(await knock(server.url, '0'.repeat(32), mine)).toEqual({ status: 404 });
	expect((await knock(server.url, '..%2f..%2fetc%2fpasswd', mine)).status).toBe(404);
	expect(await knock(server.url, workshop.room('educators'), { ...mine, origin: 'https://evil.example' })).toEqual({ status: 403 });
	await refusal(
		`${server.url}/api/workshops/${workshop.workshopId}/notes`,
		{ token, json: { roomId: workshop.room('regulators'), text: 'bukan ruang saya' } },
		{ status: 403, code: 'not-yours' },
	);
	await others.isUnhurt();
});

test('a name of ten thousand characters, an empty title, broken JSON', async ({ server, peer }) => {
	const workshop = await makeWorkshop(server.url);
	const others = await witness(server.url, peer, workshop);
	await refusal(`${server.url}/api/join`, { json: { code: workshop.code, name: 'a'.repeat(10_000) } }, { status: 400, code: 'invalid-field', field: 'name' });
	await refusal(`${server.url}/api/join`, { json: { code: workshop.code, name: '   ' } }, { status: 400, code: 'invalid-field', field: 'name' });

	const definition = withoutNotes() as { workshop: object; topics: object[] };
	const untitled = { ...definition, workshop: { ...definition.workshop, title: '' } };
	await refusal(`${server.url}/api/workshops`, { json: untitled }, { status: 400, code: 'invalid-field', field: 'workshop.title' });
	const badTopic = { ...definition, topics: definition.topics.map((topic, at) => (at === 2 ? { ...topic, title: '' } : topic)) };
	await refusal(`${server.url}/api/workshops`, { json: badTopic }, { status: 400, code: 'invalid-field', field: 'topics[2].title' });
	await refusal(`${server.url}/api/workshops`, { raw: '{ "workshop": { "title": "x" ' }, { status: 400, code: 'invalid-json' });
	await refusal(`${server.url}/api/workshops`, { raw: `"${'x'.repeat(2_000_000)}"` }, { status: 413, code: 'too-large' });
	await others.isUnhurt();
});

test('random bytes, a text frame, and a frame that is too big', async ({ server, peer }) => {
	const workshop = await makeWorkshop(server.url);
	const others = await witness(server.url, peer, workshop);
	const { token } = await workshop.join('Perusak', 'regulators');

	const send = (data: Uint8Array | string) =>
		new Promise<number>((resolve) => {
			const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${workshop.room('regulators')}?ack=1`, {
				headers: { authorization: `Bearer ${token}` },
			});
			socket.on('open', () => socket.send(data));
			socket.on('close', (code) => resolve(code));
			socket.on('error', () => undefined); // the close that follows says it
		});

	expect(await send(Uint8Array.from([0, 2, 64, ...randomBytes(64)]))).toBe(4400);
	expect(await send('halo')).toBe(4400);
	expect([1009, 1006]).toContain(await send(new Uint8Array(32 * 1024 * 1024)));
	await others.isUnhurt();
});

test('markup in names and notes stays words', async ({ server, peer }) => {
	const workshop = await makeWorkshop(server.url);
	const evil = '<img src=x onerror=alert(1)>';
	const { token, participantId } = await workshop.join(evil, 'regulators');
	const one = peer({ url: server.url, roomId: workshop.room('regulators'), token });
	await one.synced();
	one.write(`${evil} =HYPERLINK("http://evil.example")`, { x: 0, y: 0 }, participantId);
	await one.saved();
	const { workshopId, facilitatorToken } = workshop;
	const markdown = new TextDecoder().decode((await api(server.url).file(workshopId, facilitatorToken, 'markdown', 'id')).bytes);
	expect(markdown).toContain('onerror');
	expect(markdown, 'every < is escaped').not.toMatch(/(?<!\\)<img/);
});
