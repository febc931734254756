/** Heights that follow from words are measured by each browser with its own fonts: for what comes in, and again when the fonts are there. */

import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { wordsOfRecord } from '@rembuk/shared/board/record-codec';
import type { Editor, TLShape } from 'tldraw';

const wordsOf = (shape: TLShape): string => wordsOfRecord(shape as unknown as PlainRecord);
const grows = (shape: TLShape): boolean => shape.type === 'note' || shape.type === 'geo';

/** Keeps the heights of notes and labels true; returns the function that stops it. */
export function keepMeasured(editor: Editor): () => void {
	const measured = (shape: TLShape): TLShape => (editor.getShapeUtil(shape).onBeforeCreate?.(shape) as TLShape | undefined) ?? shape;
	const { sideEffects } = editor.store;
	const stops = [
		sideEffects.registerBeforeCreateHandler('shape', (shape, source) => (source === 'remote' && grows(shape) ? measured(shape) : shape)),
		sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
			source === 'remote' && grows(after) && wordsOf(before) !== wordsOf(after) ? measured(after) : after,
		),
	];
	const measureAll = (): void => {
		const stale = editor.getCurrentPageShapes().filter((shape) => grows(shape) && wordsOf(shape) !== '' && shape.id !== editor.getEditingShapeId());
		// a copy, because heights are remembered by record; as a remote change, because it is nobody's doing
		editor.store.mergeRemoteChanges(() => editor.store.put(stale.map((shape) => measured({ ...shape }))));
	};
	let isOver = false;
	measureAll();
	void document.fonts?.ready.then(() => {
		if (!isOver) measureAll();
	});
	return () => {
		isOver = true;
		for (const stop of stops) stop();
	};
}
