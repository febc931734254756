/** Writes notes and card shapes into a board's document where there is no canvas. Knows no drawing engine. */
import { ACTION_CARD_SIZE, newCardShape } from '@rembuk/shared/board/action-card-shape';
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { MAX_SHAPES } from '@rembuk/shared/board/board-schema';
import { viewBoard } from '@rembuk/shared/board/board-view';
import { freePlace, topIndex } from '@rembuk/shared/board/free-place';
import { NOTE_GAP, newNote } from '@rembuk/shared/board/note';
import { createRecord, readRecord, readRecords, removeRecord } from '@rembuk/shared/board/record-codec';
import { AppError } from '@rembuk/shared/errors';
import type * as Y from 'yjs';

/** The origin of these writes: this person's, but not the canvas'. */
const ORIGIN = { writer: 'list' };

const refuseFull = (records: readonly { typeName: string }[]): void => {
	if (records.filter((record) => record.typeName === 'shape').length >= MAX_SHAPES) throw new AppError('board-full', { values: { limit: MAX_SHAPES } });
};

/**
 * Adds a note in the next free place; returns its id.
 * @throws AppError `board-full`
 */
export function addNote(doc: Y.Doc, note: { words: string; author: string; onBehalfOf?: string }): string {
	const records = readRecords(doc);
	refuseFull(records);
	const meta = { author: note.author, ...(note.onBehalfOf !== undefined && { onBehalfOf: note.onBehalfOf }) };
	const record = newNote({ words: note.words, ...freePlace(records), above: topIndex(records), meta });
	doc.transact(() => createRecord(doc, record), ORIGIN);
	return record.id;
}

/** Removes a note; returns the function that puts it back, its author's as before. */
export function removeNote(doc: Y.Doc, noteId: string): () => void {
	const record = readRecord(doc, noteId);
	doc.transact(() => removeRecord(doc, noteId), ORIGIN);
	return () => {
		if (record && !recordsOf(doc).has(noteId)) doc.transact(() => createRecord(doc, record), ORIGIN);
	};
}

/**
 * Puts a card's shape below its source notes (in the next free place when there are none), unless it is on the board already.
 * @throws AppError `board-full`
 */
export function placeCardShape(doc: Y.Doc, card: { cardId: string; near: string[]; author: string }): void {
	const { notes, records, cardShapes } = viewBoard(doc);
	if (cardShapes.has(card.cardId)) return;
	refuseFull(records);
	const place = placeBelow(
		notes.filter((note) => card.near.includes(note.id)),
		records,
	);
	doc.transact(() => createRecord(doc, newCardShape({ ...card, ...place, above: topIndex(records) })), ORIGIN);
}

/** Below the lowest of the notes when nothing is there, else where there is room. */
function placeBelow(near: readonly { x: number; y: number }[], records: ReturnType<typeof readRecords>): { x: number; y: number } {
	if (near.length === 0) return freePlace(records, ACTION_CARD_SIZE);
	const x = Math.min(...near.map((note) => note.x));
	const y = Math.max(...near.map((note) => note.y)) + 200 + NOTE_GAP;
	const { w, h } = ACTION_CARD_SIZE;
	const isTaken = records.some((record) => {
		if (record.typeName !== 'shape' || record.type === 'frame') return false;
		const size = (record.props ?? {}) as { w?: number; h?: number };
		const right = Number(record.x) + (size.w ?? 200);
		const bottom = Number(record.y) + (size.h ?? 200);
		return Number(record.x) < x + w && right > x && Number(record.y) < y + h && bottom > y;
	});
	return isTaken ? freePlace(records, ACTION_CARD_SIZE) : { x, y };
}
