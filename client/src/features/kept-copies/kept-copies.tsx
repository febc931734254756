/**
 * Tells somebody whose writing the server did not take, with the words to copy or to put back. Stays until they are on the server or thrown away. Nothing when
 * there is none.
 */
import { notifications } from '@mantine/notifications';
import { tellCode } from '@rembuk/shared/errors';
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { addNote } from '../../board/write-board.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { type KeptCopy, removeKeptCopy } from '../../sync/kept-copies.ts';
import type { RoomConnection } from '../../sync/open-room.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWorkshop, useWorkshopStatus } from '../../workshop/use-workshop.ts';
import { Kept } from './kept.tsx';
import { keptMessages } from './kept-messages.ts';
import { useKeptCopies, useSettling } from './use-kept-copies.ts';

/** A board that is open: words go back there, and copies of it that are on the server after all go away. */
export interface OpenBoard {
	connection: RoomConnection;
	canWrite: boolean;
}

export function KeptCopies({ board }: { board?: OpenBoard | undefined }) {
	const { me, connection } = useWorkshop();
	const status = useWorkshopStatus();
	const copies = useKeptCopies(me.id);
	const settled = useSettled();
	const tellWhy = useTellWhy();
	useSettling(connection, { canWrite: status.canWrite, onSettled: settled });
	useSettling(board?.connection, { canWrite: board?.canWrite === true, onSettled: settled });
	const isHere = (copy: KeptCopy): boolean => board?.canWrite === true && board.connection.roomId === copy.roomId;
	return copies.map((copy) => (
		<Kept key={copy.id} copy={copy} why={tellWhy(copy)} onPutBack={isHere(copy) ? () => putBack(copy, board?.connection.doc, me.id) : undefined} />
	));
}

/** Says why words were kept. */
function useTellWhy(): (copy: KeptCopy) => string {
	const t = useText(keptMessages);
	const { locale } = useLocale();
	const rooms = useRooms();
	const { roomId: workshopRoom } = useWorkshop();
	return ({ roomId, code }) => {
		const place = roomId === workshopRoom ? t('plan') : t('room', { room: rooms.title(roomId) });
		if (code === 'room-locked') return t('why-lock', { place });
		return code === 'unknown-note' ? t('why-removed', { place }) : t('why', { place, reason: tellCode(code, locale) });
	};
}

/** Says that words which were kept are on the server after all. */
function useSettled(): (n: number) => void {
	const t = useText(keptMessages);
	return useCallback((n) => void notifications.show({ message: t('settled', { n }) }), [t]);
}

/** Writes the kept words as notes; each that is written leaves the copy. */
function putBack(copy: KeptCopy, doc: Y.Doc | undefined, author: string): void {
	if (!doc) return;
	for (const { text } of copy.texts) addNote(doc, { words: text, author });
	void removeKeptCopy(copy.id);
}
