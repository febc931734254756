/** Paints a picture as PNG without a browser, with the fonts that documents are set in. The only file that knows the canvas library. */

import type { SKRSContext2D } from '@napi-rs/canvas';
import { type Drawing, IDENTITY, type Item } from '@rembuk/shared/report/drawing/drawing';
import { baselineOf, FONTS } from '@rembuk/shared/report/drawing/drawing-svg';
import { startsFromRight } from '@rembuk/shared/text/direction';
import { FONT_FILES } from '../fonts.ts';

/** Longest side in pixels, and the most pixels for one px of the board: sharp on paper at the width of a page, and small enough to send. */
const LONGEST = 2200;
const SHARPEST = 2;

export interface Painted {
	png: Uint8Array;
	/** Pixels. */
	width: number;
	height: number;
}

/** The PNG. */
export async function paint(drawing: Drawing): Promise<Painted> {
	const { createCanvas, GlobalFonts, Path2D } = await import('@napi-rs/canvas');
	for (const { family, file } of FONT_FILES) if (!GlobalFonts.has(family) || family === FONTS[0]) GlobalFonts.registerFromPath(file, family);
	const scale = Math.min(SHARPEST, LONGEST / Math.max(drawing.width, drawing.height));
	const [width, height] = [Math.max(1, Math.round(drawing.width * scale)), Math.max(1, Math.round(drawing.height * scale))];
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, width, height);
	context.scale(scale, scale);
	context.translate(-drawing.x, -drawing.y);
	context.lineCap = 'round';
	context.lineJoin = 'round';
	for (const item of drawing.items) {
		context.save();
		if (item.matrix !== IDENTITY) context.transform(...item.matrix);
		context.globalAlpha = Math.min(1, Math.max(0, item.opacity));
		if (item.kind === 'text') paintText(context, item);
		else paintPath(context, item, new Path2D(item.d));
		context.restore();
	}
	return { png: new Uint8Array(await canvas.encode('png')), width, height };
}

type PathOf = InstanceType<typeof import('@napi-rs/canvas')['Path2D']>;

function paintPath(context: SKRSContext2D, item: Extract<Item, { kind: 'path' }>, path: PathOf): void {
	if (item.fill !== undefined) {
		context.fillStyle = item.fill;
		context.fill(path);
	}
	if (item.stroke === undefined) return;
	context.strokeStyle = item.stroke;
	context.lineWidth = item.width ?? 1;
	context.setLineDash([...(item.dash ?? [])]);
	context.stroke(path);
}

function paintText(context: SKRSContext2D, item: Extract<Item, { kind: 'text' }>): void {
	context.font = `${item.isBold ? 'bold ' : ''}${item.size}px ${FONTS.map((font) => `"${font}"`).join(', ')}`;
	context.fillStyle = item.colour;
	context.direction = startsFromRight(item.lines.join(' ')) ? 'rtl' : 'ltr';
	context.textAlign = item.anchor === 'middle' ? 'center' : item.anchor === 'end' ? 'right' : 'left';
	item.lines.forEach((line, index) => {
		context.fillText(line, item.x, baselineOf(item.y, item.size, index));
	});
}
