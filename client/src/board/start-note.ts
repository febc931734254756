/** Starts a note with the caret in it: at the pointer, in the middle, beside another one. Keyboard alone is enough. */
import { NOTE_SIZE } from '@rembuk/shared/board/note';
import { createShapeId, type Editor, type TLShapeId, type VecLike } from 'tldraw';
import { bringIntoView, clearCenter } from './clear-view.ts';
import { freePlaceAround, freePlaceBeside } from './places.ts';

/** Below a note stands whose it is (canvas px). */
const FOOT = 24;

/** Starts a note whose upper left corner is `place`. Nothing happens on a full or read-only board. */
export function startNoteAt(editor: Editor, place: VecLike): void {
	if (editor.getIsReadonly()) return;
	if (editor.getEditingShapeId()) editor.complete();
	editor.markHistoryStoppingPoint('start note');
	const id = createShapeId();
	editor.createShape({ id, type: 'note', x: place.x, y: place.y });
	if (!editor.getShape(id)) return;
	writeIn(editor, id);
}

/** Puts the caret into a note. */
export function writeIn(editor: Editor, id: TLShapeId): void {
	const shape = editor.getShape(id);
	if (!shape) return;
	editor.select(id);
	editor.setEditingShape(id);
	editor.setCurrentTool('select.editing_shape', { target: 'shape', shape });
	const bounds = editor.getShapePageBounds(id);
	if (bounds) bringIntoView(editor, { ...bounds.toJson(), h: bounds.h + FOOT });
}

/** Where the pointer is when it is over the canvas, else the middle of what is seen. */
export function startNoteHere(editor: Editor): void {
	const view = editor.getViewportPageBounds();
	const pointer = editor.inputs.currentPagePoint;
	const hasPointer = editor.getInstanceState().isHoveringCanvas === true && view.containsPoint(pointer);
	if (hasPointer) startNoteAt(editor, { x: pointer.x - NOTE_SIZE / 2, y: pointer.y - NOTE_SIZE / 2 });
	else startNoteInView(editor);
}

/** In the middle of what is seen, or as near to it as there is room. */
export const startNoteInView = (editor: Editor): void => startNoteAt(editor, freePlaceAround(editor, clearCenter(editor)));

/** Beside the note that is being written. */
export const startNoteBeside = (editor: Editor, id: TLShapeId): void => startNoteAt(editor, freePlaceBeside(editor, id));
