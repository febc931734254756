/** Finds free places on the canvas. Pure geometry over what the editor shows. */
import { ACTION_CARD_SIZE } from '@rembuk/shared/board/action-card-shape';
import { NOTE_GAP, NOTE_SIZE } from '@rembuk/shared/board/note';
import { Box, type Editor, type TLShapeId, type VecLike } from 'tldraw';

const STEP = NOTE_SIZE + NOTE_GAP;
/** Rings around the wanted place that are tried before it is taken as it is. */
const RINGS = 12;

/** The bounds of everything but frames (a note may lie in one). */
const obstacles = (editor: Editor): Box[] =>
	editor
		.getCurrentPageShapes()
		.filter((shape) => shape.type !== 'frame')
		.map((shape) => editor.getShapePageBounds(shape))
		.filter((bounds) => bounds !== undefined);

const isFree = (box: Box, taken: Box[]): boolean => !taken.some((other) => box.collides(other));

/** The free place for a note nearest to `center` (ring by ring, to the right and down first); the upper left corner. */
export function freePlaceAround(editor: Editor, center: VecLike): VecLike {
	const taken = obstacles(editor);
	const corner = { x: center.x - NOTE_SIZE / 2, y: center.y - NOTE_SIZE / 2 };
	for (let ring = 0; ring <= RINGS; ring++) {
		for (const [dx, dy] of ringOf(ring)) {
			const place = { x: corner.x + dx * STEP, y: corner.y + dy * STEP };
			if (isFree(new Box(place.x, place.y, NOTE_SIZE, NOTE_SIZE), taken)) return place;
		}
	}
	return corner;
}

function ringOf(ring: number): [number, number][] {
	if (ring === 0) return [[0, 0]];
	const cells: [number, number][] = [];
	for (let dy = -ring; dy <= ring; dy++) for (let dx = -ring; dx <= ring; dx++) if (Math.max(Math.abs(dx), Math.abs(dy)) === ring) cells.push([dx, dy]);
	return cells.sort(([ax, ay], [bx, by]) => by - ay || bx - ax);
}

/** The first free place for a note to the right of a shape; upper left corner. */
export function freePlaceBeside(editor: Editor, shapeId: TLShapeId): VecLike {
	const taken = obstacles(editor);
	const from = editor.getShapePageBounds(shapeId) ?? new Box(0, 0, 0, 0);
	for (let n = 0; n < 100; n++) {
		const place = { x: from.x + from.w + NOTE_GAP + n * STEP, y: from.y };
		if (isFree(new Box(place.x, place.y, NOTE_SIZE, NOTE_SIZE), taken)) return place;
	}
	return { x: from.x + STEP, y: from.y };
}

/** The first free place for a card's shape below its source notes; upper left corner. */
export function freePlaceBelow(editor: Editor, noteIds: TLShapeId[]): VecLike {
	const taken = obstacles(editor);
	const boxes = noteIds.map((id) => editor.getShapePageBounds(id)).filter((bounds) => bounds !== undefined);
	const { w, h } = ACTION_CARD_SIZE;
	const view = editor.getViewportPageBounds().center;
	const sources = boxes.length > 0 ? Box.Common(boxes) : new Box(view.x - w / 2, view.y - h / 2 - NOTE_GAP, w, 0);
	for (let row = 0; row < 50; row++) {
		for (let column = 0; column < 4; column++) {
			const place = { x: sources.x + column * (w + NOTE_GAP), y: sources.maxY + NOTE_GAP + row * (h + NOTE_GAP) };
			if (isFree(new Box(place.x, place.y, w, h), taken)) return place;
		}
	}
	return { x: sources.x, y: sources.maxY + NOTE_GAP };
}
