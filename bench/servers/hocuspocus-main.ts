/**
 * hocuspocus with its defaults and its SQLite tables. Its own SQLite extension is these two statements over better-sqlite3, which has to be compiled here;
 * the same statements run over the SQLite that the project already has.
 */
import { join } from 'node:path';
import { Database as Persistence } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import Database from 'libsql';

const db = new Database(join(process.env.BENCH_DATA_DIR ?? '.', 'hocuspocus.db'));
db.exec('CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))');
const select = db.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC');
const upsert = db.prepare('INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data');

const server = new Server({
	address: '127.0.0.1',
	port: 0,
	quiet: true,
	extensions: [
		new Persistence({
			fetch: async ({ documentName }) => {
				const row = select.get([documentName]) as { data: ArrayBuffer } | undefined;
				return row ? new Uint8Array(row.data) : null;
			},
			store: async ({ documentName, state }) => {
				upsert.run([documentName, state]);
			},
		}),
	],
});
await server.listen();
console.log(`listening on ${server.address.port}`);
