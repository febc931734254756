/** Makes a card out of notes, keeping their words; and deletes one so that it can be brought back. Knows no canvas. */
import { newId } from '@rembuk/shared/ids';
import type { ActionCard, SourceNote } from '@rembuk/shared/plan/action-card';
import { addCard, changeCard, readCard, removeCard } from '@rembuk/shared/plan/plan-doc';
import type * as Y from 'yjs';

/** What is taken over from a note of the board. */
export interface FromNote {
	id: string;
	text: string;
	author?: string | undefined;
}

/** Notes as sources of a card: their words as they are now. */
export const sourcesOf = (notes: readonly FromNote[], roomId: string, at: number): SourceNote[] =>
	notes.map((note, i) => ({ noteId: note.id, roomId, text: note.text, author: note.author, at: at + i })).map(withoutUndefined);

/** A document keeps JSON: a field that is undefined must not be there. */
const withoutUndefined = (source: SourceNote): SourceNote => JSON.parse(JSON.stringify(source));

/**
 * Makes a card and answers its id. From one note it begins with that note's words, because then they say what is to be done; from several it begins
 * empty, because none of them alone does.
 */
export function makeCard(doc: Y.Doc, card: { roomId: string; author: string; notes: readonly FromNote[]; now: number }): string {
	const { roomId, author, notes, now } = card;
	const id = newId();
	const what = notes.length === 1 ? (notes[0]?.text.trim() ?? '') : '';
	addCard(doc, { id, roomId, author, createdAt: now, what, sources: sourcesOf(notes, roomId, now) });
	return id;
}

/**
 * Deletes a card; answers how to bring it back as it was when it was deleted.
 * @param restorer participant id of who may bring it back: a card that comes back is theirs, for nobody can write in another's name.
 */
export function deleteCard(doc: Y.Doc, cardId: string, restorer: string): () => void {
	const card = readCard(doc, cardId);
	removeCard(doc, cardId);
	return () => {
		if (card && !readCard(doc, cardId)) restore(doc, { ...card, author: restorer });
	};
}

function restore(doc: Y.Doc, card: ActionCard): void {
	doc.transact(() => {
		addCard(doc, card);
		if (card.statusNote) changeCard(doc, card.id, { statusNote: card.statusNote });
	});
}
