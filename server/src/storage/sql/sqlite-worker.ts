/** The thread that owns the database: takes requests in order. What rooms append comes as one request for all of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { performRequest } from './perform-request.ts';
import { openSqliteEngine, type SqliteEngine } from './sqlite-engine.ts';
import type { Envelope, Reply } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('the database runs in a worker thread');
const engine = open((workerData as { file: string }).file);

function open(file: string): SqliteEngine {
	try {
		return openSqliteEngine(file);
	} catch (error) {
		const { message, code } = error as { message: string; code?: string };
		throw new Error(`the database ${file} cannot be opened: ${message || code}`, { cause: error });
	}
}

port.on('message', ({ id, request }: Envelope) => {
	port.postMessage(answer(id, () => performRequest(engine, request)));
	if (request.kind === 'close') setImmediate(() => port.close());
});

function answer(id: number, work: () => unknown): Reply {
	try {
		return { id, value: work() };
	} catch (error) {
		const { message, code } = error as { message: string; code?: string };
		return { id, failure: { message: String(message), code: String(code ?? 'broken') } };
	}
}

port.postMessage({ id: 0, value: undefined } satisfies Reply);
