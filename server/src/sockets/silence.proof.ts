/** Sockets that say nothing, from the first byte on or from some time on: all are gone within 20 s, those who are only quiet stay, and the memory comes back. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect as connectTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startApp } from '../testing/start-app.ts';
import { buildChild, type ChildServer, startChild } from './testing/child-server.ts';
import { ROOMS } from './testing/live-server.ts';
import { connect, until } from './testing/provider.ts';

const CHILD = buildChild();
/** So many of each kind. */
const SOCKETS = Number(process.env.ATTACK_SILENT ?? 25);
/** Five seconds more for a machine that is busy. */
const BODY_WITHIN = 35_000;
const WITHIN = 20_000 + 5000;
const timeout = 60_000 + SOCKETS * 120;

const UPGRADE = [
	`GET /sync/${ROOMS.one} HTTP/1.1`,
	'Host: 127.0.0.1',
	'Connection: Upgrade',
	'Upgrade: websocket',
	'Sec-WebSocket-Version: 13',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'Authorization: Bearer anna',
].join('\r\n');

interface Silent {
	socket: Socket;
	/** How long after the last word it was gone, ms. */
	gone: Promise<number>;
}
/** Connects, says `words` and then nothing; `isDeaf`: does not read either, as a peer whose network is gone. */
async function open(port: number, words: string, isDeaf: boolean): Promise<Silent> {
	const socket = connectTcp(port, '127.0.0.1');
	onTestFinished(() => void socket.destroy());
	socket.on('error', () => undefined);
	await new Promise((resolve) => socket.once('connect', resolve));
	const hasAnswer = words.endsWith('\r\n\r\n') ? new Promise((resolve) => socket.once('data', resolve)) : undefined;
	if (words) socket.write(words);
	await hasAnswer;
	const began = performance.now();
	const gone = new Promise<number>((resolve) => socket.once('close', () => resolve(performance.now() - began)));
	if (isDeaf) socket.pause();
	else socket.resume();
	return { socket, gone };
}
const openMany = async (port: number, words: string, isDeaf = false): Promise<Silent[]> => {
	const all: Silent[] = [];
	while (all.length < SOCKETS) all.push(...(await Promise.all(Array.from({ length: Math.min(50, SOCKETS - all.length) }, () => open(port, words, isDeaf)))));
	return all;
};
const slowest = async (sockets: Silent[]): Promise<number> => Math.max(...(await Promise.all(sockets.map(({ gone }) => gone))));
const say = (what: string, ms: number): void => console.log(`${SOCKETS} ${what}: the last was gone after ${(ms / 1000).toFixed(1)} s`);

async function startLive(): Promise<ChildServer> {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-silence-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	return startChild(CHILD, dir, { limits: { connectionsPerCredential: 3 * SOCKETS, credentialMessageBurst: 1e9 } });
}
const memoryOf = ({ pid }: ChildServer): number => 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** Mute sockets, and ones that stop in the middle of a request. */
async function neverBegin(): Promise<void> {
	const app = await startApp();
	const mute = await openMany(app.port, '');
	const half = await openMany(app.port, 'GET /sync/x HTTP/1.1\r\nHost: a\r\n');
	const [muteFor, halfFor] = await Promise.all([slowest(mute), slowest(half)]);
	say('mute sockets', muteFor);
	say('halves of a request', halfFor);
	expect(Math.max(muteFor, halfFor)).toBeLessThan(WITHIN);
	const health = await fetch(`${app.url}/healthz`);
	expect(health.status).toBe(200);
	const late = /event="request-too-slow"} (\d+)/.exec(await (await fetch(`${app.url}/metrics`)).text())?.[1];
	expect(Number(late)).toBe(2 * SOCKETS);
}

/** Bodies that stop in the middle. One that said it is a large archive has more time. */
async function neverEnd(): Promise<void> {
	const app = await startApp();
	const begin = (path: string, length: number): string =>
		`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n{`;
	const [small, pretended] = [await openMany(app.port, begin('/api/join', 100)), await openMany(app.port, begin('/api/import', 100))];
	const large = await open(app.port, begin('/api/import', 30 * 2 ** 20), false);
	const halfFor = Math.max(await slowest(small), await slowest(pretended));
	say('halves of a body', halfFor);
	expect(halfFor).toBeLessThan(BODY_WITHIN);
	expect(large.socket.closed).toBe(false);
	large.socket.destroy();
}

/** Half-open connections: deaf ones, and ones that only never answer. */
async function neverAnswer(): Promise<void> {
	const server = await startLive();
	const lone = connect(server.url, ROOMS.one, 'budi', { ack: true });
	onTestFinished(() => lone.destroy());
	await until(() => lone.saved() === 1, 'the neighbour joined');
	lone.provider.wsLastMessageReceived -= 16_000; // a stock provider ends a connection that was silent for 30 s: it has 14 left for a sign of life
	const before = existsSync('/proc/self/status') ? memoryOf(server) : undefined;
	const port = Number(new URL(server.url).port);
	const deaf = await openMany(port, `${UPGRADE}\r\n\r\n`, true);
	const silent = await openMany(port, `${UPGRADE}\r\n\r\n`);
	const silentFor = await slowest(silent);
	for (const { socket } of deaf) socket.resume(); // one that does not read never hears of its end; it has said nothing for longer than the others
	const deafFor = await slowest(deaf);
	say('half-open connections that read', silentFor);
	say('deaf ones, which look only now', deafFor);
	expect(Math.max(silentFor, deafFor)).toBeLessThan(WITHIN);
	expect(lone.closes).toEqual([]); // quiet, and alive, also for a provider that wants to hear something
	expect(lone.provider.wsconnected).toBe(true);
	if (before === undefined) return;
	const after = memoryOf(server);
	console.log(`memory ${Math.round(before / 2 ** 20)} MB, with ${2 * SOCKETS} of them come and gone ${Math.round(after / 2 ** 20)} MB`);
	expect(after / before).toBeLessThan(2);
}

test(`${SOCKETS} of each kind of silence`, { timeout }, async () => {
	await Promise.all([neverBegin(), neverEnd(), neverAnswer()]); // at once: each of them takes its 20 or 30 seconds
});
