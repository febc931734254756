/** Everything that the log knows of rooms, as statements that delete it. */
import type { Statement, Storage } from '../storage/storage.ts';

export function deleteRooms({ db }: Pick<Storage, 'db'>, roomIds: readonly string[]): Statement[] {
	return [
		db.deleteFrom('updates').where('room_id', 'in', roomIds),
		db.deleteFrom('snapshots').where('room_id', 'in', roomIds),
		db.deleteFrom('client_owners').where('room_id', 'in', roomIds),
		db.deleteFrom('removed_authors').where('room_id', 'in', roomIds),
		db.deleteFrom('horizons').where('room_id', 'in', roomIds),
	];
}
