/** What of an Excalidraw element is read, and what its looks are called on our boards. Pure; every field may be anything. */

export interface Element {
	id: string;
	type: string;
	[field: string]: unknown;
}

/** A stroke is thinned out above this many points. */
const MOST_POINTS = 2000;

export const isElement = (value: unknown): value is Element =>
	typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'type' in value && typeof value.type === 'string';

export const numberOf = (value: unknown, otherwise = 0): number =>
	typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e6 ? value : otherwise;

/** The element's points, each finite. */
export function pointsOf({ points }: Element): [number, number][] {
	if (!Array.isArray(points)) return [];
	const step = Math.max(1, Math.ceil(points.length / MOST_POINTS));
	return points.filter((_, n) => n % step === 0 || n === points.length - 1).map((point): [number, number] => [numberOf(point?.[0]), numberOf(point?.[1])]);
}

/** An element as people would point at it. */
export function labelOf({ type, text, name }: Element): string {
	const words = [text, name].find((value) => typeof value === 'string' && value.trim() !== '');
	return typeof words === 'string' ? `${type.slice(0, 40)} “${words.replace(/\s+/g, ' ').trim().slice(0, 40)}”` : type.slice(0, 40);
}

/** tldraw's colours as it paints them. */
const COLOURS: Readonly<Record<string, readonly [number, number, number]>> = {
	black: [29, 29, 29],
	grey: [159, 168, 178],
	white: [255, 255, 255],
	violet: [174, 62, 201],
	'light-violet': [224, 133, 244],
	blue: [68, 101, 233],
	'light-blue': [75, 161, 241],
	green: [9, 146, 104],
	'light-green': [76, 176, 94],
	yellow: [241, 172, 75],
	orange: [225, 105, 25],
	red: [224, 49, 49],
	'light-red': [248, 119, 119],
};

const GREYS = ['black', 'grey', 'white'];
/** The parts of a grey differ by no more than this. */
const GREYNESS = 20;

/** The colour of ours that is nearest to `#rrggbb` (or `#rgb`); black when it is none. */
export function nearestColour(value: unknown): string {
	const hex = typeof value === 'string' ? value.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3') : '';
	const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(hex);
	if (!parts) return 'black';
	const rgb = parts.slice(1).map((part) => Number.parseInt(part, 16));
	const isGrey = isGreyish(rgb);
	const far = (colour: readonly number[]): number => (isGrey ? 0 : turn(hueOf(colour) - hueOf(rgb))) + Math.abs(lightness(colour) - lightness(rgb)) / 8;
	const candidates = Object.entries(COLOURS).filter(([name]) => GREYS.includes(name) === isGrey);
	return candidates.sort((a, b) => far(a[1]) - far(b[1]))[0]?.[0] ?? 'black';
}

const isGreyish = (rgb: readonly number[]): boolean => Math.max(...rgb) - Math.min(...rgb) <= GREYNESS;
const lightness = (rgb: readonly number[]): number => rgb.reduce((sum, part) => sum + part, 0) / 3;
/** Degrees between two hues, the short way round. */
const turn = (degrees: number): number => Math.min(Math.abs(degrees), 360 - Math.abs(degrees));

/** 0–360; a pastel has the hue of its strong colour, though it is nearer to white. */
function hueOf([red = 0, green = 0, blue = 0]: readonly number[]): number {
	const most = Math.max(red, green, blue);
	const range = most - Math.min(red, green, blue) || 1;
	const sixths = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
	return (sixths * 60 + 360) % 360;
}

/** What fills it; a solid fill gives the shape its colour, because our shapes have one. */
export function fillOf({ backgroundColor, fillStyle }: Element): { fill: string; color?: string } {
	if (typeof backgroundColor !== 'string' || backgroundColor === 'transparent' || !backgroundColor.startsWith('#')) return { fill: 'none' };
	return { fill: fillStyle === 'solid' ? 'solid' : 'pattern', color: nearestColour(backgroundColor) };
}

export const dashOf = ({ strokeStyle, roughness }: Element): string =>
	strokeStyle === 'dashed' ? 'dashed' : strokeStyle === 'dotted' ? 'dotted' : roughness === 0 ? 'solid' : 'draw';

export const sizeOf = ({ strokeWidth }: Element): string => (numberOf(strokeWidth, 2) <= 1 ? 's' : numberOf(strokeWidth, 2) <= 2 ? 'm' : 'l');

export const fontSizeOf = ({ fontSize }: Element): string => {
	const px = numberOf(fontSize, 20);
	return px <= 17 ? 's' : px <= 23 ? 'm' : px <= 31 ? 'l' : 'xl';
};

export function arrowhead(value: unknown): string {
	if (value === null || value === undefined) return 'none';
	const known: Readonly<Record<string, string>> = { triangle: 'triangle', bar: 'bar', dot: 'dot', circle: 'dot', diamond: 'diamond' };
	return known[String(value)] ?? 'arrow';
}
