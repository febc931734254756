/** `npm run bench:lifecycle`: what it costs to join, to come all at once, to start cold, to drag, to wait, and to be kept waiting. See docs/performance/sync.md. */
import { parseArgs } from 'node:util';
import { atRest } from './lib/at-rest.ts';
import { cpuSeconds, memoryOf } from './lib/process-meter.ts';
import { thisMachine, writeResult } from './lib/results.ts';
import { markdownTable, megabytes, ms, ratio } from './lib/table.ts';
import { type BigRoom, openBigRoom } from './lifecycle/big-room.ts';
import { growthAt, type History, historyOf } from './lifecycle/growth.ts';
import { join } from './lifecycle/join.ts';
import { liveHistory } from './lifecycle/live-history.ts';
import { type SlowReader, slowReader } from './lifecycle/slow-reader.ts';
import { REFERENCE, SERVERS } from './servers/index.ts';
import type { BenchServer } from './servers/server.ts';

const { values } = parseArgs({ options: { servers: { type: 'string' }, notes: { type: 'string', default: '5000' } } });
const NOTES = Number(values.notes);
const JOINS = 30;
/** So many times; the one in the middle is told. */
const JOIN_ROUNDS = 5;
const STORM = 30;
const IDLE = 100;
const IDLE_ROOMS = 10;
const SETTLE_MS = 500;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

interface Lifecycle {
	bytes: number;
	/** The first after a start: the room is not in memory. null where nothing is kept. */
	coldMs: number | null;
	/** CPU of one join when the room is in memory, ms. */
	joinCpuMs: number;
	stormMs: number;
	stormCpuMs: number;
	idleMemory: number;
	memoryPerClient: number;
	slow: SlowReader;
}

async function measureLifecycle(server: BenchServer): Promise<Lifecycle> {
	const room = await openBigRoom(server, NOTES, STORM + 1);
	const { running, seats } = room;
	const { port, pid } = running;
	try {
		const first = await join(port, server.wire, seats[0] as never, 0);
		first.socket.close();
		await settle(); // what the cold room still has to do belongs to the first
		await atRest(pid);
		const joinCpuMs = await cpuOfJoins(server, room);
		const cpu = cpuSeconds(pid);
		const began = performance.now();
		const together = await Promise.all(seats.slice(0, STORM).map((seat, i) => join(port, server.wire, seat, i)));
		const stormMs = performance.now() - began;
		await settle();
		const stormCpuMs = (cpuSeconds(pid) - cpu) * 1000;
		for (const { socket } of together) socket.close();
		await settle();
		const slow = await slowReader(server, room);
		const idle = await idleMemory(server);
		return { bytes: first.bytes, coldMs: running.dataDir ? first.ms : null, joinCpuMs, stormMs, stormCpuMs, ...idle, slow };
	} finally {
		await running.stop();
	}
}

/** CPU of one join, one after the other, ms. */
async function cpuOfJoins(server: BenchServer, { running: { port, pid }, seats }: BigRoom): Promise<number> {
	const rounds: number[] = [];
	while (rounds.length < JOIN_ROUNDS) {
		const before = cpuSeconds(pid);
		for (let i = 0; i < JOINS; i++) (await join(port, server.wire, seats[i] as never, i)).socket.close();
		await settle();
		rounds.push(((cpuSeconds(pid) - before) / JOINS) * 1000);
	}
	return rounds.sort((a, b) => a - b)[Math.floor(JOIN_ROUNDS / 2)] ?? Number.NaN;
}

/** The same of the reference when it holds the very document that Rembuk's clients write, and not one of whole records, ms. */
async function cpuWithOurDocument(reference: BenchServer): Promise<number> {
	const room = await openBigRoom(reference, NOTES, JOINS + 1, 'rembuk');
	try {
		(await join(room.running.port, reference.wire, room.seats[JOINS] as never, JOINS)).socket.close();
		await settle();
		await atRest(room.running.pid);
		return await cpuOfJoins(reference, room);
	} finally {
		await room.running.stop();
	}
}

async function idleMemory(server: BenchServer): Promise<{ idleMemory: number; memoryPerClient: number }> {
	const running = await server.start();
	try {
		await settle();
		const alone = memoryOf(running.pid).now;
		const rooms = await running.seats(new Array<number>(IDLE_ROOMS).fill(IDLE / IDLE_ROOMS));
		const before = memoryOf(running.pid).now;
		const joined = await Promise.all(rooms.flat().map((seat, i) => join(running.port, server.wire, seat, i)));
		await settle();
		const memoryPerClient = (memoryOf(running.pid).now - before) / joined.length;
		for (const { socket } of joined) socket.close();
		return { idleMemory: alone, memoryPerClient };
	} finally {
		await running.stop();
	}
}

const wanted = values.servers?.split(',') ?? ['y-websocket', 'hocuspocus', 'rembuk'];
const result: Record<string, Lifecycle> = {};
for (const server of SERVERS.filter(({ key }) => wanted.includes(key))) {
	result[server.label] = await measureLifecycle(server);
	console.log(`${server.label} done`);
}
const referenceServer = SERVERS.find(({ key }) => key === REFERENCE && wanted.includes(key));
const sameDocumentMs = referenceServer && (await cpuWithOurDocument(referenceServer));
const growth = Object.fromEntries([60, 30, 10, 5, 0].map((hz) => [hz === 0 ? 'on drop' : `${hz} Hz`, growthAt(hz)]));

const history: [run: number, History][] = [];
for (const run of [100, 50, 10, 1]) history.push([run, await historyOf(run)]);
const live = await liveHistory();

const rows = Object.entries(result).map(([label, one]) => [
	label,
	megabytes(one.bytes),
	ms(one.joinCpuMs),
	one.coldMs === null ? 'nothing is kept' : ms(one.coldMs),
	`${ms(one.stormMs)} (CPU ${ms(one.stormCpuMs)})`,
	megabytes(one.idleMemory),
	`${Math.round(one.memoryPerClient / 1024)} KiB`,
	`${megabytes(one.slow.before)} → ${megabytes(one.slow.most)}${one.slow.wasClosed ? ', cut' : ''}`,
]);
const head = [
	`${NOTES} notes`,
	'state',
	'join: server CPU',
	'cold room to full state',
	`${STORM} at once`,
	'idle',
	'per idle client',
	'reader that never reads',
];
console.log(`\n${markdownTable(head, rows)}\n`);
console.log(
	markdownTable(
		['ten drags of 50 notes, 5 s each', 'bytes left'],
		Object.entries(growth).map(([name, bytes]) => [name, `${Math.round(bytes / 1000)} kB`]),
	),
);
console.log(
	`\n${markdownTable(
		['100,000 moves of 200 notes, so many in a row', 'bytes after compaction, fresh room = 1', 'and when all have left (gate 1.5)'],
		history.map(([run, { compacted, left }]) => [String(run), ratio(compacted), ratio(left)]),
	)}`,
);
console.log(
	`\n100,000 moves, one of each note in turn, and somebody there all the time: a newcomer is told ${ratio(live.bytes)} of a fresh room's bytes in ${ratio(live.ms)} of its time (gates 1.5; ${ms(live.freshMs)})`,
);
const [ours, reference, durable] = ['rembuk', REFERENCE, 'hocuspocus'].map((key) => result[SERVERS.find((one) => one.key === key)?.label ?? '']);
if (ours && reference && sameDocumentMs) {
	const [same, whole] = [sameDocumentMs, reference.joinCpuMs].map((other) => `${ratio(ours.joinCpuMs / other)} (${ms(other)})`);
	console.log(`\njoin, CPU of the reference: with the same document ${same} (gate 0.05, aim 0.01), with a document of whole records ${whole}`);
}
if (ours?.coldMs && durable?.coldMs) console.log(`cold start: ${ratio(ours.coldMs / durable.coldMs)} of hocuspocus's time (gate 0.4, aim 0.1)`);
console.log(
	`\nwritten to ${writeResult('lifecycle', { machine: thisMachine(), notes: NOTES, servers: result, sameDocumentMs, growth, history: Object.fromEntries(history), live })}`,
);
