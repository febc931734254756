/** Enters a roster: people with a personal code each, before they come. Durable before it answers. */
import { AppError } from '@rembuk/shared/errors';
import { newId } from '@rembuk/shared/ids';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type { Credentials } from '../auth/credentials.ts';
import type { Storage } from '../storage/storage.ts';
import { colourOf } from './colours.ts';
import type { LiveWorkshop } from './live-workshop.ts';

export interface RosterEntry {
	name: string;
	sector?: string | undefined;
	topicKey?: string | undefined;
	role?: 'participant' | 'observer' | undefined;
}

interface Parts {
	storage: Storage;
	credentials: Credentials;
	now: () => number;
}

/** @throws AppError that names the entry when a sector or a group is not known; then nobody is entered. */
export async function addPeople(
	{ storage, credentials, now }: Parts,
	{ workshopId, room, view }: LiveWorkshop,
	roster: readonly RosterEntry[],
	actorId: string,
) {
	const at = now();
	const groups = new Map(view.rooms().flatMap(({ kind, topicKey, roomId }) => (kind === 'breakout' && topicKey !== undefined ? [[topicKey, roomId]] : [])));
	const sectors = new Set(view.sectors().map(({ key }) => key));
	if (view.people().length + roster.length > LIMITS.people) throw new AppError('workshop-full', { values: { limit: LIMITS.people } });
	const people = roster.map(({ name, sector, topicKey, role = 'participant' }, n) => {
		if (sector !== undefined && !sectors.has(sector)) throw new AppError('invalid-field', { field: `people[${n}].sector` });
		if (topicKey !== undefined && !groups.has(topicKey)) throw new AppError('invalid-field', { field: `people[${n}].topicKey` });
		const owner = { workshopId, participantId: newId() };
		return { ...owner, name, sector, role, roomId: topicKey === undefined ? undefined : groups.get(topicKey), rejoin: credentials.issue('rejoin', owner) };
	});
	const { db } = storage;
	await storage.batch([
		db.insertInto('participants').values(people.map(({ participantId, role }) => ({ id: participantId, workshop_id: workshopId, role, created_at: at }))),
		...people.map(({ rejoin }) => rejoin.statement),
		db.insertInto('audit').values({ workshop_id: workshopId, at, actor: actorId, action: 'add-people', detail: JSON.stringify({ count: people.length }) }),
	]);
	await room.transact((doc) => {
		const write = writeWorkshop(doc);
		const before = view.people().length;
		people.forEach(({ participantId, name, sector, role, roomId }, n) => {
			write.setRow('person', participantId, { name, sector, role, roomId, joinedAt: at + n, colour: colourOf(before + n), expected: true });
		});
	});
	return people.map(({ participantId, name, rejoin }) => ({ participantId, name, rejoinCode: rejoin.secret }));
}
