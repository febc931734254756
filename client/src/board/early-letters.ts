/**
 * Whoever starts a note and goes on typing must not lose or swap letters: the text field comes a moment after the note (longer on a busy device). Letters that
 * are typed until then wait here.
 */
import { type Editor, react } from 'tldraw';

/** Catches letters between the start of writing and the text field being there; returns the function that stops it. */
export function catchEarlyLetters(editor: Editor): () => void {
	const page = editor.getContainer().ownerDocument;
	let waiting = '';
	let waitsFor: string | undefined;

	const onKey = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.key.length !== 1) return;
		const shape = editor.getEditingShape();
		if (!shape || !('richText' in shape.props) || editor.getRichTextEditor()) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (waitsFor !== shape.id) waiting = '';
		waitsFor = shape.id;
		waiting += event.key;
	};
	const write = (): void => {
		const field = editor.getRichTextEditor();
		if (!field || waiting === '' || editor.getEditingShapeId() !== waitsFor) return;
		const letters = waiting;
		waiting = '';
		field.view.dispatch(field.state.tr.insertText(letters));
	};
	page.addEventListener('keydown', onKey, true);
	const stop = react('early letters', () => {
		// after the field has set its own selection
		if (editor.getRichTextEditor()) queueMicrotask(write);
	});
	return () => {
		page.removeEventListener('keydown', onKey, true);
		stop();
	};
}
