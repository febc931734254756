/** Leads from the words of a note, on a card or in a document, to the note on its board; says so when it is not there any more. Draws nothing. */
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { BoardApi } from '../board/board-api.ts';
import { useText } from '../lib/text.tsx';
import type { RoomConnection } from '../sync/open-room.ts';
import { useRoomStatus } from '../sync/use-room.ts';
import { roomMessages } from './room-messages.ts';

/** True when the address asks for a note (`?note=`). */
export const useIsNoteAsked = (): boolean => useSearchParams()[0].has('note');

/** Brings a note of the open board into view and selects it, or says that it is gone. */
export function useShowNote(): (board: BoardApi, noteId: string) => void {
	const t = useText(roomMessages);
	return useCallback(
		(board, noteId) => {
			if (!board.focusNote(noteId)) notifications.show({ message: t('note-gone'), role: 'status' });
		},
		[t],
	);
}

/** Brings the note that the address names into view, once: as soon as it is there, or when the whole board has come without it. */
export function useShownNote(board: BoardApi | undefined, connection: RoomConnection): void {
	const [params, setParams] = useSearchParams();
	const isComing = useRoomStatus(connection).phase === 'loading';
	const show = useShowNote();
	const noteId = params.get('note');
	useEffect(() => {
		if (!board || noteId === null) return;
		if (isComing) {
			if (!board.focusNote(noteId)) return; // it may be on its way
		} else show(board, noteId);
		setParams(
			(old) => {
				const next = new URLSearchParams(old);
				next.delete('note');
				return next;
			},
			{ replace: true },
		);
	}, [board, noteId, isComing, show, setParams]);
}
