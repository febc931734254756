/** Where an archive comes back: under its own ids when none of them is taken on this server, else under new ones. Writes nothing. */

import type { Archive } from '@rembuk/shared/api/import-workshop';
import { isRoomId, newCode, newId, newRoomId, newWorkshopId } from '@rembuk/shared/ids';
import { type ArchiveIds, freshIds, idsIn, keptIds } from '@rembuk/shared/import/archive-ids';
import type { Room } from '../rooms/room.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Storage } from '../storage/storage.ts';

export interface ArchivePlace {
	workshopId: string;
	code: string;
	keepsIds: boolean;
	ids: ArchiveIds;
}

interface Parts {
	storage: Pick<Storage, 'db'>;
	registry: Pick<RoomRegistry, 'open'>;
}

/** Ids of one and the same workshop stand or fall together. */
export async function findPlace(parts: Parts, archive: Archive): Promise<ArchivePlace> {
	const { rooms, people } = idsIn(archive.documents.workshop);
	const { workshopId } = archive;
	const { code } = (archive.documents.workshop.info ?? {}) as { code?: unknown };
	const keepsIds = workshopId !== undefined && (await areFree(parts, workshopId, rooms, people));
	return {
		workshopId: keepsIds ? workshopId : newWorkshopId(),
		code: typeof code === 'string' && (await isCodeFree(parts, code)) ? code : newCode(),
		keepsIds,
		ids: keepsIds ? keptIds(rooms, people) : freshIds(rooms, people, newRoomId, newId),
	};
}

async function areFree({ storage: { db }, registry }: Parts, workshopId: string, rooms: readonly string[], people: readonly string[]): Promise<boolean> {
	const found = await Promise.all([
		db.selectFrom('workshops').select('id').where('id', '=', workshopId).executeTakeFirst(),
		rooms.length > 0 && db.selectFrom('rooms').select('id').where('id', 'in', rooms).executeTakeFirst(),
		people.length > 0 && db.selectFrom('participants').select('id').where('id', 'in', people).executeTakeFirst(),
	]);
	if (found.some(Boolean)) return false;
	const empty = await Promise.all(rooms.filter((id) => isRoomId(id)).map((id) => isEmptyRoom(registry, id)));
	return !empty.includes(false);
}

/** A room without a row may still have a log: what was left of an import that broke. */
async function isEmptyRoom(registry: Parts['registry'], roomId: string): Promise<boolean> {
	const room = await registry.open(roomId);
	try {
		return isEmpty(room);
	} finally {
		room.release();
	}
}

const isEmpty = ({ doc }: Pick<Room, 'doc'>): boolean => doc.store.clients.size === 0;

const isCodeFree = async ({ storage: { db } }: Parts, code: string): Promise<boolean> =>
	(await db.selectFrom('workshops').select('id').where('code', '=', code).executeTakeFirst()) === undefined;
