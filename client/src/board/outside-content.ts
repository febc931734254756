/** What is dropped or pasted from outside: words are welcome, files, embeds and bookmarks are not. */
import { SHAPE_TYPES } from '@rembuk/shared/board/board-schema';
import { defaultHandleExternalTextContent, type Editor, type TLContent } from 'tldraw';

/** Replaces the engine's handlers; `onRefused` says that something could not be taken. Returns the function that stops listening. */
export function takeOutsideContent(editor: Editor, onRefused: (what: 'no-files' | 'not-pasted') => void): () => void {
	const refuse = (): void => onRefused('no-files');
	editor.registerExternalContentHandler('files', refuse);
	editor.registerExternalContentHandler('file-replace', refuse);
	editor.registerExternalContentHandler('embed', refuse);
	editor.registerExternalContentHandler('svg-text', refuse);
	editor.registerExternalContentHandler('excalidraw', refuse);
	// the words alone: the engine would put pasted markup into the page to measure it
	editor.registerExternalContentHandler('text', ({ text, point }) => void defaultHandleExternalTextContent(editor, { text, point }));
	editor.registerExternalContentHandler('url', ({ url, point }) => void editor.putExternalContent({ type: 'text', text: url, point }));
	editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
		const kept = onlyAdmitted(content);
		if (kept.shapes.length < content.shapes.length) onRefused('not-pasted');
		editor.run(() => {
			editor.markHistoryStoppingPoint('paste');
			editor.putContentOntoCurrentPage(kept, { point, select: true });
		});
	});
	const container = editor.getContainer();
	const onDrop = (event: DragEvent): void => dropWords(editor, event);
	container.addEventListener('drop', onDrop, true);
	return () => container.removeEventListener('drop', onDrop, true);
}

/** Words that are dragged here from another page: the engine takes files and addresses only, and lets words fall without a word. */
function dropWords(editor: Editor, event: DragEvent): void {
	const { dataTransfer, clientX, clientY, target } = event;
	const isOnCanvas = target instanceof Element && target.closest('.tl-canvas') !== null && target.closest('[contenteditable=true]') === null;
	if (!isOnCanvas || !dataTransfer || dataTransfer.files.length > 0 || dataTransfer.getData('url') !== '' || editor.getIsReadonly()) return;
	const text = dataTransfer.getData('text/plain');
	if (text.trim() === '') return;
	event.preventDefault();
	event.stopPropagation();
	editor.markHistoryStoppingPoint('drop words');
	void editor.putExternalContent({ type: 'text', text, point: editor.screenToPage({ x: clientX, y: clientY }) });
}

/** Without what a board does not hold, and without what lies in it. */
export function onlyAdmitted(content: TLContent): TLContent {
	const admitted = content.shapes.filter((shape) => (SHAPE_TYPES as readonly string[]).includes(shape.type));
	const ids = new Set<string>(admitted.map((shape) => shape.id));
	const shapes = admitted.filter((shape) => !shape.parentId.startsWith('shape:') || ids.has(shape.parentId) || content.rootShapeIds.includes(shape.id));
	const kept = new Set<string>(shapes.map((shape) => shape.id));
	return {
		...content,
		shapes,
		rootShapeIds: content.rootShapeIds.filter((id) => kept.has(id)),
		bindings: content.bindings?.filter((binding) => kept.has(binding.fromId) && kept.has(binding.toId)),
		assets: [],
	};
}
