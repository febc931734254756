/** What is done once when the engine's editor is there: our keys, our handlers, our looks, and the api for the screen around. */
import { ACTION_CARD, ACTION_CARD_SIZE, type ActionCardShape } from '@rembuk/shared/board/action-card-shape';
import { createShapeId, type Editor, react, type TLShapeId } from 'tldraw';
import type { BoardApi } from './board-api.ts';
import { bringIntoView, fitIntoView } from './clear-view.ts';
import { catchEarlyLetters } from './early-letters.ts';
import { keepMeasured } from './measure.ts';
import { listenForNotes } from './note-keys.ts';
import { takeOutsideContent } from './outside-content.ts';
import { drawPicture } from './picture.ts';
import { freePlaceBelow } from './places.ts';
import { selectedNotes } from './selected-notes.ts';
import { startNoteInView } from './start-note.ts';

/** Dragging moves; holding turns, stretches or bends. */
export type Hand = 'dragging' | 'holding' | 'free';
const HOLDING = ['select.resizing', 'select.rotating', 'select.dragging_handle'];

export interface EditorHooks {
	/** Participant id of this person; written into what is made. */
	me: string;
	onRefused(what: 'no-files' | 'not-pasted' | 'full'): void;
	/** What this person's hand does with what is selected. */
	onHand(hand: Hand): void;
}

/** Connects the editor; returns the function that lets go. */
export function connectEditor(editor: Editor, { me, onRefused, onHand }: EditorHooks): () => void {
	editor.getInitialMetaForShape = () => ({ author: me });
	const stops = [
		takeOutsideContent(editor, onRefused),
		listenForNotes(editor),
		catchEarlyLetters(editor),
		keepMeasured(editor),
		showAllOnce(editor),
		react('hand', () => onHand(editor.isIn('select.translating') ? 'dragging' : editor.isInAny(...HOLDING) ? 'holding' : 'free')),
	];
	// the engine tells it in English, in a toast of its own, which it begins to do only after this
	const timer = setTimeout(() => {
		editor.removeAllListeners('max-shapes');
		editor.on('max-shapes', () => onRefused('full'));
	});
	return () => {
		clearTimeout(timer);
		for (const stop of stops) stop();
	};
}

/** Brings everything into view when the first things are there: at once, or when they have come from the server. */
function showAllOnce(editor: Editor): () => void {
	const show = (): boolean => {
		const bounds = editor.getCurrentPageBounds();
		if (bounds) fitIntoView(editor, bounds, 1);
		return bounds !== undefined;
	};
	if (show()) return () => undefined;
	const stop = editor.store.listen(
		() => {
			if (show()) stop();
		},
		{ source: 'remote', scope: 'document' },
	);
	return stop;
}

/** The board for the screen around it. */
export function apiOf(editor: Editor): BoardApi {
	const there = (ids: string[]): TLShapeId[] => (ids as TLShapeId[]).filter((id) => editor.getShape(id));
	return {
		addNote: () => {
			editor.focus();
			startNoteInView(editor);
		},
		focusNote: (noteId) => {
			const ids = there([noteId]);
			const bounds = ids[0] && editor.getShapePageBounds(ids[0]);
			if (!bounds) return false;
			editor.complete();
			editor.setCurrentTool('select');
			fitIntoView(editor, bounds, Math.min(1, Math.max(0.6, editor.getZoomLevel()))); // at once: a bar above what is selected loses its place on the way
			editor.select(...ids);
			return true;
		},
		selectNotes: (noteIds) => {
			editor.setCurrentTool('select');
			editor.select(...there(noteIds));
		},
		selectedNotes: () => selectedNotes(editor),
		placeCard: (cardId, near) => placeCard(editor, cardId, there(near)),
		exportPicture: (format) => drawPicture(editor, format),
		blur: () => void editor.blur(),
		focus: () => void editor.focus(),
	};
}

function placeCard(editor: Editor, cardId: string, near: TLShapeId[]): void {
	const isThere = editor.getCurrentPageShapes().some((shape) => isCard(shape) && shape.props.cardId === cardId);
	if (isThere || editor.getIsReadonly()) return;
	const { x, y } = freePlaceBelow(editor, near);
	bringIntoView(editor, { x, y, ...ACTION_CARD_SIZE });
	editor.markHistoryStoppingPoint('place card');
	editor.createShape<ActionCardShape>({
		id: createShapeId(),
		type: ACTION_CARD,
		parentId: editor.getCurrentPageId(),
		x,
		y,
		props: { cardId, ...ACTION_CARD_SIZE },
	});
}

const isCard = (shape: object): shape is ActionCardShape => 'type' in shape && shape.type === ACTION_CARD;
