/** Deletes a card, and its shape on the board of its room, and offers to bring both back. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type PlainRecord, recordsOf } from '@rembuk/shared/board/board-doc';
import { viewBoard } from '@rembuk/shared/board/board-view';
import { createRecord, readRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { readCard } from '@rembuk/shared/plan/plan-doc';
import type * as Y from 'yjs';
import { planMessages } from '../features/action-plan/plan-messages.ts';
import { useText } from '../lib/text.tsx';
import { deleteCard } from '../workshop/cards/make-card.ts';
import { useRooms } from '../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';
import { inRoom } from './in-room.ts';

/** How long the way back is offered (ms). */
const OFFERED = 12_000;

/** The board that is open on this screen. */
interface OpenBoard {
	roomId: string;
	doc: Y.Doc;
}

/** @param board the open board; the shape on another room's board goes and comes back by a short visit there */
export function useDeleteCard(board?: OpenBoard): (cardId: string) => void {
	const t = useText(planMessages);
	const { doc, me, as, workshopId } = useWorkshop();
	const { mine } = useRooms();
	return (cardId) => {
		const home = readCard(doc, cardId)?.roomId;
		const isElsewhere = home !== undefined && home !== board?.roomId && mine.some((room) => room.roomId === home);
		const restoreShape = board && removeShape(board.doc, cardId);
		const restoreAway = isElsewhere ? removeShapeAway({ roomId: home, owner: me.id, as, workshopId }, cardId) : undefined;
		const restoreCard = deleteCard(doc, cardId, me.id);
		const id = `deleted-${cardId}`;
		const undo = () => {
			notifications.hide(id);
			restoreCard();
			restoreShape?.();
			restoreAway?.();
		};
		notifications.show({
			id,
			autoClose: OFFERED,
			message: (
				<Group justify="space-between" wrap="nowrap">
					{t('deleted')}
					<Button size="compact-md" variant="default" onClick={undo}>
						{t('undo')}
					</Button>
				</Group>
			),
		});
	};
}

/** Removes the shape by which a board shows a card; answers how to bring it back, undefined when there is none. */
function removeShape(board: Y.Doc, cardId: string): (() => void) | undefined {
	const shapeId = viewBoard(board).cardShapes.get(cardId);
	const record = shapeId === undefined ? undefined : readRecord(board, shapeId);
	if (!record) return undefined;
	board.transact(() => removeRecord(board, record.id));
	return () => bringBack(board, record);
}

/** The same on a board that is not open here: one visit after the other. A board that may not be written keeps the shape, which nobody sees without its card. */
function removeShapeAway(room: Parameters<typeof inRoom>[0], cardId: string): () => void {
	let record: PlainRecord | undefined;
	const removed = inRoom(room, (board) => {
		const shapeId = viewBoard(board).cardShapes.get(cardId);
		record = shapeId === undefined ? undefined : readRecord(board, shapeId);
		removeShape(board, cardId);
	});
	return () =>
		void removed.then(() => {
			const back = record;
			if (back) void inRoom(room, (board) => bringBack(board, back));
		});
}

function bringBack(board: Y.Doc, record: PlainRecord): void {
	if (!recordsOf(board).has(record.id)) board.transact(() => createRecord(board, record));
}
