/** Places on the page of things that lie on it or in a frame, and moves told on the page. Frames don't nest, so there is one level. Pure. */
import { PAGE_ID } from '@rembuk/shared/board/board-doc';
import type { TLParentId, TLShape, TLShapeId, TLStore } from 'tldraw';
import { fromFrame, type Place, turned } from './frame-place.ts';

const parentOf = (store: TLStore, id: TLParentId): TLShape | undefined => (id === PAGE_ID ? undefined : store.get(id as TLShapeId));

/** Where the thing's corner is on the page. */
export function pagePlace(store: TLStore, shape: TLShape): Place {
	const parent = parentOf(store, shape.parentId);
	return parent ? fromFrame(parent, shape) : { x: shape.x, y: shape.y };
}

/** The thing moved by so much on the page, whatever it lies in. */
export function movedOnPage(store: TLStore, shape: TLShape, by: Place): TLShape {
	const inside = turned(by, -(parentOf(store, shape.parentId)?.rotation ?? 0));
	return { ...shape, x: shape.x + inside.x, y: shape.y + inside.y };
}
