/**
 * What is left of a deleted workshop's credentials: a mark each, for a month, so that whoever comes back with one can be told that the workshop was deleted.
 * A mark is found again only by who holds the token and names the workshop; by itself it tells nothing of either. Knows no request.
 */
import { createHash } from 'node:crypto';
import type { Statement, Storage } from '../storage/storage.ts';

/** Who was away for longer hears what a stranger hears, ms. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;
/** Rows in one statement: SQLite binds no more than 32,766 values. */
const ROWS = 1000;

export interface DeletedMarks {
	/** The statements that leave the marks; to be run with those that delete the credentials. */
	leave(workshopId: string): Promise<Statement[]>;
	/** True when the token, by its hash, was good for a workshop that was deleted. */
	has(workshopId: string, hash: string): Promise<boolean>;
	/** Deletes those whose time is over. */
	sweep(): Promise<void>;
}

const markOf = (workshopId: string, hash: string): string => createHash('sha256').update(`deleted:${workshopId}:${hash}`).digest('hex');

/** Opens the marks of a storage; `now` is the clock, ms. */
export function openDeletedMarks({ db, batch }: Pick<Storage, 'db' | 'batch'>, now: () => number): DeletedMarks {
	return {
		leave: async (workshopId) => {
			const good = await db
				.selectFrom('credentials')
				.select('hash')
				.where('workshop_id', '=', workshopId)
				.where('kind', '!=', 'rejoin') // so short that it could be guessed from the mark
				.where('revoked_at', 'is', null)
				.where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now())]))
				.execute();
			const rows = good.map(({ hash }) => ({ mark: markOf(workshopId, hash), deleted_at: now() })).sort((a, b) => (a.mark < b.mark ? -1 : 1));
			const statements: Statement[] = [];
			for (let n = 0; n < rows.length; n += ROWS) statements.push(db.insertInto('deleted_marks').values(rows.slice(n, n + ROWS)));
			return statements;
		},
		has: async (workshopId, hash) => {
			const query = db.selectFrom('deleted_marks').select('mark').where('mark', '=', markOf(workshopId, hash));
			return (await query.where('deleted_at', '>', now() - KEPT_FOR).executeTakeFirst()) !== undefined;
		},
		sweep: () => batch([db.deleteFrom('deleted_marks').where('deleted_at', '<=', now() - KEPT_FOR)]),
	};
}
