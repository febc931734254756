/** Unlisted links: made, kept as hashes, found, revoked. Knows no page and no request. */
import { createHash } from 'node:crypto';
import { newId, newToken } from '@rembuk/shared/ids';
import type { Statement, Storage } from '../storage/storage.ts';
import type { Tables } from '../storage/tables.ts';

export type LinkKind = Tables['links']['kind'];

export interface Link {
	linkId: string;
	workshopId: string;
	/** Whose link it is, as JSON; '' where it is nobody's own. */
	subject: string;
	createdAt: number;
}

export interface Links {
	/** A new link; the secret is shown once, the statement keeps its hash. */
	issue(kind: LinkKind, workshopId: string, subject?: string): { secret: string; linkId: string; statement: Statement };
	/** The link of a token; undefined when it is unknown or revoked. */
	find(kind: LinkKind, token: string): Promise<Link | undefined>;
	/** The links of a workshop that open something. */
	list(kind: LinkKind, workshopId: string): Promise<Link[]>;
	/** Ends links. */
	revoke(linkIds: readonly string[]): Statement;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Opens the links of a storage; `now` is the clock, ms. */
export function openLinks({ db }: Pick<Storage, 'db'>, now: () => number): Links {
	const alive = () => db.selectFrom('links').select(['id', 'workshop_id', 'subject', 'created_at']).where('revoked_at', 'is', null);
	const linkOf = (row: { id: string; workshop_id: string; subject: string; created_at: number }): Link => ({
		linkId: row.id,
		workshopId: row.workshop_id,
		subject: row.subject,
		createdAt: row.created_at,
	});
	return {
		issue(kind, workshopId, subject = '') {
			const secret = newToken();
			const linkId = newId();
			const row = { id: linkId, hash: sha256(secret), workshop_id: workshopId, kind, subject, created_at: now(), revoked_at: null };
			return { secret, linkId, statement: db.insertInto('links').values(row) };
		},
		async find(kind, token) {
			const row = await alive().where('hash', '=', sha256(token)).where('kind', '=', kind).executeTakeFirst();
			return row && linkOf(row);
		},
		list: async (kind, workshopId) =>
			(await alive().where('workshop_id', '=', workshopId).where('kind', '=', kind).orderBy('created_at').execute()).map(linkOf),
		revoke: (linkIds) => db.updateTable('links').set({ revoked_at: now() }).where('id', 'in', linkIds),
	};
}
