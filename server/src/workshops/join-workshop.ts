/** Lets a person in: a row, credentials, and a place in a group. Knows no code and no cookie. */
import { AppError } from '@rembuk/shared/errors';
import { newId } from '@rembuk/shared/ids';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type { Credentials } from '../auth/credentials.ts';
import type { Storage } from '../storage/storage.ts';
import { colourOf } from './colours.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import { placePerson } from './place-person.ts';

export interface Newcomer {
	name: string;
	sector?: string | undefined;
	topicKey?: string | undefined;
}

interface Parts {
	storage: Storage;
	credentials: Credentials;
	now: () => number;
}

/** Answers who it is now, with the two secrets; durable before it answers. */
export async function joinWorkshop({ storage, credentials, now }: Parts, { workshopId, room, view }: LiveWorkshop, newcomer: Newcomer) {
	const { name, sector, topicKey } = newcomer;
	if (view.closing()) throw new AppError('workshop-closed');
	checkSector(view, sector);
	chosenRoom(view, topicKey); // refuse before anything is written
	const owner = { workshopId, participantId: newId() };
	const session = credentials.issue('session', owner);
	const rejoin = credentials.issue('rejoin', owner);
	const at = now();
	await storage.batch([
		storage.db.insertInto('participants').values({ id: owner.participantId, workshop_id: workshopId, role: 'participant', created_at: at }),
		session.statement,
		rejoin.statement,
	]);
	let refused: unknown;
	await room.transact((doc) => {
		// placed here and not before: of 45 who join at once, each sees those before
		try {
			const count = view.people().length;
			if (count >= LIMITS.people) throw new AppError('workshop-full', { values: { limit: LIMITS.people } });
			const roomId = chosenRoom(view, topicKey) ?? placePerson(view, sector);
			writeWorkshop(doc).setRow('person', owner.participantId, { name, sector, role: 'participant', roomId, joinedAt: at, colour: colourOf(count) });
		} catch (error) {
			refused = error;
		}
	});
	if (refused !== undefined) throw refused as Error;
	return { ...owner, token: session.secret, rejoinCode: rejoin.secret };
}

/** @throws AppError when no sector of the workshop has that key. */
export function checkSector(view: LiveWorkshop['view'], sector: string | undefined): void {
	if (sector !== undefined && !view.sectors().some(({ key }) => key === sector)) throw new AppError('invalid-field', { field: 'sector' });
}

/** The group that was asked for; undefined when none was, or when the facilitator has the groups filled evenly. */
function chosenRoom(view: LiveWorkshop['view'], topicKey: string | undefined): string | undefined {
	if (topicKey === undefined) return undefined;
	const room = view.rooms().find(({ kind, topicKey: key }) => kind === 'breakout' && key === topicKey);
	if (!room) throw new AppError('invalid-field', { field: 'topicKey' });
	if (view.facts(room.roomId)?.closed) throw new AppError('room-closed', { field: 'topicKey' });
	return view.settings().joining === 'place' ? undefined : room.roomId;
}
