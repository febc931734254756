/** The notes among what is selected, those in selected frames included. */
import type { Editor, TLShape } from 'tldraw';

/** Ids of the selected notes in reading order. */
export function selectedNotes(editor: Editor): string[] {
	const shapes = editor.getSelectedShapes().flatMap((shape) => (shape.type === 'frame' ? inFrame(editor, shape) : [shape]));
	return shapes
		.filter((shape) => shape.type === 'note')
		.map((shape) => ({ id: shape.id, at: editor.getShapePageBounds(shape) }))
		.sort((a, b) => (a.at?.y ?? 0) - (b.at?.y ?? 0) || (a.at?.x ?? 0) - (b.at?.x ?? 0))
		.map(({ id }) => id);
}

const inFrame = (editor: Editor, frame: TLShape): TLShape[] =>
	editor
		.getSortedChildIdsForParent(frame)
		.map((id) => editor.getShape(id))
		.filter((shape) => shape !== undefined);
