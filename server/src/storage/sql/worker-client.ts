/** The main thread's end of the database's thread: a request is a promise. Knows no SQL. */
import { startThread } from '../../threads/start-thread.ts';
import type { Answers, Reply, Request } from './worker-messages.ts';

export interface WorkerClient {
	ask<R extends Request>(request: R): Promise<Answers[R['kind']]>;
	/** Resolves when the thread has ended. */
	end(): Promise<void>;
}

/** What the database said no to; `code` is SQLite's (`SQLITE_FULL`, `SQLITE_CONSTRAINT_UNIQUE` …). */
export class StorageError extends Error {
	readonly code: string;
	constructor(message: string, code: string) {
		super(message);
		this.name = 'StorageError';
		this.code = code;
	}
}

/**
 * Starts the thread and waits until the database is open.
 * @throws StorageError when it cannot be opened.
 */
export async function startWorker(file: string): Promise<WorkerClient> {
	const worker = startThread('sqlite-worker', import.meta.url, { workerData: { file } });
	const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
	let lastId = 0;
	let ended: Error | undefined;

	const opened = new Promise<unknown>((resolve, reject) => open.set(0, { resolve, reject }));
	const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
	const fail = (error: Error): void => {
		ended ??= error;
		for (const { reject } of open.values()) reject(ended);
		open.clear();
	};
	worker.on('message', (reply: Reply) => {
		const asked = open.get(reply.id);
		open.delete(reply.id);
		if ('failure' in reply) asked?.reject(new StorageError(reply.failure.message, reply.failure.code));
		else asked?.resolve(reply.value);
	});
	worker.on('error', (error: Error) => fail(new StorageError(error.message, 'worker-failed')));
	worker.on('exit', () => fail(new StorageError('the storage is closed', 'closed')));

	await opened;
	return {
		ask: <R extends Request>(request: R) =>
			new Promise<Answers[R['kind']]>((resolve, reject) => {
				if (ended) return reject(ended);
				open.set(++lastId, { resolve: (value) => resolve(value as Answers[R['kind']]), reject });
				worker.postMessage({ id: lastId, request }, request.kind === 'append' ? [request.rows.buffer] : []);
			}),
		end: () => exited,
	};
}
