/** The thread that owns the database: takes requests in order and commits the appends that wait together as one transaction. */
import { parentPort, workerData } from 'node:worker_threads';
import { performRequest } from './perform-request.ts';
import { openSqliteEngine, type SqliteEngine } from './sqlite-engine.ts';
import type { Envelope, Reply } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('the database runs in a worker thread');
const engine = open((workerData as { file: string }).file);

let waiting: Envelope[] = [];
let isScheduled = false;

function open(file: string): SqliteEngine {
	try {
		return openSqliteEngine(file);
	} catch (error) {
		const { message, code } = error as { message: string; code?: string };
		throw new Error(`the database ${file} cannot be opened: ${message || code}`, { cause: error });
	}
}

port.on('message', (envelope: Envelope) => {
	waiting.push(envelope);
	if (isScheduled) return;
	isScheduled = true;
	// after this round of messages: whatever has arrived by then shares one fsync
	setImmediate(drain);
});

function drain(): void {
	isScheduled = false;
	const round = waiting;
	waiting = [];
	for (let at = 0; at < round.length; ) {
		const group = appendsFrom(round, at);
		if (group.length > 0) answer(group, () => engine.append(group.flatMap(({ request }) => (request.kind === 'append' ? request.rows : []))));
		else {
			const one = round[at] as Envelope;
			answer([one], () => performRequest(engine, one.request));
			if (one.request.kind === 'close') setImmediate(() => port?.close());
		}
		at += Math.max(1, group.length);
	}
}

function appendsFrom(round: readonly Envelope[], at: number): Envelope[] {
	let end = at;
	while (round[end]?.request.kind === 'append') end++;
	return round.slice(at, end);
}

function answer(envelopes: readonly Envelope[], work: () => unknown): void {
	let reply: (id: number) => Reply;
	try {
		const value = work();
		reply = (id) => ({ id, value });
	} catch (error) {
		const { message, code } = error as { message: string; code?: string };
		reply = (id) => ({ id, failure: { message: String(message), code: String(code ?? 'broken') } });
	}
	for (const { id } of envelopes) port?.postMessage(reply(id));
}

port.postMessage({ id: 0, value: undefined } satisfies Reply);
