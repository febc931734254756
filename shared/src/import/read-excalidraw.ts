/** An Excalidraw file, or what was copied there, as things for a board. Pure; what a board does not hold is named. */
import { PAGE_ID, type PlainRecord } from '../board/board-doc.ts';
import { arrowBinding, plainShape } from '../board/plain-shape.ts';
import type { BoardFile } from '../board/take-in.ts';
import { arrowhead, dashOf, type Element, fillOf, fontSizeOf, isElement, labelOf, nearestColour, numberOf, pointsOf, sizeOf } from './excalidraw-element.ts';

const SHAPES: Readonly<Record<string, string>> = { rectangle: 'rectangle', ellipse: 'ellipse', diamond: 'diamond' };
const PICTURES = ['image', 'embeddable', 'iframe'];

export const isExcalidraw = (value: unknown): value is { elements: unknown[] } =>
	typeof value === 'object' &&
	value !== null &&
	'type' in value &&
	(value.type === 'excalidraw' || value.type === 'excalidraw/clipboard') &&
	'elements' in value &&
	Array.isArray(value.elements);

/** Their order is their order from back to front. */
export function readExcalidraw({ elements }: { elements: readonly unknown[] }): BoardFile {
	const all = elements.filter(isElement).filter(({ isDeleted }) => isDeleted !== true);
	const byId = new Map(all.map((element) => [element.id, element]));
	const labels = new Map(
		all.flatMap((element) => (element.type === 'text' && byId.has(String(element.containerId)) ? [[String(element.containerId), element]] : [])),
	);
	const shapeId = new Map(all.map((element, n) => [element.id, `shape:x${n}`]));
	const file: BoardFile = { records: [], leftOut: [] };
	all.forEach((element, n) => {
		const isLabel = labels.get(String(element.containerId)) === element;
		if (isLabel) return;
		const record = toShape(element, textOf(labels.get(element.id)));
		if (!record) {
			file.leftOut.push({ path: labelOf(element), reason: PICTURES.includes(element.type) ? 'picture' : 'unknown-kind' });
			return;
		}
		const frame = byId.get(String(element.frameId));
		const isInFrame = frame?.type === 'frame' && element.type !== 'frame';
		file.records.push({
			...record,
			id: shapeId.get(element.id) ?? record.id,
			index: orderOf(n),
			...(isInFrame && { parentId: shapeId.get(frame.id), x: Number(record.x) - numberOf(frame.x), y: Number(record.y) - numberOf(frame.y) }),
		});
		if (element.type === 'arrow') bind(element, file, shapeId, byId);
		if (element.type === 'arrow' && pointsOf(element).length > 2 && element.elbowed !== true) file.leftOut.push({ path: labelOf(element), reason: 'style' });
	});
	return file;
}

/** Sorts like the numbers; the board gives real indices. */
const orderOf = (n: number): string => `a${String(n).padStart(8, '0')}`;

const textOf = (element: Element | undefined): string =>
	typeof element?.originalText === 'string' ? element.originalText : typeof element?.text === 'string' ? element.text : '';

function toShape(element: Element, label: string): PlainRecord | undefined {
	const place = placeOf(element);
	const look = { color: nearestColour(element.strokeColor), dash: dashOf(element), size: sizeOf(element) };
	const w = Math.max(1, Math.abs(numberOf(element.width)));
	const h = Math.max(1, Math.abs(numberOf(element.height)));
	const geo = SHAPES[element.type];
	const { fill, color } = fillOf(element);
	if (geo) return plainShape('geo', place, { geo, w, h, ...look, ...(color && { color }), fill, labelColor: look.color }, label);
	const points = pointsOf(element);
	switch (element.type) {
		case 'text':
			return plainShape('text', place, { color: look.color, size: fontSizeOf(element), w, autoSize: element.autoResize !== false }, textOf(element));
		case 'frame':
			return plainShape('frame', { x: place.x, y: place.y }, { w, h, name: typeof element.name === 'string' ? element.name.slice(0, 500) : '' });
		case 'line':
			return points.length < 2 ? undefined : plainShape('line', place, { ...look, spline: element.roundness ? 'cubic' : 'line', points: linePoints(points) });
		case 'freedraw':
			return plainShape('draw', place, { ...look, dash: 'draw', segments: [{ type: 'free', points: points.map(([x, y]) => ({ x, y, z: 0.5 })) }] });
		case 'arrow': {
			const end = points.at(-1) ?? [100, 0];
			return plainShape('arrow', place, {
				...look,
				labelColor: look.color,
				kind: element.elbowed === true ? 'elbow' : 'arc',
				start: { x: 0, y: 0 },
				end: { x: end[0], y: end[1] },
				arrowheadStart: arrowhead(element.startArrowhead),
				arrowheadEnd: arrowhead(element.endArrowhead),
				text: label.slice(0, 2000),
			});
		}
		default:
			return undefined;
	}
}

/** There things turn about their middle, here about their corner. */
function placeOf(element: Element): { x: number; y: number; rotation: number; opacity: number; parentId: string } {
	const { x, y, angle, width, height } = element;
	const [turn, w, h] = [numberOf(angle), numberOf(width), numberOf(height)];
	const opacity = Math.min(1, Math.max(0.1, numberOf(element.opacity, 100) / 100));
	const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
	return {
		x: numberOf(x) + w / 2 - (w / 2) * cos + (h / 2) * sin,
		y: numberOf(y) + h / 2 - (w / 2) * sin - (h / 2) * cos,
		rotation: turn,
		opacity,
		parentId: PAGE_ID,
	};
}

const linePoints = (points: readonly [number, number][]) =>
	Object.fromEntries(points.slice(0, MOST_LINE_POINTS).map(([x, y], n) => [lineIndex(n), { id: lineIndex(n), index: lineIndex(n), x, y }]));

const MOST_LINE_POINTS = 500;
/** Fractional indices that sort as they are made: a1 … a9, aA … az, b10 … */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
function lineIndex(n: number): string {
	if (n < 61) return `a${DIGITS[n + 1]}`;
	const rest = n - 61;
	return `b${DIGITS[Math.floor(rest / 61)]}${DIGITS[1 + (rest % 61)]}`;
}

function bind(arrow: Element, file: BoardFile, shapeId: ReadonlyMap<string, string>, byId: ReadonlyMap<string, Element>): void {
	for (const terminal of ['start', 'end'] as const) {
		const binding = arrow[`${terminal}Binding`] as { elementId?: unknown } | null | undefined;
		const target = byId.get(String(binding?.elementId));
		const [from, to] = [shapeId.get(arrow.id), target && shapeId.get(target.id)];
		if (!binding) continue;
		if (from && to && (SHAPES[target?.type ?? ''] || target?.type === 'text' || target?.type === 'frame')) file.records.push(arrowBinding(from, to, terminal));
		else file.leftOut.push({ path: labelOf(arrow), reason: 'broken-link' });
	}
}
