/** The storage port over the embedded SQLite, which lives in a thread of its own. */
import { join } from 'node:path';
import { type CompiledQuery, Kysely } from 'kysely';
import { queueAppends } from '../append-queue.ts';
import type { Statement, Storage } from '../storage.ts';
import type { Tables } from '../tables.ts';
import { holdDirectory } from './hold-directory.ts';
import { openInProcess } from './in-process-client.ts';
import { packRows } from './pack-rows.ts';
import { startWorker } from './worker-client.ts';
import { workerDialect } from './worker-dialect.ts';

const FILE_NAME = 'rembuk.db';

/** Opens `rembuk.db` in a directory (made when absent, and held against a second server); without one, a database in memory and in this thread (tests). */
export async function openSqlite(dataDir: string | undefined): Promise<Storage> {
	const letGo = dataDir === undefined ? () => undefined : holdDirectory(dataDir);
	const worker =
		dataDir === undefined
			? openInProcess()
			: await startWorker(join(dataDir, FILE_NAME)).catch((error: unknown) => {
					letGo();
					throw error;
				});
	const db = new Kysely<Tables>({ dialect: workerDialect((statement) => worker.ask({ kind: 'run', statement })) });
	const appends = queueAppends((rows) => worker.ask({ kind: 'append', rows: packRows(rows) }));
	let closing: Promise<void> | undefined;
	return {
		db,
		batch: (statements) => worker.ask({ kind: 'batch', statements: statements.map(compiled).map(({ sql, parameters }) => ({ sql, parameters })) }),
		log: {
			load: (roomId) => worker.ask({ kind: 'load', roomId }),
			append: (rows) => appends.append(rows),
			compact: (roomId) => worker.ask({ kind: 'compact', roomId }),
			renew: (roomId) => worker.ask({ kind: 'renew', roomId }),
		},
		ping: () => worker.ask({ kind: 'ping' }),
		close: () => {
			closing ??= appends
				.idle()
				.then(() => worker.ask({ kind: 'close' }))
				.then(() => worker.end())
				.finally(letGo);
			return closing;
		},
	};
}

const compiled = (statement: Statement): CompiledQuery => ('compile' in statement ? statement.compile() : statement);
