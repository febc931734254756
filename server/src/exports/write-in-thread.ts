/** Makes a file in a thread of its own, so that the rooms go on meanwhile. One at a time: two cores serve the rooms too. */
import { AppError } from '@rembuk/shared/errors';
import type { ReportInput } from '@rembuk/shared/report/build-report';
import { startThread } from '../threads/start-thread.ts';

/** ms. A workshop at every limit (1,000 people, 24 groups with 500 notes and 40 cards each) took 37 s on two busy cores; a day as usual takes less than 3. */
const TIME_LIMIT = 120_000;
/** MiB; a report that needs more is refused and does not take the server down. */
const MEMORY_LIMIT = 1024;

/** What the thread is given: documents as Yjs updates, and the name of the format. */
export interface ThreadJob extends Omit<ReportInput, 'workshopDoc' | 'boards'> {
	format: string;
	workshopState: readonly Uint8Array[];
	boards: { roomId: string; state: readonly Uint8Array[] }[];
}
/** What the thread says: how far it is, and at last the file. */
export type FromThread = { done: number; of: number } | { bytes: Uint8Array };

export interface ThreadOptions {
	/** ms, from the moment when its turn comes. */
	timeLimit?: number;
	/** Ends it, also while it waits. */
	signal?: AbortSignal | undefined;
	/** How far it is. */
	tell?: ((done: number, of: number) => void) | undefined;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * The file of a format, by the format's name.
 * @throws AppError `export-failed` when it takes too long, too much memory, breaks, or nobody waits for it any more; `cause` says what happened.
 */
export function writeInThread(job: ThreadJob, options: ThreadOptions = {}): Promise<Uint8Array> {
	const turn = last.then(() => writeNow(job, options));
	last = turn.catch(() => undefined); // the next one does not care how this one ended; its caller hears
	return turn;
}

function writeNow(job: ThreadJob, { timeLimit = TIME_LIMIT, signal, tell }: ThreadOptions): Promise<Uint8Array> {
	if (signal?.aborted) return Promise.reject(failure(new Error('nobody waits for it any more')));
	return new Promise((resolve, reject) => {
		const worker = startThread('write-worker', import.meta.url, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT } });
		tell?.(0, 1); // its turn has come
		const timer = setTimeout(() => fail(new Error(`not finished after ${timeLimit} ms`)), timeLimit);
		const cancel = (): void => fail(new Error('nobody waits for it any more'));
		signal?.addEventListener('abort', cancel, { once: true });
		const end = (): void => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', cancel);
			void worker.terminate();
		};
		const fail = (cause: unknown): void => {
			end();
			reject(failure(cause));
		};
		worker.on('message', (message: FromThread) => {
			if (!('bytes' in message)) return tell?.(message.done, message.of);
			end();
			resolve(message.bytes);
		});
		worker.once('error', fail);
		worker.once('exit', (code) => fail(new Error(`the thread ended with ${code}`))); // after the file this rejects what is already resolved
	});
}

function failure(cause: unknown): AppError {
	const error = new AppError('export-failed');
	error.cause = cause;
	return error;
}
