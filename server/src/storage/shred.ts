/**
 * Wipes what was deleted off the disk: deleted rows stay readable in the file's free pages and in the write-ahead log until the file is written anew.
 * Asked for in the same transaction as the deletion, so that a server that dies in between does it at its next start.
 */
import { sql } from 'kysely';
import type { Statement, Storage } from './storage.ts';

/** The statement that asks for it. */
export const askToShred = ({ db }: Pick<Storage, 'db'>, at: number): Statement => db.insertInto('shreds').values({ asked_at: at });

/** Writes the file anew when that was asked for; other work of the storage waits meanwhile. */
export async function shred({ db }: Pick<Storage, 'db'>): Promise<void> {
	const asked = await db.selectFrom('shreds').select('id').execute();
	if (asked.length === 0) return;
	await sql`VACUUM`.execute(db);
	await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
	await db
		.deleteFrom('shreds')
		.where(
			'id',
			'in',
			asked.map(({ id }) => id),
		)
		.execute();
}
