/** Makes a card in a room out of notes of its board, puts its shape there, and opens it; or says why not. */
import { notifications } from '@mantine/notifications';
import { viewBoard } from '@rembuk/shared/board/board-view';
import { clustersOf } from '@rembuk/shared/board/cluster';
import { tellCode } from '@rembuk/shared/errors';
import { useCallback } from 'react';
import type { BoardApi } from '../board/board-api.ts';
import { placeCardShape } from '../board/write-board.ts';
import { useLocale, useText } from '../lib/text.tsx';
import type { RoomConnection } from '../sync/open-room.ts';
import { makeCard } from '../workshop/cards/make-card.ts';
import { useWhyNot } from '../workshop/use-can.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';
import { roomMessages } from './room-messages.ts';

interface Where {
	connection: RoomConnection | undefined;
	/** The canvas when it is open; else the shape is written into the document. */
	board: BoardApi | undefined;
	roomId: string;
	onMade(cardId: string): void;
}

export function useMakeCard({ connection, board, roomId, onMade }: Where): (noteIds: readonly string[]) => void {
	const t = useText(roomMessages);
	const { locale } = useLocale();
	const { doc, me, serverNow } = useWorkshop();
	const why = useWhyNot('plan.write', { roomId, author: me.id });
	return useCallback(
		(noteIds) => {
			if (!connection) return;
			if (why) {
				notifications.show({ color: 'red', message: t('card-refused', { why: tellCode(why, locale) }) });
				return;
			}
			const view = viewBoard(connection.doc);
			const clusters = clustersOf(view.records, noteIds);
			const notes = view.notes.filter((note) => noteIds.includes(note.id)).map((note) => ({ ...note, cluster: clusters.get(note.id) }));
			const near = notes.map((note) => note.id);
			const cardId = makeCard(doc, { roomId, author: me.id, notes, now: serverNow() });
			if (board) board.placeCard(cardId, near);
			else placeCardShape(connection.doc, { cardId, near, author: me.id });
			onMade(cardId);
		},
		[connection, board, roomId, onMade, doc, me.id, serverNow, why, t, locale],
	);
}
