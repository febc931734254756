/** The part of the canvas that no panel lies over, and cameras that bring things into it. Knows no shapes. */
import { Box, type BoxLike, type Editor } from 'tldraw';

/** Between things and the panels (px). */
const MARGIN = 12;
/** The style panel comes as soon as something is selected: its width with margins, where the engine shows it beside the canvas. */
const STYLE_PANEL = 168;
/** A part that is smaller than this (px) is no place to work in: then the whole canvas counts. */
const LEAST = 120;

/** In px of the canvas, from its upper left corner. */
export function clearView(editor: Editor): Box {
	const whole = new Box(0, 0, editor.getViewportScreenBounds().w, editor.getViewportScreenBounds().h);
	const container = editor.getContainer();
	const origin = container.getBoundingClientRect();
	const rect = (selector: string): DOMRect | undefined => container.querySelector(selector)?.getBoundingClientRect();
	const tops = ['.tlui-menu-zone', '.tlui-helper-buttons'].map((selector) => (rect(selector)?.bottom ?? origin.top) - origin.top);
	const bottom = rect('.tlui-main-toolbar, .tlui-toolbar__inner, .tlui-layout__bottom');
	const isNarrow = container.querySelector('.tlui-layout__mobile') !== null;
	const top = Math.max(...tops) + MARGIN;
	const foot = (bottom && bottom.height > 0 ? bottom.top - origin.top : whole.h) - MARGIN;
	const clear = new Box(MARGIN, top, whole.w - MARGIN - (isNarrow ? MARGIN : STYLE_PANEL), foot - top);
	return clear.w < LEAST || clear.h < LEAST ? whole : clear;
}

/** The middle of what can be seen, on the page. */
export function clearCenter(editor: Editor): { x: number; y: number } {
	const { x, y } = clearView(editor).center;
	const camera = editor.getCamera();
	return { x: x / camera.z - camera.x, y: y / camera.z - camera.y };
}

/** Moves the camera as little as it takes for `bounds` (on the page) to be seen whole; zooms out only when there is no room otherwise. */
export function bringIntoView(editor: Editor, bounds: BoxLike): void {
	const clear = clearView(editor);
	const { x, y, z } = editor.getCamera();
	const zoom = Math.min(z, clear.w / bounds.w, clear.h / bounds.h);
	if (zoom < z) {
		show(editor, bounds, clear, zoom);
		return;
	}
	const left = (bounds.x + x) * z;
	const top = (bounds.y + y) * z;
	const dx = Math.max(0, clear.minX - left) - Math.max(0, left + bounds.w * z - clear.maxX);
	const dy = Math.max(0, clear.minY - top) - Math.max(0, top + bounds.h * z - clear.maxY);
	if (dx !== 0 || dy !== 0) editor.setCamera({ x: x + dx / z, y: y + dy / z, z }, { animation: { duration: editor.options.animationMediumMs } });
}

/** Puts `bounds` (on the page) in the middle, at most at `most` times its size and as small as needed. */
export function fitIntoView(editor: Editor, bounds: BoxLike, most: number, isAnimated = false): void {
	const clear = clearView(editor);
	const zoom = Math.min(most, clear.w / Math.max(1, bounds.w), clear.h / Math.max(1, bounds.h));
	show(editor, bounds, clear, zoom, isAnimated);
}

function show(editor: Editor, bounds: BoxLike, clear: Box, zoom: number, isAnimated = true): void {
	const { x, y } = clear.center;
	const camera = { x: x / zoom - (bounds.x + bounds.w / 2), y: y / zoom - (bounds.y + bounds.h / 2), z: zoom };
	editor.setCamera(camera, isAnimated ? { animation: { duration: editor.options.animationMediumMs } } : { immediate: true });
}
