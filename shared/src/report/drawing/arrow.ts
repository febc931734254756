/** How arrows look: from what they are bound to, to what they are bound to, ending at its edge. Drawn in the coordinates of the page. */

import type { PlainRecord } from '../../board/board-doc.ts';
import { colourOf } from '../../board/palette.ts';
import { apply, IDENTITY, type Item, inverse, type Point, short } from './drawing.ts';
import { widthOf } from './measure.ts';
import { boxPath, bySize, type DrawContext, type Drawer, dashOf, num, type ShapeData, strokeOf, textIn } from './shape.ts';

/** Points of the curve that are tried when its ends are cut off at the edges of shapes. */
const STEPS = 96;

interface End {
	point: Point;
	/** True when a point of the page lies inside the shape that this end is bound to. */
	isInside(point: Point): boolean;
}

export const drawArrow: Drawer = (shape, context) => {
	const { props, words, opacity } = shape;
	const [start, end] = [endOf(shape, 'start', context), endOf(shape, 'end', context)];
	const points = visible(curve(start.point, end.point, props), start, end);
	const [first, last] = [points[0] ?? start.point, points.at(-1) ?? end.point];
	const stroke = colourOf(props.color).solid;
	const width = strokeOf(props);
	const path = (d: string, more: Partial<Item> = {}): Item => ({ kind: 'path', d, stroke, width, opacity, matrix: IDENTITY, ...more }) as Item;
	const to = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
	return [
		path(`M${points.map(to).join('L')}`, { dash: dashOf(props) } as Partial<Item>),
		...(props.arrowheadEnd === 'none' ? [] : [path(head(last, points.at(-6) ?? first, width))]),
		...(props.arrowheadStart === undefined || props.arrowheadStart === 'none' ? [] : [path(head(first, points[5] ?? last, width))]),
		...label(words, points[Math.floor(points.length / 2)] ?? first, shape, bySize(props.size, [18, 20, 24, 28]) * num(props.scale, 1)),
	];
};

function endOf({ record, props, matrix }: ShapeData, terminal: 'start' | 'end', context: DrawContext): End {
	const { x, y } = (props[terminal] ?? {}) as Partial<Point>;
	const free: End = { point: apply(matrix, { x: num(x, 0), y: num(y, 0) }), isInside: () => false };
	const binding = context.bindingOf(record.id, terminal);
	const target = binding && context.place(String(binding.toId));
	if (!binding || !target) return free;
	const { w, h } = sizeOf(target.record);
	const bound = (binding.props ?? {}) as { normalizedAnchor?: Partial<Point>; isPrecise?: unknown; isExact?: unknown };
	const anchor = bound.isPrecise === true ? { x: num(bound.normalizedAnchor?.x, 0.5), y: num(bound.normalizedAnchor?.y, 0.5) } : { x: 0.5, y: 0.5 };
	const back = inverse(target.matrix);
	const isInside = (point: Point): boolean => {
		const inner = apply(back, point);
		return inner.x > 0 && inner.y > 0 && inner.x < w && inner.y < h;
	};
	return { point: apply(target.matrix, { x: anchor.x * w, y: anchor.y * h }), isInside: bound.isExact === true ? () => false : isInside };
}

/** The size of what an arrow is bound to; a note is square and grows. */
function sizeOf(record: PlainRecord): { w: number; h: number } {
	const props = (record.props ?? {}) as Record<string, unknown>;
	const scale = num(props.scale, 1);
	if (record.type === 'note') return { w: 200 * scale, h: (200 + num(props.growY, 0)) * scale };
	return { w: num(props.w, 100), h: num(props.h, 100) + num(props.growY, 0) };
}

/** Points from one end to the other: bent by a quadratic curve that reaches `bend` px beside the middle, or in right angles. */
function curve(a: Point, b: Point, props: Record<string, unknown>): Point[] {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const at = (x: number, y: number): Point => ({ x, y });
	const length = Math.hypot(dx, dy) || 1;
	const bend = props.kind === 'elbow' ? 0 : num(props.bend, 0);
	const control = at((a.x + b.x) / 2 - (dy / length) * bend * 2, (a.y + b.y) / 2 + (dx / length) * bend * 2);
	const steps = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
	if (props.kind === 'elbow') {
		const isFlat = Math.abs(dx) >= Math.abs(dy);
		const turns = isFlat ? [a, at(a.x + dx / 2, a.y), at(a.x + dx / 2, b.y), b] : [a, at(a.x, a.y + dy / 2), at(b.x, a.y + dy / 2), b];
		return turns.slice(1).flatMap((to, index) => {
			const from = turns[index] ?? a;
			return steps.filter((_, i) => i % 3 === 0).map((t) => at(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t));
		});
	}
	return steps.map((t) => at((1 - t) ** 2 * a.x + 2 * t * (1 - t) * control.x + t * t * b.x, (1 - t) ** 2 * a.y + 2 * t * (1 - t) * control.y + t * t * b.y));
}

/** What is left of the curve outside the shapes at its ends; all of it when nothing is. */
function visible(points: readonly Point[], start: End, end: End): readonly Point[] {
	let from = 0;
	let to = points.length - 1;
	while (from < to && start.isInside(points[from] ?? start.point)) from++;
	while (to > from && end.isInside(points[to] ?? end.point)) to--;
	return to - from < 2 ? points : points.slice(from, to + 1);
}

function head(tip: Point, from: Point, width: number): string {
	const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
	const size = 10 + width * 2.2;
	const barb = (turn: number): string => `${short(tip.x - size * Math.cos(angle + turn))} ${short(tip.y - size * Math.sin(angle + turn))}`;
	return `M${barb(0.5)}L${short(tip.x)} ${short(tip.y)}L${barb(-0.5)}`;
}

function label(words: string, middle: Point, shape: ShapeData, size: number): Item[] {
	if (words === '') return [];
	const onPage = { ...shape, matrix: IDENTITY };
	const w = Math.min(240, Math.max(...words.split('\n').map((line) => widthOf(line, size)), size)) + 8;
	const texts = textIn(
		{ x: middle.x - w / 2, y: middle.y, w, h: 0 },
		{ words, size, align: 'middle', verticalAlign: 'middle', colour: colourOf(shape.props.labelColor).solid },
		onPage,
	);
	const h = (texts[0]?.lines.length ?? 1) * size * 1.35;
	return [
		{ kind: 'path', d: boxPath({ x: middle.x - w / 2, y: middle.y - h / 2, w, h }), fill: '#ffffff', opacity: shape.opacity, matrix: IDENTITY },
		...texts,
	];
}
