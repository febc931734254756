/** One measurement: starts a server and the generator, each on its core, and answers what the load did and what it cost. */
import { fileURLToPath } from 'node:url';
import { atRest } from './lib/at-rest.ts';
import { cpuSeconds, mainCpuSeconds, memoryOf, waitedSeconds } from './lib/process-meter.ts';
import { type Child, GENERATOR_CORE, startChild } from './lib/start-child.ts';
import type { GeneratorReport, Job, LoadResult } from './load/job.ts';
import type { BenchServer, RunningServer, StartOptions } from './servers/server.ts';

export interface Measurement extends LoadResult {
	/** CPU seconds a second, all threads of the server. */
	cpu: number;
	/** Of those, the main thread's. */
	mainCpu: number;
	/** Seconds a second that the server was ready and waited for its core: its own threads wait for each other, the rest is somebody else's work. */
	waited: number;
	/** Resident memory at the end, and before the first client came, bytes. */
	memory: number;
	memoryBefore: number;
}

export interface Span {
	warmup: number;
	seconds: number;
}

/** Runs one load against a fresh server. */
export async function measure(server: BenchServer, people: readonly number[], span: Span, options?: StartOptions): Promise<Measurement> {
	const generator = startChild({
		core: GENERATOR_CORE,
		args: ['--import', 'tsx', fileURLToPath(new URL('generator.ts', import.meta.url))],
		ipc: true,
	});
	try {
		const running = await server.start(options);
		try {
			const memoryBefore = memoryOf(running.pid).now;
			const rooms = await running.seats(people);
			await atRest(running.pid);
			return { ...(await load(running, generator, { port: running.port, wire: server.wire, rooms, ...span })), memoryBefore };
		} finally {
			await running.stop();
		}
	} finally {
		await generator.stop();
	}
}

function load(running: RunningServer, generator: Child, job: Job): Promise<Omit<Measurement, 'memoryBefore'>> {
	return new Promise((resolve, reject) => {
		let began = { cpu: 0, mainCpu: 0, waited: 0, at: 0 };
		generator.process.on('message', (report: GeneratorReport) => {
			const { pid } = running;
			if (report.kind === 'begin') began = { cpu: cpuSeconds(pid), mainCpu: mainCpuSeconds(pid), waited: waitedSeconds(pid), at: performance.now() };
			else if (report.kind === 'failed') reject(new Error(report.reason));
			else {
				const seconds = (performance.now() - began.at) / 1000;
				resolve({
					...report.result,
					cpu: (cpuSeconds(pid) - began.cpu) / seconds,
					mainCpu: (mainCpuSeconds(pid) - began.mainCpu) / seconds,
					waited: (waitedSeconds(pid) - began.waited) / seconds,
					memory: memoryOf(pid).now,
				});
			}
		});
		generator.process.once('exit', () => reject(new Error('the generator ended early')));
		running.child.process.once('exit', () => reject(new Error('the server ended early')));
		generator.process.send(job);
	});
}

/** The longest that somebody may wait to see what another does, ms, in 99 of 100 cases. */
export const BEARABLE_MS = 100;
/** A generator that is busier than this measures itself. */
export const BUSY_GENERATOR = 0.9;

/** True when everybody was served, and in time. Nothing seen (null: NaN does not cross a process boundary) is not in time. */
export function isBearable({ presenceMs, moveMs, closed, skipped }: LoadResult): boolean {
	const isInTime = (ms: number | null): boolean => ms !== null && ms <= BEARABLE_MS;
	return isInTime(presenceMs.p99) && isInTime(moveMs.p99) && Object.keys(closed).length === 0 && skipped === 0;
}
