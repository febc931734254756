/** Does one thing in a room that is not open on this screen: opens it, waits until it may be written, and closes it when that is saved. Draws nothing. */

import type * as Y from 'yjs';
import { type OpenRoomOptions, openRoom } from '../sync/open-room.ts';
import type { RoomStatus } from '../sync/room-status.ts';

/** A room that does not answer, or does not save, within this time (ms) is let go; what was done stays in its offline copy. */
const PATIENCE = 30_000;

/** True when it was done and saved. A room that may not be written is left as it is. */
export function inRoom(options: OpenRoomOptions, act: (doc: Y.Doc) => void): Promise<boolean> {
	const connection = openRoom(options);
	return new Promise((resolve) => {
		let isDone = false;
		const end = (isSaved: boolean): void => {
			clearTimeout(timer);
			stop();
			connection.close();
			resolve(isSaved);
		};
		const look = (): void => {
			const status: RoomStatus = connection.status();
			const wasRefused = status.generation > 0 && status.reason !== undefined;
			const isShut = status.phase === 'refused' || status.phase === 'ended' || wasRefused || (status.phase === 'live' && !status.canWrite);
			if (isShut || (isDone && status.saved)) end(isDone && status.saved);
			else if (!isDone && status.saved) {
				isDone = true;
				act(connection.doc);
				queueMicrotask(look); // nothing to do is done at once
			}
		};
		const timer = setTimeout(() => end(false), PATIENCE);
		const stop = connection.onStatus(look);
	});
}
