/** A board's notes as a live list, without the canvas. */
import { type NoteView, viewBoard } from '@rembuk/shared/board/board-view';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

/** A drag changes the document many times a second; a list is read anew at most this often (ms). */
const READ_EVERY = 300;

/** Notes in reading order. Reading costs as much as the board is big: use it only while it is looked at. */
export function useBoardNotes(board: Y.Doc): NoteView[] {
	const [notes, setNotes] = useState(() => viewBoard(board).notes);
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const read = () => {
			timer = undefined;
			setNotes(viewBoard(board).notes);
		};
		const onUpdate = () => {
			timer ??= setTimeout(read, READ_EVERY);
		};
		read();
		board.on('update', onUpdate);
		return () => {
			clearTimeout(timer);
			board.off('update', onUpdate);
		};
	}, [board]);
	return notes;
}
