/** One request to the database, by kind. Runs where the engine lives. */
import { unpackRows } from './pack-rows.ts';
import type { SqliteEngine } from './sqlite-engine.ts';
import type { Request } from './worker-messages.ts';

/** Performs a request. @throws what SQLite throws. */
export function performRequest(engine: SqliteEngine, request: Request): unknown {
	switch (request.kind) {
		case 'run':
			return engine.run(request.statement);
		case 'batch':
			return engine.batch(request.statements);
		case 'append':
			return engine.append(unpackRows(request.rows));
		case 'load':
			return engine.load(request.roomId);
		case 'compact':
			return engine.compact(request.roomId);
		case 'renew':
			return engine.renew(request.roomId);
		case 'ping':
			return void engine.run({ sql: 'SELECT 1', parameters: [] });
		case 'close':
			return engine.close();
	}
}
