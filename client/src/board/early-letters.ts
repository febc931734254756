/**
 * Whoever starts a note and goes on typing must not lose or swap letters: the text field comes a moment after the note (longer on a busy device). Letters that
 * are typed until then go into the note itself, and the field begins with the note's words, whatever it remembers of the last time it was open, the caret
 * where one clicked or at their end.
 */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { wordsOfRecord } from '@rembuk/shared/board/record-codec';
import { richTextFromWords } from '@rembuk/shared/board/rich-text';
import { type Editor, react, type TLShape } from 'tldraw';
import { mergeWords } from './merge-words.ts';

const wordsOf = (shape: TLShape): string => wordsOfRecord(shape as unknown as PlainRecord);
const hasField = (shape: TLShape | undefined): shape is TLShape => shape !== undefined && 'richText' in shape.props;

/** Catches letters between the start of writing and the text field being there; returns the function that stops it. */
export function catchEarlyLetters(editor: Editor): () => void {
	const page = editor.getContainer().ownerDocument;

	const onKey = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.key.length !== 1) return;
		const shape = editor.getEditingShape();
		if (!hasField(shape) || editor.getRichTextEditor()) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		editor.updateShape({ id: shape.id, type: shape.type, props: { richText: richTextFromWords(wordsOf(shape) + event.key) } });
	};
	/** The engine's field remembers what it was given or last told, and misses what came in while it was closed or just opening. */
	const takeUp = (): void => {
		const field = editor.getRichTextEditor();
		const shape = editor.getEditingShape();
		if (!field || !hasField(shape)) return;
		mergeWords(field, wordsOf(shape), undefined);
		// the engine selects all the words, so that one letter would replace what a whole group has written
		const { from, to } = field.state.selection;
		if (to - from >= field.state.doc.content.size) field.commands.setTextSelection(field.state.doc.content.size - 1);
	};
	page.addEventListener('keydown', onKey, true);
	const stop = react('early letters', () => {
		// in the same task, before the next key, but after the field has set its own selection
		if (editor.getRichTextEditor()) queueMicrotask(takeUp);
	});
	return () => {
		page.removeEventListener('keydown', onKey, true);
		stop();
	};
}
