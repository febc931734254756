/** Writes a report in a thread of its own, so that the rooms go on meanwhile. One at a time: two cores serve the rooms too. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { AppError } from '@rembuk/shared/errors';
import type { Report } from '@rembuk/shared/report/report';

/** ms. A workshop at every limit (1,000 people, 24 groups with 500 notes and 40 cards each) took 37 s on two busy cores; a day as usual takes less than 3. */
const TIME_LIMIT = 120_000;
/** MiB; a report that needs more is refused and does not take the server down. */
const MEMORY_LIMIT = 1024;

let last: Promise<unknown> = Promise.resolve();

/**
 * The file of a format, by the format's name. `timeLimit` in ms counts from the moment when its turn comes.
 * @throws AppError `export-failed` when it takes too long, too much memory, or breaks; `cause` says what happened.
 */
export function writeInThread(format: string, report: Report, timeLimit = TIME_LIMIT): Promise<Uint8Array> {
	const turn = last.then(() => writeNow(format, report, timeLimit));
	last = turn.catch(() => undefined); // the next one does not care how this one ended; its caller hears
	return turn;
}

function writeNow(format: string, report: Report, timeLimit: number): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const worker = startWorker({ workerData: { format, report }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT } });
		const timer = setTimeout(() => fail(new Error(`not finished after ${timeLimit} ms`)), timeLimit);
		const end = (): void => {
			clearTimeout(timer);
			void worker.terminate();
		};
		const fail = (cause: unknown): void => {
			end();
			const failure = new AppError('export-failed');
			failure.cause = cause;
			reject(failure);
		};
		worker.once('message', (bytes: Uint8Array) => {
			end();
			resolve(bytes);
		});
		worker.once('error', fail);
		worker.once('exit', (code) => fail(new Error(`the thread ended with ${code}`))); // after a message this rejects what is already resolved
	});
}

/** From source (tsx, vitest) the thread must learn TypeScript first: Node 20 does not hand `--import tsx` on to workers. Bundled, the file lies beside us. */
function startWorker(options: WorkerOptions): Worker {
	if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./write-worker.js', import.meta.url), options);
	const tsx = JSON.stringify(new URL('./dist/esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))).href);
	const file = JSON.stringify(new URL('./write-worker.ts', import.meta.url).href);
	return new Worker(`import(${tsx}).then(({ register }) => { register(); return import(${file}); })`, { ...options, eval: true, execArgv: [] });
}
