/** A picture of the open board as a file with a name of its own; undefined while no board is open. */
import { useMemo } from 'react';
import type { BoardApi } from '../board/board-api.ts';
import { useRooms } from '../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';

type Picture = (format: 'png' | 'svg') => Promise<{ blob: Blob; fileName: string }>;

export function usePicture(board: BoardApi | undefined, roomId: string): Picture | undefined {
	const { view } = useWorkshop();
	const rooms = useRooms();
	return useMemo(() => {
		if (!board) return undefined;
		return async (format) => ({
			blob: await board.exportPicture(format),
			fileName: `rembuk-${slug(rooms.title(roomId))}-${view.info()?.date ?? ''}.${format}`,
		});
	}, [board, roomId, rooms, view]);
}

/** Letters and digits that every file system takes. */
const slug = (title: string): string =>
	title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60) || 'board';
