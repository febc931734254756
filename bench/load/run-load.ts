/** Sends the workload in time and measures what comes of it. Knows no server and no protocol. */
import { makeHistogram } from '../lib/histogram.ts';
import { patchByte } from './frame.ts';
import { type Job, type LoadResult, WORKLOAD } from './job.ts';
import { type Client, openPopulation } from './population.ts';
import { FIRST_NUMBER } from './wires/wire.ts';

/** A client that the server has not read from for so long that this much waits sends nothing more: it is counted instead. */
const MOST_BACKLOG = 1024 * 1024;
const DIGITS = 6;
/** Times of sending are kept for so many messages of each client. */
const KEPT = 4096;

type Times = Float64Array;
const timesFor = (): Times => new Float64Array(KEPT);

/** Runs a job; `onBegin` is called when the counting begins, `isEnough` ends it before its time. */
export async function runLoad(job: Job, onBegin: () => void, isEnough: () => boolean = () => false): Promise<LoadResult> {
	const presenceMs = makeHistogram();
	const moveMs = makeHistogram();
	const savedMs = makeHistogram();
	const shownAt: Times[] = [];
	const actedAt: Times[] = [];
	const savedUpTo: number[] = [];
	const counts = { presence: 0, moves: 0, messages: 0, presenceSent: 0, movesSent: 0, skipped: 0 };
	const closed: Record<string, number> = {};
	let isOver = false;
	const moves: [number, number][] = [];

	const clients = await openPopulation(
		job,
		(index, room, mover) => {
			shownAt[index] = timesFor();
			savedUpTo[index] = 0;
			if (mover !== undefined) actedAt[mover] = timesFor();
			const audience = (job.rooms[room]?.length ?? 1) - 1;
			return {
				presence: (count) => {
					counts.messages++;
					counts.presence += count;
				},
				presenceStamp: (client, n) => add(presenceMs, shownAt[client], n),
				moveStamp: (who, action) => {
					counts.moves += audience;
					const ms = add(moveMs, actedAt[who], action);
					if (job.keepsMoves && ms !== undefined) moves.push([Date.now() - ms, ms]);
				},
				saved: (n) => {
					if (mover !== undefined) for (let i = savedUpTo[index] ?? 0; i < n; i++) add(savedMs, actedAt[mover], i);
					savedUpTo[index] = n;
				},
				synced: () => undefined,
			};
		},
		(code) => {
			if (!isOver) closed[code] = (closed[code] ?? 0) + 1;
		},
	);

	const tracks = makeTracks(clients, counts, shownAt, actedAt, isEnough);
	await tracks.run(job.warmup);
	const received = () => clients.reduce((sum, { socket }) => sum + socket.received(), 0);
	for (const histogram of [presenceMs, moveMs, savedMs]) histogram.clear();
	for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] = 0;
	const bytes = received();
	const cpu = process.cpuUsage();
	onBegin();
	const seconds = (await tracks.run(job.seconds)) / 1000;
	isOver = true;
	const used = process.cpuUsage(cpu);
	const total = { ...counts, bytes: received() - bytes };
	for (const { socket } of clients) socket.close();
	return {
		seconds,
		clients: clients.length,
		movers: clients.filter(({ mover }) => mover !== undefined).length,
		presencePerSecond: total.presence / seconds,
		movesPerSecond: total.moves / seconds,
		presenceShare: total.presence / total.presenceSent,
		movesShare: total.moves / total.movesSent,
		presenceMs: { p50: presenceMs.quantile(0.5), p99: presenceMs.quantile(0.99) },
		moveMs: { p50: moveMs.quantile(0.5), p99: moveMs.quantile(0.99) },
		savedMs: savedMs.count() > 0 ? { p50: savedMs.quantile(0.5), p99: savedMs.quantile(0.99) } : null,
		messagesPerSecond: total.messages / seconds,
		megabytesPerSecond: total.bytes / seconds / 1e6,
		closed,
		skipped: total.skipped,
		generatorCpu: (used.user + used.system) / 1e6 / seconds,
		...(job.keepsMoves && { moves }),
	};
}

/** Answers the latency, ms; undefined when nobody knows when it was sent. */
function add(histogram: ReturnType<typeof makeHistogram>, times: Times | undefined, n: number): number | undefined {
	const sentAt = times?.[n % KEPT] ?? 0;
	if (sentAt <= 0) return undefined;
	const ms = performance.now() - sentAt;
	histogram.add(ms);
	return ms;
}

interface Counts {
	presenceSent: number;
	movesSent: number;
	skipped: number;
}

/** Everybody's hands: each client acts at its own beat, out of step with the others. */
function makeTracks(clients: readonly Client[], counts: Counts, shownAt: readonly Times[], actedAt: readonly Times[], isEnough: () => boolean) {
	const audience = new Map<number, number>();
	for (const { room } of clients) audience.set(room, (audience.get(room) ?? -1) + 1);
	const presencePeriod = 1000 / WORKLOAD.presenceHz;
	const movePeriod = 1000 / WORKLOAD.moveHz;
	const start = performance.now();
	// spread evenly: the golden ratio keeps neighbours apart
	const nextPresence = clients.map((_, i) => start + ((i * 0.618) % 1) * presencePeriod);
	const nextMove = clients.map(({ mover }, i) => (mover === undefined ? Number.POSITIVE_INFINITY : start + ((i * 0.618) % 1) * movePeriod));

	const isStuck = (client: Client): boolean => {
		if (client.socket.backlog() < MOST_BACKLOG) return false;
		counts.skipped++;
		return true;
	};
	const show = (client: Client): void => {
		const n = client.shown++;
		if (isStuck(client)) return;
		const { bytes, payloadAt, digitsAt, clockAt } = client.template;
		const frame = Buffer.from(bytes);
		for (const at of digitsAt) {
			let rest = FIRST_NUMBER + n;
			for (let i = DIGITS - 1; i >= 0; i--) {
				patchByte(frame, payloadAt, at + i, 48 + (rest % 10));
				rest = Math.floor(rest / 10);
			}
		}
		if (clockAt !== undefined) {
			const clock = n + 1;
			for (let i = 0; i < 4; i++) patchByte(frame, payloadAt, clockAt + i, ((clock >>> (7 * i)) & 0x7f) | (i < 3 ? 0x80 : 0));
		}
		(shownAt[client.index] as Times)[n % KEPT] = performance.now();
		client.socket.send(frame);
		counts.presenceSent += audience.get(client.room) ?? 0;
	};
	const act = (client: Client): void => {
		const frame = client.moves[client.acted];
		if (!frame || client.mover === undefined) return;
		const action = client.acted++;
		if (isStuck(client)) return;
		(actedAt[client.mover] as Times)[action % KEPT] = performance.now();
		client.socket.send(frame);
		counts.movesSent += audience.get(client.room) ?? 0;
	};
	const beat = (now: number): void => {
		for (let i = 0; i < clients.length; i++) {
			const client = clients[i] as Client;
			if ((nextPresence[i] as number) <= now) {
				nextPresence[i] = (nextPresence[i] as number) + presencePeriod;
				show(client);
			}
			if ((nextMove[i] as number) <= now) {
				nextMove[i] = (nextMove[i] as number) + movePeriod;
				act(client);
			}
		}
	};
	return {
		/** Goes on for so many seconds; answers how long it really was, ms. */
		run: (seconds: number): Promise<number> =>
			new Promise((resolve) => {
				const began = performance.now();
				const until = began + seconds * 1000;
				const loop = (): void => {
					const now = performance.now();
					if (now >= until || isEnough()) resolve(now - began);
					else {
						beat(now);
						setTimeout(loop, 1);
					}
				};
				loop();
			}),
	};
}
