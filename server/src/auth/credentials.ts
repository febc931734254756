/** Tokens and codes: made here, kept as hashes, found, ended. Knows no request and no cookie. */
import { hash } from 'node:crypto';
import { newCode, newId, newToken } from '@rembuk/shared/ids';
import type { Statement, Storage } from '../storage/storage.ts';
import { type DeletedMarks, openDeletedMarks } from './deleted-marks.ts';
import { keepSessions } from './kept-sessions.ts';
import type { Session } from './session.ts';

/** A session and a facilitator link end after half a year, ms; a rejoin code lives as long as the workshop. */
const SESSION_LIFE = 180 * 24 * 60 * 60 * 1000;

/** So many of a workshop's sessions are read together. */
const MOST_AT_ONCE = 500;

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
	/** Somebody else has deleted credentials of this workshop. */
	forget(workshopId: string): void;
	/** True for a token that was good for a workshop until that was deleted, in the last month. */
	isOfDeleted(workshopId: string, token: string): Promise<boolean>;
	/** What is left of the credentials of deleted workshops. */
	marks: Pick<DeletedMarks, 'leave' | 'sweep'>;
}

const sessionOf = (row: { id: string; workshop_id: string; participant_id: string }): Session => ({
	credentialId: row.id,
	workshopId: row.workshop_id,
	participantId: row.participant_id,
});
const sha256 = (text: string): string => hash('sha256', text);
const hashOf = (kind: Kind, workshopId: string, secret: string): string => sha256(kind === 'rejoin' ? `${workshopId}:${secret}` : secret);

/** Opens the credentials of a storage; `now` is the clock, ms. */
export function openCredentials({ db, batch }: Pick<Storage, 'db' | 'batch'>, now: () => number): Credentials {
	const kept = keepSessions(now);
	const marks = openDeletedMarks({ db, batch }, now);
	const sessions = () =>
		db
			.selectFrom('credentials')
			.select(['hash', 'id', 'workshop_id', 'participant_id', 'expires_at'])
			.where('kind', '!=', 'rejoin')
			.where('revoked_at', 'is', null);
	/** Not found any more from the moment on in which it is asked for: who asks the database meanwhile keeps nothing. */
	const end = async (ids: readonly string[]): Promise<void> => {
		const isEnded = ({ credentialId }: Session): boolean => ids.includes(credentialId);
		kept.forget(isEnded);
		await batch([db.updateTable('credentials').set({ revoked_at: now() }).where('id', 'in', ids)]);
		kept.forget(isEnded);
	};
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
			const hash = sha256(token);
			const known = kept.get(hash);
			if (known) return known;
			const asOf = kept.mark();
			const row = await sessions().where('hash', '=', hash).executeTakeFirst();
			if (!row || (row.expires_at !== null && row.expires_at <= now())) return undefined;
			// the others of a workshop come in the same minute: after a break, a restart, a lost network
			const others = await sessions().where('workshop_id', '=', row.workshop_id).orderBy('created_at', 'desc').limit(MOST_AT_ONCE).execute();
			for (const other of [...others, row]) kept.put(other.hash, sessionOf(other), other.expires_at, asOf);
			return sessionOf(row);
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
			if (ids.length > 0) await end(ids);
			return ids;
		},
		revokeOne: (credentialId) => end([credentialId]),
		forget: (workshopId) => kept.forget((session) => session.workshopId === workshopId),
		isOfDeleted: (workshopId, token) => marks.has(workshopId, sha256(token)),
		marks,
	};
}
