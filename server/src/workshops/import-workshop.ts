/** Makes a workshop from an archive: read whole first, then its documents, then its rows; when something fails, nothing of it stays. */
import type { Archive } from '@rembuk/shared/api/import-workshop';
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { newId, newRoomId } from '@rembuk/shared/ids';
import { type ArchiveRead, readArchive } from '@rembuk/shared/import/read-archive';
import type { Keeping } from '@rembuk/shared/workshop/keeping';
import type { Person, Room } from '@rembuk/shared/workshop/workshop-doc';
import type { Statement, Storage } from '../storage/storage.ts';
import { type ArchivePlace, findPlace } from './archive-place.ts';
import { colourOf } from './colours.ts';
import { type CreatedWorkshop, type CreationParts, leaderName } from './create-workshop.ts';
import { refillBoard, writeArchive } from './write-archive.ts';
import { writeRoom } from './write-room.ts';

/** What an import would make, or has made, in numbers. */
export interface ImportPreview {
	place: ArchivePlace;
	read: ArchiveRead;
}

/** What an import needs: also how what is settled beside the documents is put back, which is none of a workshop's own business. */
export interface ImportParts extends CreationParts {
	restore(workshopId: string, keeping: Keeping): Statement[];
}

/** Reads it and makes nothing. @throws AppError `invalid-field` with the path. */
export async function previewImport(parts: Pick<CreationParts, 'storage' | 'registry' | 'now'>, archive: Archive): Promise<ImportPreview> {
	const place = await findPlace(parts, archive);
	return { place, read: readArchive(archive as Parameters<typeof readArchive>[0], place.ids, parts.now()) };
}

/** One import after the other: two of the same archive at once must not both find its ids free. */
const queues = new WeakMap<Storage['log'], Promise<unknown>>();

/** Creates it; everything is durable before it answers. What cannot be read is in `read.leftOut`. */
export function importWorkshop(parts: ImportParts, archive: Archive): Promise<CreatedWorkshop & { read: ArchiveRead }> {
	const { log } = parts.storage;
	const turn = (queues.get(log) ?? Promise.resolve()).then(() => importNow(parts, archive));
	queues.set(
		log,
		turn.catch(() => undefined), // told to whoever asked for it; the next one goes on
	);
	return turn;
}

async function importNow(parts: ImportParts, archive: Archive): Promise<CreatedWorkshop & { read: ArchiveRead }> {
	const { place, read } = await previewImport(parts, archive);
	const at = parts.now();
	const rooms = withBoards(read);
	const home = rooms.find(({ kind }) => kind === 'workshop');
	if (!home) throw new Error('an archive that was read has a workshop room');
	const leader = read.people.find(({ role }) => role === 'facilitator') ?? newLeader(read, at);
	const people = read.people.includes(leader) ? read.people : [...read.people, leader];
	const boards = rooms.filter((room) => room !== home);
	try {
		await Promise.all([
			writeRoom(parts.registry, home.roomId, (doc) => writeArchive(doc, { read, code: place.code, rooms, people })),
			...boards.map(({ roomId }) => writeRoom(parts.registry, roomId, (doc) => refillBoard(doc, read.boards.get(roomId)?.records ?? NONE))),
		]);
		const owner = { workshopId: place.workshopId, participantId: leader.id };
		const link = parts.credentials.issue('facilitator-link', owner);
		const session = parts.credentials.issue('session', owner);
		const { db } = parts.storage;
		await parts.storage.batch([
			db.insertInto('workshops').values({ id: place.workshopId, code: place.code, created_at: at }),
			db.insertInto('participants').values(people.map(({ id, role }) => ({ id, workshop_id: place.workshopId, role, created_at: at }))),
			db.insertInto('rooms').values(
				rooms.map(({ roomId, kind, topicKey }) => ({
					id: roomId,
					workshop_id: place.workshopId,
					kind,
					topic_key: topicKey ?? null,
					epoch: 1,
					created_at: at,
				})),
			),
			link.statement,
			session.statement,
			...parts.restore(place.workshopId, read.keeping),
			db.insertInto('audit').values({ workshop_id: place.workshopId, at, actor: leader.id, action: 'import-workshop', detail: detailOf(archive, place, read) }),
		]);
		const { workshopId, code } = place;
		return {
			workshopId,
			code,
			rooms: [home, ...boards].map(({ roomId, kind, topicKey }) => ({ roomId, kind, topicKey })),
			facilitatorId: leader.id,
			facilitatorToken: link.secret,
			sessionToken: session.secret,
			read,
		};
	} catch (error) {
		await forgetRooms(parts.storage, rooms);
		throw error;
	}
}

const NONE: readonly PlainRecord[] = [];

/** Every topic has a room, and there is a plenary: what the archive lacks is made anew. */
function withBoards({ rooms, state }: ArchiveRead): Room[] {
	const all = [...rooms];
	const add = (room: Pick<Room, 'kind' | 'topicKey'>): number => all.push({ ...room, roomId: newRoomId(), locked: false, open: false, order: all.length });
	if (!all.some(({ kind }) => kind === 'plenary')) add({ kind: 'plenary' });
	for (const name of state.keys()) {
		if (!name.startsWith('topic:')) continue;
		const topicKey = name.slice('topic:'.length);
		if (!all.some((room) => room.topicKey === topicKey)) add({ kind: 'breakout', topicKey });
	}
	return all;
}

/** Somebody must lead it, also when the archive has lost who did. */
const newLeader = ({ info, people }: ArchiveRead, at: number): Person => ({
	id: newId(),
	name: leaderName(info.language),
	role: 'facilitator',
	joinedAt: at,
	colour: colourOf(people.length),
});

const detailOf = ({ workshopId }: Archive, { keepsIds }: ArchivePlace, { leftOut }: ArchiveRead): string =>
	JSON.stringify({ from: workshopId ?? null, keepsIds, leftOut: leftOut.total });

/** Takes the log of rooms back that never got a row. */
async function forgetRooms({ db, batch }: Storage, rooms: readonly Room[]): Promise<void> {
	const ids = rooms.map(({ roomId }) => roomId);
	await batch([
		db.deleteFrom('updates').where('room_id', 'in', ids),
		db.deleteFrom('snapshots').where('room_id', 'in', ids),
		db.deleteFrom('client_owners').where('room_id', 'in', ids),
	]).catch(() => undefined); // the storage that failed before: nobody can find those rooms, and a later import takes other ids
}
