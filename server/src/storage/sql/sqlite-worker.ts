/** The thread that owns the database: takes requests in order. What rooms append comes as one request for all of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { openMerger } from './merge-in-thread.ts';
import { openDesk } from './perform-request.ts';
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

const merger = openMerger();
const perform = openDesk(engine, merger.merge);

port.on('message', ({ id, request }: Envelope) => {
	const say = (reply: Reply): void => port.postMessage(reply);
	const sayNo = (error: unknown): void => {
		const { message, code } = error as { message: string; code?: string };
		say({ id, failure: { message: String(message), code: String(code ?? 'broken') } });
	};
	try {
		const answer = perform(request);
		if (answer instanceof Promise) answer.then((value: unknown) => say({ id, value }), sayNo);
		else say({ id, value: answer });
	} catch (error) {
		sayNo(error);
	}
	if (request.kind === 'close') void merger.close().finally(() => setImmediate(() => port.close()));
});

port.postMessage({ id: 0, value: undefined } satisfies Reply);
