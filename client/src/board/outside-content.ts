/** What is dropped or pasted from outside: words are welcome, files, embeds and bookmarks are not. */
import { SHAPE_TYPES } from '@rembuk/shared/board/board-schema';
import type { Editor, TLContent } from 'tldraw';

/** Replaces the engine's handlers; `onRefused` says that something could not be taken. */
export function takeOutsideContent(editor: Editor, onRefused: (what: 'no-files' | 'not-pasted') => void): void {
	const refuse = (): void => onRefused('no-files');
	editor.registerExternalContentHandler('files', refuse);
	editor.registerExternalContentHandler('file-replace', refuse);
	editor.registerExternalContentHandler('embed', refuse);
	editor.registerExternalContentHandler('svg-text', refuse);
	editor.registerExternalContentHandler('excalidraw', refuse);
	editor.registerExternalContentHandler('url', ({ url, point }) => void editor.putExternalContent({ type: 'text', text: url, point }));
	editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
		const kept = onlyAdmitted(content);
		if (kept.shapes.length < content.shapes.length) onRefused('not-pasted');
		editor.run(() => {
			editor.markHistoryStoppingPoint('paste');
			editor.putContentOntoCurrentPage(kept, { point, select: true });
		});
	});
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
