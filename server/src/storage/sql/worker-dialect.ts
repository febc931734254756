/** A Kysely dialect whose queries run in the database's thread. There are no interactive transactions: a batch does that. */
import {
	type CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type Kysely,
	type QueryResult,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from 'kysely';
import type { SqlResult, SqlStatement } from './sqlite-engine.ts';

/** The dialect over a function that runs one statement. */
export function workerDialect(run: (statement: SqlStatement) => Promise<SqlResult>): Dialect {
	const connection: DatabaseConnection = {
		async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
			const { rows, changes, lastId } = await run({ sql: query.sql, parameters: query.parameters });
			return { rows: rows as R[], numAffectedRows: BigInt(changes), insertId: BigInt(lastId) };
		},
		streamQuery: () => {
			throw new Error('broken: the storage does not stream');
		},
	};
	const noTransaction = async (): Promise<void> => {
		throw new Error('broken: use storage.batch instead of a transaction');
	};
	const driver: Driver = {
		init: async () => undefined,
		acquireConnection: async () => connection,
		beginTransaction: noTransaction,
		commitTransaction: noTransaction,
		rollbackTransaction: noTransaction,
		releaseConnection: async () => undefined,
		destroy: async () => undefined,
	};
	return {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => driver,
		createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler(),
	};
}
