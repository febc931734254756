/** The server's own write into a room that it opens for it. */
import type * as Y from 'yjs';
import type { RoomRegistry } from '../rooms/room-registry.ts';

/** Resolves when it is durable. @throws AppError storage-failed */
export async function writeRoom(registry: Pick<RoomRegistry, 'open'>, roomId: string, write: (doc: Y.Doc) => void): Promise<void> {
	const room = await registry.open(roomId);
	try {
		await room.transact(write);
	} finally {
		room.release();
	}
}
