/** Writes notes and card shapes into a board's document where there is no canvas. Knows no drawing engine. */
import type * as Y from 'yjs';

/** Adds a note in the next free place; returns its id. */
export function addNote(_doc: Y.Doc, _note: { words: string; author: string; onBehalfOf?: string }): string {
	return '';
}

/** Puts a card's shape below its source notes, unless it is on the board already. */
export function placeCardShape(_doc: Y.Doc, _card: { cardId: string; near: string[]; author: string }): void {}
