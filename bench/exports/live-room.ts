/** A room in which twelve people work all the while, and what they notice from one moment to another. Knows no export. */
import { fileURLToPath } from 'node:url';
import { waitedSeconds } from '../lib/process-meter.ts';
import { GENERATOR_CORE, startChild } from '../lib/start-child.ts';
import type { GeneratorReport, Job, LoadResult, Seat } from '../load/job.ts';
import type { RunningServer } from '../servers/server.ts';

const PEOPLE = 12;
/** The run may not last longer: so many moves are made ahead, and the board gets no fuller than a board can be. */
const LONGEST_SECONDS = 500;
const WARMUP_SECONDS = 4;

/** A stretch of the run, ms since 1970. */
export interface Stretch {
	from: number;
	to: number;
	/** Share of it that the server's main thread was ready to run and had no core. */
	waited: number;
}

export interface LiveRoom {
	/** Runs something, and remembers when. */
	during<T>(work: () => Promise<T>): Promise<{ stretch: Stretch; result: T }>;
	/** Ends the work; answers what was measured. */
	end(): Promise<LoadResult & { moves: [at: number, ms: number][] }>;
}

/** Lets them in by the workshop's code and resolves when they are at work. */
export async function openLiveRoom(running: RunningServer, code: string, topicKey: string): Promise<LiveRoom> {
	const base = `http://127.0.0.1:${running.port}`;
	const seats = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => join(base, { code, topicKey, name: `Peserta ${n}` })));
	const generator = startChild({
		core: GENERATOR_CORE,
		args: ['--import', 'tsx', fileURLToPath(new URL('../generator.ts', import.meta.url))],
		ipc: true,
	});
	let began = (): void => undefined;
	const hasBegun = new Promise<void>((resolve) => {
		began = resolve;
	});
	const result = new Promise<LoadResult>((resolve, reject) => {
		generator.process.on('message', (report: GeneratorReport) => {
			if (report.kind === 'begin') began();
			else if (report.kind === 'end') resolve(report.result);
			else reject(new Error(report.reason));
		});
		generator.process.once('disconnect', () => reject(new Error('the generator ended early')));
	});
	const job: Job = { port: running.port, wire: 'rembuk', rooms: [seats], warmup: WARMUP_SECONDS, seconds: LONGEST_SECONDS, keepsMoves: true };
	generator.process.send(job);
	await Promise.race([hasBegun, result]);
	return {
		during: async (work) => {
			const from = Date.now();
			const before = waitedSeconds(running.pid);
			const value = await work();
			const to = Date.now();
			return { stretch: { from, to, waited: ((waitedSeconds(running.pid) - before) * 1000) / (to - from) }, result: value };
		},
		end: async () => {
			generator.process.send('enough');
			const { moves = [], ...rest } = await result.finally(() => generator.stop());
			return { ...rest, moves };
		},
	};
}

/** The latency below which a share of the moves lie that were sent in these stretches, ms; and how many there were. */
export function quantileIn(moves: readonly (readonly [at: number, ms: number])[], stretches: readonly Stretch[], share: number): { ms: number; count: number } {
	const inside = moves.filter(([at]) => stretches.some(({ from, to }) => at >= from && at < to)).map(([, ms]) => ms);
	inside.sort((a, b) => a - b);
	return { ms: inside[Math.ceil(inside.length * share) - 1] ?? Number.NaN, count: inside.length };
}

interface Joined {
	participantId: string;
	token: string;
	rooms: { roomId: string; kind: string }[];
}

async function join(base: string, person: { code: string; topicKey: string; name: string }): Promise<Seat> {
	const response = await fetch(`${base}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(person) });
	if (response.status !== 201) throw new Error(`join: ${response.status} ${await response.text()}`);
	const { participantId, token, rooms } = (await response.json()) as Joined;
	const room = rooms.find(({ kind }) => kind === 'breakout')?.roomId;
	if (!room) throw new Error('nobody was placed in a group');
	return { path: `/sync/${room}?ack=1`, headers: { authorization: `Bearer ${token}` }, room, author: participantId };
}
