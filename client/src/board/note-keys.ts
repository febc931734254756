/** Keys and double clicks that mean something here: the next note, a note where one clicks, opening a card. */
import { ACTION_CARD, type ActionCardShape } from '@rembuk/shared/board/action-card-shape';
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { NOTE_SIZE } from '@rembuk/shared/board/note';
import { wordsOfRecord } from '@rembuk/shared/board/record-codec';
import type { Editor, StateNode, TLClickEventInfo, TLEventInfo, TLShape } from 'tldraw';
import { boardOf } from './board-registry.ts';
import { startNoteAt, startNoteBeside } from './start-note.ts';

/** Listens on the board's canvas; returns the function that stops it. */
export function listenForNotes(editor: Editor): () => void {
	const container = editor.getContainer();
	const onKey = (event: KeyboardEvent): void => {
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
		if (event.key === 'Tab') onTab(editor, event);
		if (event.key === 'Enter') onEnter(editor, event);
	};
	const onEvent = (info: TLEventInfo): void => {
		if (info.type === 'click' && info.name === 'double_click' && info.phase === 'up') openCardAt(editor);
	};
	container.addEventListener('keydown', onKey, true);
	editor.on('event', onEvent);
	const idle = editor.getStateDescendant('select.idle') as (StateNode & { handleDoubleClickOnCanvas?(info: TLClickEventInfo): void }) | undefined;
	if (idle) idle.handleDoubleClickOnCanvas = (info) => onDoubleClick(editor, info);
	return () => {
		container.removeEventListener('keydown', onKey, true);
		editor.off('event', onEvent);
	};
}

/** Tab while writing a note: the next one beside it. An empty note has no next. */
function onTab(editor: Editor, event: KeyboardEvent): void {
	const shape = editor.getEditingShape();
	if (shape?.type !== 'note') return;
	event.preventDefault();
	event.stopPropagation();
	if (wordsOfRecord(shape as unknown as PlainRecord).trim() !== '') startNoteBeside(editor, shape.id);
}

function onEnter(editor: Editor, event: KeyboardEvent): void {
	const card = cardIdOf(editor.getOnlySelectedShape());
	const isOnCanvas =
		event.target === editor.getContainer() ||
		editor
			.getContainer()
			.querySelector('.tl-canvas')
			?.contains(event.target as Node);
	if (card === undefined || !isOnCanvas || editor.getEditingShapeId()) return;
	event.preventDefault();
	event.stopPropagation();
	boardOf(editor)?.onOpenCard(card);
}

function onDoubleClick(editor: Editor, info: TLClickEventInfo): void {
	if (info.target !== 'canvas') return;
	const { x, y } = editor.inputs.currentPagePoint;
	startNoteAt(editor, { x: x - NOTE_SIZE / 2, y: y - NOTE_SIZE / 2 });
}

/** A double click opens a card on a read-only board too. */
function openCardAt(editor: Editor): void {
	if (!editor.isIn('select')) return;
	const card = cardIdOf(editor.getShapeAtPoint(editor.inputs.currentPagePoint, { hitInside: true }) ?? null);
	if (card !== undefined) boardOf(editor)?.onOpenCard(card);
}

const cardIdOf = (shape: TLShape | null): string | undefined =>
	shape && (shape.type as string) === ACTION_CARD ? (shape as unknown as ActionCardShape).props.cardId : undefined;
