/** Makes a workshop: its documents first, then its rows, so that a workshop that can be found is whole. */
import { newCode, newId, newRoomId, newWorkshopId } from '@rembuk/shared/ids';
import { type Locale, pickText } from '@rembuk/shared/text/locale';
import { defineMessages, formatMessage } from '@rembuk/shared/text/messages';
import { starterNotes, type WorkshopDefinition } from '@rembuk/shared/workshop/definition';
import type { Credentials } from '../auth/credentials.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Storage } from '../storage/storage.ts';
import { colourOf } from './colours.ts';
import { seedBoard } from './seed-board.ts';
import { type NewRoom, writeDefinition } from './write-definition.ts';
import { writeRoom } from './write-room.ts';

const messages = defineMessages({ facilitator: { id: 'Fasilitator', en: 'Facilitator' } });

/** What whoever leads is called until they say otherwise. */
export const leaderName = (language: Locale): string => formatMessage(messages.facilitator, language);

export interface CreatedWorkshop {
	workshopId: string;
	code: string;
	rooms: NewRoom[];
	/** The participant id of who created it. */
	facilitatorId: string;
	/** The secret of the facilitator link. */
	facilitatorToken: string;
	/** A session of its own for the browser that created it. */
	sessionToken: string;
}

export interface CreationParts {
	storage: Storage;
	registry: Pick<RoomRegistry, 'open'>;
	credentials: Credentials;
	now: () => number;
}

/** Creates it; everything is durable before it answers. */
export async function createWorkshop({ storage, registry, credentials, now }: CreationParts, definition: WorkshopDefinition): Promise<CreatedWorkshop> {
	const workshopId = newWorkshopId();
	const code = newCode();
	const at = now();
	const { language } = definition.workshop;
	const home: NewRoom = { roomId: newRoomId(), kind: 'workshop' };
	const boards = [
		{ room: { roomId: newRoomId(), kind: 'plenary' } as NewRoom, notes: [] as string[] },
		...definition.topics.map((topic) => ({
			room: { roomId: newRoomId(), kind: 'breakout', topicKey: topic.key } as NewRoom,
			notes: starterNotes(topic).map((note) => pickText(note, language)),
		})),
	];
	const rooms = [home, ...boards.map(({ room }) => room)];
	const facilitator = { id: newId(), name: leaderName(language), role: 'facilitator', joinedAt: at, colour: colourOf(0) } as const;

	await Promise.all([
		writeRoom(registry, home.roomId, (doc) => writeDefinition(doc, { definition, code, rooms, facilitator })),
		...boards.map(({ room, notes }) => writeRoom(registry, room.roomId, (doc) => seedBoard(doc, notes))),
	]);
	const owner = { workshopId, participantId: facilitator.id };
	const link = credentials.issue('facilitator-link', owner);
	const session = credentials.issue('session', owner);
	const { db } = storage;
	await storage.batch([
		db.insertInto('workshops').values({ id: workshopId, code, created_at: at }),
		db.insertInto('participants').values({ id: facilitator.id, workshop_id: workshopId, role: facilitator.role, created_at: at }),
		db
			.insertInto('rooms')
			.values(
				rooms.map(({ roomId, kind, topicKey }) => ({ id: roomId, workshop_id: workshopId, kind, topic_key: topicKey ?? null, epoch: 1, created_at: at })),
			),
		link.statement,
		session.statement,
		db.insertInto('audit').values({ workshop_id: workshopId, at, actor: facilitator.id, action: 'create-workshop', detail: '{}' }),
	]);
	return { workshopId, code, rooms, facilitatorId: facilitator.id, facilitatorToken: link.secret, sessionToken: session.secret };
}
