/**
 * A card's shape is as high as its words need, at least as high as it was made: measured by each browser with its own fonts and written nowhere. Knows no plan.
 */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { AtomMap, type Editor, type TLShapeId } from 'tldraw';

const heights = new WeakMap<Editor, AtomMap<TLShapeId, number>>();

function heightsOf(editor: Editor): AtomMap<TLShapeId, number> {
	const known = heights.get(editor);
	if (known) return known;
	const made = new AtomMap<TLShapeId, number>('card heights');
	editor.sideEffects.registerAfterDeleteHandler('shape', (shape) => void made.delete(shape.id));
	heights.set(editor, made);
	return made;
}

/** A signal: geometry that asks is computed anew when the words grow. 0 as long as it has not been drawn. */
export const measuredHeight = (editor: Editor, id: TLShapeId): number => heightsOf(editor).get(id) ?? 0;

interface Props {
	editor: Editor;
	id: TLShapeId;
	/** At least so high (px). */
	least: number;
	children: ReactNode;
}

/** Draws the card as high as it needs to be and tells how high that is. */
export function MeasuredCard({ editor, id, least, children }: Props) {
	const box = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const { current } = box;
		if (!current) return;
		const measure = (): void => {
			const height = current.offsetHeight;
			if (height > 0 && height !== measuredHeight(editor, id)) heightsOf(editor).set(id, height); // 0: out of sight, not laid out
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(current);
		return () => observer.disconnect();
	}, [editor, id]);
	return (
		<div ref={box} className="rembuk-card-measured" style={{ minHeight: least }}>
			{children}
		</div>
	);
}
