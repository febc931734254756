/** Tokens and codes: made here, kept as hashes, found, ended. Knows no request and no cookie. */
import { createHash } from 'node:crypto';
import { newCode, newId, newToken } from '@rembuk/shared/ids';
import type { Role } from '@rembuk/shared/workshop/roles';
import type { Statement, Storage } from '../storage/storage.ts';
import type { Session } from './session.ts';

/** A session and a facilitator link end after half a year, ms; a rejoin code lives as long as the workshop. */
const SESSION_LIFE = 180 * 24 * 60 * 60 * 1000;

type Kind = 'session' | 'facilitator-link' | 'rejoin';
type Owner = Pick<Session, 'workshopId' | 'participantId'>;

/** A secret that was just made: shown once; the statement keeps its hash. */
export interface NewCredential {
	secret: string;
	credentialId: string;
	statement: Statement;
}

export interface Credentials {
	issue(kind: Kind, owner: Owner): NewCredential;
	/** The session of a token; undefined when it is unknown, revoked or past its time. */
	find(token: string): Promise<Session | undefined>;
	/** Whose a rejoin code is, in that workshop. */
	findRejoin(workshopId: string, code: string): Promise<string | undefined>;
	/** Ends credentials of a person; answers which, so that their sockets can be closed. */
	revoke(owner: Owner, kinds: readonly Kind[], except?: string): Promise<string[]>;
	/** Ends one credential. */
	revokeOne(credentialId: string): Promise<void>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashOf = (kind: Kind, workshopId: string, secret: string): string => sha256(kind === 'rejoin' ? `${workshopId}:${secret}` : secret);

/** Opens the credentials of a storage; `now` is the clock, ms. */
export function openCredentials({ db, batch }: Pick<Storage, 'db' | 'batch'>, now: () => number): Credentials {
	const end = (ids: readonly string[]): Statement => db.updateTable('credentials').set({ revoked_at: now() }).where('id', 'in', ids);
	return {
		issue(kind, { workshopId, participantId }) {
			const secret = kind === 'rejoin' ? newCode() : newToken();
			const credentialId = newId();
			const row = {
				id: credentialId,
				hash: hashOf(kind, workshopId, secret),
				workshop_id: workshopId,
				participant_id: participantId,
				kind,
				created_at: now(),
				expires_at: kind === 'rejoin' ? null : now() + SESSION_LIFE,
				revoked_at: null,
			};
			return { secret, credentialId, statement: db.insertInto('credentials').values(row) };
		},
		async find(token) {
			const row = await db
				.selectFrom('credentials')
				.innerJoin('participants', 'participants.id', 'credentials.participant_id')
				.select(['credentials.id', 'credentials.workshop_id', 'credentials.participant_id', 'participants.role', 'credentials.expires_at'])
				.where('credentials.hash', '=', sha256(token))
				.where('credentials.kind', '!=', 'rejoin')
				.where('credentials.revoked_at', 'is', null)
				.executeTakeFirst();
			if (!row || (row.expires_at !== null && row.expires_at <= now())) return undefined;
			return { credentialId: row.id, workshopId: row.workshop_id, participantId: row.participant_id, role: row.role as Role };
		},
		async findRejoin(workshopId, code) {
			const row = await db
				.selectFrom('credentials')
				.select('participant_id')
				.where('hash', '=', hashOf('rejoin', workshopId, code))
				.where('kind', '=', 'rejoin')
				.where('revoked_at', 'is', null)
				.executeTakeFirst();
			return row?.participant_id;
		},
		async revoke({ workshopId, participantId }, kinds, except) {
			const rows = await db
				.selectFrom('credentials')
				.select('id')
				.where('workshop_id', '=', workshopId)
				.where('participant_id', '=', participantId)
				.where('kind', 'in', kinds)
				.where('revoked_at', 'is', null)
				.execute();
			const ids = rows.map((row) => row.id).filter((id) => id !== except);
			if (ids.length > 0) await batch([end(ids)]);
			return ids;
		},
		revokeOne: (credentialId) => batch([end([credentialId])]),
	};
}
