/** The database in memory without a thread, for tests: the same engine behind the same promises. */
import { mergeNow } from '../merge-job.ts';
import { openDesk } from './perform-request.ts';
import { IN_MEMORY, openSqliteEngine } from './sqlite-engine.ts';
import { StorageError, type WorkerClient } from './worker-client.ts';
import type { Answers, Request } from './worker-messages.ts';

/** Opens a database in memory; a request is performed in a later turn, as with the thread. */
export function openInProcess(): WorkerClient {
	const perform = openDesk(openSqliteEngine(IN_MEMORY), async (job) => mergeNow(job));
	let isClosed = false;
	return {
		ask: <R extends Request>(request: R) =>
			new Promise<Answers[R['kind']]>((resolve, reject) => {
				setImmediate(() => {
					if (isClosed) {
						reject(new StorageError('the storage is closed', 'closed'));
						return;
					}
					isClosed = request.kind === 'close';
					try {
						resolve(perform(request) as Answers[R['kind']]);
					} catch (error) {
						reject(error as Error);
					}
				});
			}),
		end: async () => undefined,
	};
}
