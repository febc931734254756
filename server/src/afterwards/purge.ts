/** Deletes a workshop with everything that is kept of it, and wipes it off the disk. */

import { askToShred, shred } from '../storage/shred.ts';
import type { Storage } from '../storage/storage.ts';
import type { RetentionParts } from './anonymise.ts';
import { deleteRooms } from './delete-rooms.ts';

/** Deletes it for good; whoever is connected is sent away, and told why when they come back. */
export async function purge({ storage, registry, workshops, credentials, now }: RetentionParts, workshopId: string): Promise<void> {
	const rooms = await storage.db.selectFrom('rooms').select('id').where('workshop_id', '=', workshopId).execute();
	const ids = rooms.map(({ id }) => id);
	workshops.forget(workshopId);
	await Promise.all(ids.map((id) => registry.evict(id)));
	const marks = await credentials.marks.leave(workshopId);
	await storage.batch([...marks, ...deleteRooms(storage, ids), ...deleteRows(storage, workshopId), askToShred(storage, now())]);
	credentials.forget(workshopId);
	await shred(storage);
}

function deleteRows({ db }: Pick<Storage, 'db'>, workshopId: string) {
	return [
		db.deleteFrom('workshops').where('id', '=', workshopId),
		...(['rooms', 'participants', 'credentials', 'audit', 'links', 'publications', 'webhooks', 'webhook_seen', 'webhook_deliveries', 'retention'] as const).map(
			(table) => db.deleteFrom(table).where('workshop_id', '=', workshopId),
		),
	];
}
