/** Puts the shape of a card on a board, and takes it away again, for somebody without a canvas. Knows no rights and no plan. */
import { ACTION_CARD_SIZE, newCardShape } from '@rembuk/shared/board/action-card-shape';
import { MAX_SHAPES } from '@rembuk/shared/board/board-schema';
import { viewBoard } from '@rembuk/shared/board/board-view';
import { freePlace, topIndex } from '@rembuk/shared/board/free-place';
import { createRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import type * as Y from 'yjs';

/** Puts the card on the board, below what is there. A full board is no reason to lose a commitment: the card is in the plan either way. */
export function showCard(doc: Y.Doc, cardId: string, author: string): void {
	const { records } = viewBoard(doc);
	if (records.filter((record) => record.typeName === 'shape').length >= MAX_SHAPES) return;
	createRecord(doc, newCardShape({ cardId, author, ...freePlace(records, ACTION_CARD_SIZE), above: topIndex(records) }));
}

/** Takes the card's shape from the board, if it is there. */
export function hideCard(doc: Y.Doc, cardId: string): void {
	const shapeId = viewBoard(doc).cardShapes.get(cardId);
	if (shapeId !== undefined) removeRecord(doc, shapeId);
}
