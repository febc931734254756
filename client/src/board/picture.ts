/** A picture of the whole board. */
import type { Editor } from 'tldraw';

/** Longest side of a PNG in pixels: browsers refuse larger canvases, phones much smaller ones. */
const LONGEST = 8000;
const PADDING = 32;
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#ffffff"/></svg>';

/** Draws everything on the board, light and with a background. */
export async function drawPicture(editor: Editor, format: 'png' | 'svg'): Promise<Blob> {
	const shapes = [...editor.getCurrentPageShapeIds()];
	const bounds = editor.getCurrentPageBounds();
	if (shapes.length === 0 || !bounds) return format === 'svg' ? new Blob([EMPTY], { type: 'image/svg+xml' }) : emptyPng();
	const pixelRatio = Math.min(2, LONGEST / (Math.max(bounds.w, bounds.h) + 2 * PADDING));
	const { blob } = await editor.toImage(shapes, {
		format,
		background: true,
		darkMode: false,
		padding: PADDING,
		...(format === 'png' && { pixelRatio }),
	});
	return blob;
}

function emptyPng(): Promise<Blob> {
	const canvas = document.createElement('canvas');
	canvas.width = 640;
	canvas.height = 360;
	const context = canvas.getContext('2d');
	if (context) {
		context.fillStyle = '#ffffff';
		context.fillRect(0, 0, canvas.width, canvas.height);
	}
	return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture')))));
}
