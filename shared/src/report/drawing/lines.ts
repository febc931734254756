/** How strokes, highlights and lines look. */
import { colourOf } from '../../board/palette.ts';
import { type Point, short } from './drawing.ts';
import { bySize, type Drawer, dashOf, fillOf, num, strokeOf } from './shape.ts';

const pointOf = (value: unknown): Point => {
	const { x, y } = (value ?? {}) as Partial<Point>;
	return { x: num(x, 0), y: num(y, 0) };
};
const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;

/** A path through the points; rounded at each, the way a pen goes. */
export function through(points: readonly Point[], isRound: boolean): string {
	const [first, ...rest] = points;
	if (!first) return '';
	if (rest.length === 0) return `M${at(first)}l0.01 0`;
	if (!isRound || rest.length < 2) return `M${at(first)}${rest.map((point) => `L${at(point)}`).join('')}`;
	const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
	const curves = rest.slice(0, -1).map((point, index) => `Q${at(point)} ${at(middle(point, rest[index + 1] ?? point))}`);
	return `M${at(first)}${curves.join('')}L${at(rest.at(-1) ?? first)}`;
}

function strokePath(props: Record<string, unknown>): string {
	const segments = Array.isArray(props.segments) ? (props.segments as { type?: unknown; points?: unknown }[]) : [];
	return segments.map(({ type, points }) => through(Array.isArray(points) ? points.map(pointOf) : [], type === 'free')).join('');
}

export const drawStroke: Drawer = ({ props, matrix, opacity }) => {
	const d = strokePath(props);
	const fill = props.isClosed === true ? fillOf(props) : undefined;
	return [
		{
			kind: 'path',
			d: fill === undefined ? d : `${d}Z`,
			fill,
			stroke: colourOf(props.color).solid,
			width: strokeOf(props),
			dash: dashOf(props),
			opacity,
			matrix,
		},
	];
};

export const drawHighlight: Drawer = ({ props, matrix, opacity }) => {
	const width = bySize(props.size, [18, 24, 36, 44]) * 1.12 * num(props.scale, 1);
	return [{ kind: 'path', d: strokePath(props), stroke: colourOf(props.color).highlight.srgb, width, opacity: opacity * 0.45, matrix }];
};

export const drawLine: Drawer = ({ props, matrix, opacity }) => {
	const points = Object.values((props.points ?? {}) as Record<string, { index?: unknown }>).sort((a, b) => (String(a.index) < String(b.index) ? -1 : 1));
	return [
		{
			kind: 'path',
			d: through(points.map(pointOf), props.spline === 'cubic'),
			stroke: colourOf(props.color).solid,
			width: strokeOf(props),
			dash: dashOf(props),
			opacity,
			matrix,
		},
	];
};
