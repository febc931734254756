/** Requests to the database, by kind; each is one step, but for those that make a snapshot between two steps. Runs where the engine lives. */
import type { Merge } from '../merge-job.ts';
import { unpackRows } from './pack-rows.ts';
import type { SqliteEngine } from './sqlite-engine.ts';
import type { Request } from './worker-messages.ts';

/** Performs a request: the answer, or a promise where others go before it is there. @throws what SQLite throws. */
export type Perform = (request: Request) => unknown;

/**
 * Performs requests in their order. While a snapshot is made others go on, and it is put only when the log is still what it was made of. Who opens a room that
 * is being written anew waits: what it would read is about to be history.
 */
export function openDesk(engine: SqliteEngine, merge: Merge): Perform {
	const renewing = new Map<string, Promise<unknown>>();
	let isClosed = false;

	const compact = async (roomId: string): Promise<number> => {
		const task = engine.readMerge('compact', roomId);
		if (!task) return 0;
		const merged = await merge(task.job);
		return !isClosed && engine.putMerge(task, merged) ? task.job.tail.length : 0;
	};
	const renew = async (roomId: string): Promise<boolean> => {
		const task = engine.readMerge('renew', roomId);
		if (!task) return false;
		const merged = await merge(task.job);
		return !isClosed && engine.putMerge(task, merged) && merged.isNew;
	};
	/** Also a failure is an end of waiting; who asked for it hears of it. */
	const holdBack = (roomId: string, work: Promise<unknown>): void => {
		const over = work.then(
			() => undefined,
			() => undefined,
		);
		renewing.set(roomId, over);
		void over.then(() => renewing.get(roomId) === over && renewing.delete(roomId));
	};

	return (request) => {
		switch (request.kind) {
			case 'run':
				return engine.run(request.statement);
			case 'batch':
				return engine.batch(request.statements);
			case 'append':
				return engine.append(unpackRows(request.rows));
			case 'load': {
				const { roomId } = request;
				const before = renewing.get(roomId);
				return before ? before.then(() => engine.load(roomId)) : engine.load(roomId);
			}
			case 'compact':
				return compact(request.roomId);
			case 'renew': {
				const work = renew(request.roomId);
				holdBack(request.roomId, work);
				return work;
			}
			case 'ping':
				return void engine.run({ sql: 'SELECT 1', parameters: [] });
			case 'close':
				isClosed = true;
				return engine.close();
		}
	};
}
