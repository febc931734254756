/** How geometric shapes look: their outlines by name, with the words inside. */
import { colourOf } from '../../board/palette.ts';
import { type Item, short } from './drawing.ts';
import { boxPath, bySize, type Drawer, dashOf, fillOf, num, strokeOf, textIn } from './shape.ts';

type Outline = (w: number, h: number) => string;

/** Corners as shares of width and height. */
const corners =
	(...points: readonly (readonly [number, number])[]): Outline =>
	(w, h) =>
		`M${points.map(([x, y]) => `${short(x * w)} ${short(y * h)}`).join('L')}Z`;

/** A regular figure that fills the box, its first corner at the top. */
function regular(count: number, turn = 0): Outline {
	const raw = Array.from({ length: count }, (_, i) => (2 * Math.PI * i) / count - Math.PI / 2 + turn).map(
		(angle) => [Math.cos(angle), Math.sin(angle)] as const,
	);
	const [xs, ys] = [raw.map(([x]) => x), raw.map(([, y]) => y)];
	const scale = (value: number, all: number[]) => (value - Math.min(...all)) / (Math.max(...all) - Math.min(...all));
	return corners(...raw.map(([x, y]) => [scale(x, xs), scale(y, ys)] as const));
}

const star: Outline = corners(
	...Array.from({ length: 10 }, (_, i) => {
		const [angle, radius] = [(Math.PI * i) / 5 - Math.PI / 2, i % 2 === 0 ? 0.5 : 0.22];
		return [0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)] as const;
	}),
);
const ellipse: Outline = (w, h) => `M0 ${h / 2}A${w / 2} ${h / 2} 0 1 1 ${w} ${h / 2}A${w / 2} ${h / 2} 0 1 1 0 ${h / 2}Z`;
const oval: Outline = (w, h) => {
	const r = Math.min(w, h) / 2;
	return `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
};
const cloud: Outline = (w, h) => {
	const at = (x: number, y: number): string => `${short(x * w)} ${short(y * h)}`;
	return `M${at(0.2, 0.85)}C${at(-0.05, 0.85)} ${at(-0.05, 0.45)} ${at(0.15, 0.42)}C${at(0.12, 0.1)} ${at(0.45, 0)} ${at(0.55, 0.2)}C${at(0.75, 0.02)} ${at(1, 0.2)} ${at(0.88, 0.45)}C${at(1.06, 0.55)} ${at(1, 0.9)} ${at(0.8, 0.85)}C${at(0.65, 1.05)} ${at(0.35, 1.05)} ${at(0.2, 0.85)}Z`;
};
const heart: Outline = (w, h) => {
	const at = (x: number, y: number): string => `${short(x * w)} ${short(y * h)}`;
	return `M${at(0.5, 1)}C${at(0.1, 0.7)} ${at(0, 0.5)} ${at(0, 0.3)}C${at(0, -0.05)} ${at(0.42, -0.1)} ${at(0.5, 0.22)}C${at(0.58, -0.1)} ${at(1, -0.05)} ${at(1, 0.3)}C${at(1, 0.5)} ${at(0.9, 0.7)} ${at(0.5, 1)}Z`;
};
const box: Outline = (w, h) => boxPath({ x: 0, y: 0, w, h });

const OUTLINES: Readonly<Record<string, Outline>> = {
	rectangle: box,
	ellipse,
	oval,
	cloud,
	heart,
	star,
	triangle: corners([0.5, 0], [1, 1], [0, 1]),
	diamond: corners([0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]),
	pentagon: regular(5),
	hexagon: regular(6, Math.PI / 6),
	octagon: regular(8, Math.PI / 8),
	rhombus: corners([0.25, 0], [1, 0], [0.75, 1], [0, 1]),
	'rhombus-2': corners([0, 0], [0.75, 0], [1, 1], [0.25, 1]),
	trapezoid: corners([0.2, 0], [0.8, 0], [1, 1], [0, 1]),
	'arrow-right': corners([0, 0.25], [0.62, 0.25], [0.62, 0], [1, 0.5], [0.62, 1], [0.62, 0.75], [0, 0.75]),
	'arrow-left': corners([1, 0.25], [0.38, 0.25], [0.38, 0], [0, 0.5], [0.38, 1], [0.38, 0.75], [1, 0.75]),
	'arrow-up': corners([0.25, 1], [0.25, 0.38], [0, 0.38], [0.5, 0], [1, 0.38], [0.75, 0.38], [0.75, 1]),
	'arrow-down': corners([0.25, 0], [0.25, 0.62], [0, 0.62], [0.5, 1], [1, 0.62], [0.75, 0.62], [0.75, 0]),
	'x-box': (w, h) => `${box(w, h)}M0 0L${w} ${h}M${w} 0L0 ${h}`,
	'check-box': (w, h) => `${box(w, h)}M${short(w * 0.25)} ${short(h * 0.52)}L${short(w * 0.45)} ${short(h * 0.75)}L${short(w * 0.8)} ${short(h * 0.25)}`,
};

export const drawGeo: Drawer = (shape) => {
	const { props, words, matrix, opacity } = shape;
	const scale = num(props.scale, 1);
	const [w, h] = [Math.abs(num(props.w, 100)), Math.abs(num(props.h, 100)) + num(props.growY, 0)];
	const outline = (Object.hasOwn(OUTLINES, String(props.geo)) ? (OUTLINES[String(props.geo)] ?? box) : box)(w, h);
	const size = bySize(props.size, [18, 22, 26, 32]) * scale;
	const look: Item = {
		kind: 'path',
		d: outline,
		fill: fillOf(props),
		stroke: colourOf(props.color).solid,
		width: strokeOf(props),
		dash: dashOf(props),
		opacity,
		matrix,
	};
	const inside = { x: 12, y: 12, w: Math.max(20, w - 24), h: h - 24 };
	return [look, ...textIn(inside, { words, size, align: props.align, verticalAlign: props.verticalAlign, colour: colourOf(props.labelColor).solid }, shape)];
};
