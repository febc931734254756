/** How many notes each board holds (counted when asked, remembered until the board changes) and when it last changed. Knows no people. */
import { type PlainRecord, recordsOf } from '@rembuk/shared/board/board-doc';
import type { RoomRegistry } from '../rooms/room-registry.ts';

export interface BoardCounts {
	/** Notes on a room's board. */
	notesIn(roomId: string): Promise<number>;
	/** When a room last changed, ms since 1970; undefined when it has not since the server started. */
	changedAt(roomId: string): number | undefined;
	close(): void;
}

/** Counts over the rooms of a registry; `onChange` hears of every room that changed. */
export function openBoardCounts(registry: RoomRegistry, onChange: (roomId: string) => void): BoardCounts {
	const known = new Map<string, number>();
	const changed = new Map<string, number>();
	const stop = registry.onCommit((roomId) => {
		known.delete(roomId);
		changed.set(roomId, Date.now());
		onChange(roomId);
	});
	return {
		notesIn: async (roomId) => {
			const before = known.get(roomId);
			if (before !== undefined) return before;
			const room = await registry.open(roomId);
			try {
				let count = 0;
				for (const value of recordsOf(room.doc).values()) if ((value as Partial<PlainRecord> | null)?.type === 'note') count++;
				known.set(roomId, count);
				return count;
			} finally {
				room.release();
			}
		},
		changedAt: (roomId) => changed.get(roomId),
		close: stop,
	};
}
