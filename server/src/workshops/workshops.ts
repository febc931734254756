/** The workshops there are: found by id, code or room, and opened. Knows no request and no socket. */
import { AppError } from '@rembuk/shared/errors';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Storage } from '../storage/storage.ts';
import { type LiveWorkshop, liveWorkshop, type Workshops } from './live-workshop.ts';

/** What of a workshop never changes. */
interface Known {
	code: string;
	/** Its workshop room. */
	roomId: string;
}

export interface WorkshopDirectory extends Workshops {
	/** Makes a workshop that was just created findable. */
	learn(workshopId: string, known: Known): void;
	/** Makes a workshop that was deleted unknown. */
	forget(workshopId: string): void;
	/** The workshop behind a code; answered at once, without a look into the storage. */
	idOfCode(code: string): string | undefined;
	isKnown(workshopId: string): boolean;
}

/**
 * Opens the directory. It keeps ids and codes in memory (some 200 bytes a workshop), so that a code is looked up without a wait, and a flood of wrong
 * ones costs the storage nothing.
 */
export async function openWorkshops({ storage, registry }: { storage: Storage; registry: Pick<RoomRegistry, 'open'> }): Promise<WorkshopDirectory> {
	const { db } = storage;
	const known = new Map<string, Known>();
	const byCode = new Map<string, string>();
	const learn: WorkshopDirectory['learn'] = (workshopId, entry) => {
		known.set(workshopId, entry);
		byCode.set(entry.code, workshopId);
	};
	const rows = await db
		.selectFrom('workshops')
		.innerJoin('rooms', 'rooms.workshop_id', 'workshops.id')
		.select(['workshops.id', 'workshops.code', 'rooms.id as room_id'])
		.where('rooms.kind', '=', 'workshop')
		.execute();
	for (const row of rows) learn(row.id, { code: row.code, roomId: row.room_id });
	return {
		learn,
		forget: (workshopId) => {
			byCode.delete(known.get(workshopId)?.code ?? '');
			known.delete(workshopId);
		},
		idOfCode: (code) => byCode.get(code),
		isKnown: (workshopId) => known.has(workshopId),
		async workshopOf(roomId) {
			const row = await db.selectFrom('rooms').select(['workshop_id', 'kind']).where('id', '=', roomId).executeTakeFirst();
			return row ? { workshopId: row.workshop_id, kind: row.kind } : null;
		},
		async open(workshopId): Promise<LiveWorkshop> {
			const entry = known.get(workshopId);
			if (!entry) throw new AppError('unknown-workshop');
			return liveWorkshop(workshopId, await registry.open(entry.roomId));
		},
	};
}
