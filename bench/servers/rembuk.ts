/** Rembuk as it is delivered: the bundled server with its database on disk, workshops and people made over its API, every right checked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../../scripts/lib/build-parts.mjs';
import { SERVER_CORE, startChild } from '../lib/start-child.ts';
import type { Seat } from '../load/job.ts';
import type { BenchServer } from './server.ts';

/** A workshop of its own is made for every so many groups. */
const GROUPS_A_WORKSHOP = 16;
const JOIN_TOGETHER = 8;
/** Beside the bundle of `npm start`, so that neither disturbs the other; two levels below the root, where the bundle looks for package.json. */
const BUNDLE = fileURLToPath(new URL('../dist', import.meta.url));
let built: Promise<void> | undefined;

export const rembuk: BenchServer = {
	key: 'rembuk',
	label: 'Rembuk',
	wire: 'rembuk',
	storage: 'SQLite on disk, fsync before anybody sees it',
	layout: 'base record + changed cells',
	start: async ({ dataDir: given, nodeArgs = [] } = {}) => {
		built ??= buildServer(BUNDLE);
		await built;
		const dataDir = given ?? mkdtempSync(join(tmpdir(), 'rembuk-bench-'));
		const child = startChild({
			core: SERVER_CORE,
			args: [...nodeArgs, '--enable-source-maps', join(BUNDLE, 'main.js')],
			env: { DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', LANG: 'en' },
		});
		const port = Number((await child.waitFor(/http:\/\/localhost:(\d+)/))[1]);
		return {
			pid: child.pid,
			port,
			dataDir,
			child,
			seats: (people) => makeSeats(`http://127.0.0.1:${port}`, people),
			stop: async ({ keep = false } = {}) => {
				await child.stop();
				if (!keep) rmSync(dataDir, { recursive: true, force: true });
			},
		};
	},
};

async function post<T>(url: string, body: object): Promise<T> {
	const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	if (response.status !== 201) throw new Error(`${url}: ${response.status} ${await response.text()}`);
	return (await response.json()) as T;
}

async function makeSeats(base: string, people: readonly number[]): Promise<Seat[][]> {
	const rooms: Seat[][] = [];
	for (let from = 0; from < people.length; from += GROUPS_A_WORKSHOP) {
		const groups = people.slice(from, from + GROUPS_A_WORKSHOP);
		const topics = groups.map((_, n) => ({ key: `group-${n}`, title: `Group ${n}` }));
		const { code } = await post<{ code: string }>(`${base}/api/workshops`, { workshop: { title: 'Benchmark', date: '2026-11-24', language: 'en' }, topics });
		for (const [n, count] of groups.entries()) {
			const seats: Seat[] = [];
			for (let first = 0; first < count; first += JOIN_TOGETHER) {
				const some = Array.from({ length: Math.min(JOIN_TOGETHER, count - first) }, (_, i) => joinGroup(base, code, `group-${n}`, first + i));
				seats.push(...(await Promise.all(some)));
			}
			rooms.push(seats);
		}
	}
	return rooms;
}

interface Joined {
	participantId: string;
	token: string;
	rooms: { roomId: string; kind: string }[];
}

async function joinGroup(base: string, code: string, topicKey: string, person: number): Promise<Seat> {
	const { participantId, token, rooms } = await post<Joined>(`${base}/api/join`, { code, name: `Peserta ${person}`, topicKey });
	const room = rooms.find(({ kind }) => kind === 'breakout')?.roomId;
	if (!room) throw new Error('nobody was placed in a group');
	return { path: `/sync/${room}?ack=1`, headers: { authorization: `Bearer ${token}` }, room, author: participantId };
}
