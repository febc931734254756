/** Deletes a card, and its shape on the open board, and offers to bring both back. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { viewBoard } from '@rembuk/shared/board/board-view';
import { createRecord, readRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import type * as Y from 'yjs';
import { planMessages } from '../features/action-plan/plan-messages.ts';
import { useText } from '../lib/text.tsx';
import { deleteCard } from '../workshop/cards/make-card.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';

/** How long the way back is offered (ms). */
const OFFERED = 12_000;

/** @param board the open board's document; its shape of the card goes and comes back with it */
export function useDeleteCard(board?: Y.Doc): (cardId: string) => void {
	const t = useText(planMessages);
	const { doc, me } = useWorkshop();
	return (cardId) => {
		const restoreShape = board && removeShape(board, cardId);
		const restoreCard = deleteCard(doc, cardId, me.id);
		const id = `deleted-${cardId}`;
		const undo = () => {
			notifications.hide(id);
			restoreCard();
			restoreShape?.();
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

function removeShape(board: Y.Doc, cardId: string): (() => void) | undefined {
	const shapeId = viewBoard(board).cardShapes.get(cardId);
	const record = shapeId === undefined ? undefined : readRecord(board, shapeId);
	if (!record) return undefined;
	board.transact(() => removeRecord(board, record.id));
	return () => board.transact(() => createRecord(board, record));
}
