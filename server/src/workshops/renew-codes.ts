/** New personal codes for a leader to hand out. Knows no request. */
import { AppError } from '@rembuk/shared/errors';
import type { Actor } from '@rembuk/shared/workshop/can';
import { isLeader } from '@rembuk/shared/workshop/roles';
import type { Credentials } from '../auth/credentials.ts';
import type { Storage } from '../storage/storage.ts';
import type { LiveWorkshop } from './live-workshop.ts';

interface Parts {
	storage: Storage;
	credentials: Credentials;
	now: () => number;
}

/**
 * For the people named, else for everybody but facilitators (theirs is the facilitator link). Whoever co-leads may give out the codes of those who do not
 * lead: a code is its owner's seat.
 * @throws AppError unknown-person, not-yours
 */
export async function renewCodes(
	{ storage, credentials, now }: Parts,
	{ workshopId, view }: LiveWorkshop,
	actor: Actor,
	wanted: readonly string[] | undefined,
) {
	const isMine = (role: Actor['role']): boolean => role !== 'facilitator' && (actor.role === 'facilitator' || !isLeader(role));
	const people = wanted?.map((id) => view.person(id) ?? unknown()) ?? view.people().filter(({ role }) => isMine(role));
	if (people.some(({ role }) => !isMine(role))) throw new AppError('not-yours', { field: 'participantIds' });
	const unique = [...new Map(people.map((person) => [person.id, person])).values()];
	const made = unique.map(({ id, name }) => ({ participantId: id, name, rejoin: credentials.issue('rejoin', { workshopId, participantId: id }) }));
	if (made.length === 0) return [];
	const { db } = storage;
	const at = now();
	await storage.batch([
		db
			.updateTable('credentials')
			.set({ revoked_at: at })
			.where('workshop_id', '=', workshopId)
			.where('kind', '=', 'rejoin')
			.where('revoked_at', 'is', null)
			.where(
				'participant_id',
				'in',
				made.map(({ participantId }) => participantId),
			),
		...made.map(({ rejoin }) => rejoin.statement),
		db
			.insertInto('audit')
			.values({ workshop_id: workshopId, at, actor: actor.id, action: 'renew-rejoin-codes', detail: JSON.stringify({ count: made.length }) }),
	]);
	return made.map(({ participantId, name, rejoin }) => ({ participantId, name, rejoinCode: rejoin.secret }));
}

function unknown(): never {
	throw new AppError('unknown-person', { field: 'participantIds' });
}
