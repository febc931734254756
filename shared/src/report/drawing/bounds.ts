/** Where a picture begins and how large it is. */
import { apply, type Drawing, type Item, LINE_HEIGHT, type Point } from './drawing.ts';
import { widthOf } from './measure.ts';

/** White space around everything, px. */
const PADDING = 32;

/** The box that holds all items, with some white around. */
export function boundsOf(items: readonly Item[]): Pick<Drawing, 'x' | 'y' | 'width' | 'height'> {
	let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const item of items) {
		for (const point of pointsOf(item)) {
			const { x, y } = apply(item.matrix, point);
			left = Math.min(left, x);
			top = Math.min(top, y);
			right = Math.max(right, x);
			bottom = Math.max(bottom, y);
		}
	}
	return { x: left - PADDING, y: top - PADDING, width: right - left + 2 * PADDING, height: bottom - top + 2 * PADDING };
}

function pointsOf(item: Item): Point[] {
	if (item.kind === 'path') return pathPoints(item.d);
	const w = Math.max(...item.lines.map((line) => widthOf(line, item.size)), 0);
	const left = item.anchor === 'start' ? item.x : item.anchor === 'end' ? item.x - w : item.x - w / 2;
	const top = item.y - (item.size * LINE_HEIGHT) / 2;
	return [
		{ x: left, y: top },
		{ x: left + w, y: top + item.lines.length * item.size * LINE_HEIGHT },
	];
}

/** The points that the commands of a path name: enough for a box, control points included. Knows the commands that our outlines use. */
function pathPoints(d: string): Point[] {
	const points: Point[] = [];
	let at: Point = { x: 0, y: 0 };
	for (const [, command = '', rest = ''] of d.matchAll(/([MLHVhvlCQAZ])([^MLHVhvlCQAZ]*)/g)) {
		const numbers = rest.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
		const [first = 0, second = 0] = numbers;
		if (command === 'H') at = { ...at, x: first };
		else if (command === 'V') at = { ...at, y: first };
		else if (command === 'h') at = { ...at, x: at.x + first };
		else if (command === 'v') at = { ...at, y: at.y + first };
		else if (command === 'l') at = { x: at.x + first, y: at.y + second };
		else if (command === 'A') at = { x: numbers[5] ?? at.x, y: numbers[6] ?? at.y };
		else
			for (let i = 0; i + 1 < numbers.length; i += 2) {
				at = { x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0 };
				points.push(at);
			}
		points.push(at);
	}
	return points;
}
