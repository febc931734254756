import { describe, expect, it } from 'vitest';
import type { PlainRecord } from '../../board/board-doc.ts';
import { newNote } from '../../board/note.ts';
import { buildReport } from '../build-report.ts';
import { EVENING, fixtureDay } from '../testing/fixture-day.ts';
import { drawBoard } from './draw-board.ts';
import { drawingSvg } from './drawing-svg.ts';

const report = buildReport({ ...fixtureDay(), locale: 'en', now: EVENING });
const shape = (id: string, type: string, props: object, more: object = {}): PlainRecord => ({
	id: `shape:${id}`,
	typeName: 'shape',
	type,
	x: 0,
	y: 0,
	rotation: 0,
	index: 'a1',
	parentId: 'page:page',
	isLocked: false,
	opacity: 1,
	meta: {},
	props,
	...more,
});
const draw = (records: PlainRecord[]) => drawBoard({ roomId: 'r', title: 'Board', records }, report);

describe('a board drawn from its records', () => {
	it('shows every note of the fixture with its writer, and draws nothing for an empty board', () => {
		const [board] = report.boards;
		const drawing = board && drawBoard(board, report);
		const svg = drawing ? drawingSvg(drawing, 'x') : '';
		const words = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
		expect(words).toContain('Rumah sakit');
		expect(words.match(/Peserta \d\d/g)).toHaveLength(12);
		expect(draw([])).toBeUndefined();
	});

	it('shows a shape that it does not know as a labelled box, and reports it', () => {
		const drawing = draw([shape('a', 'image', { w: 300, h: 100 }), newNote({ words: 'x', x: 0, y: 0, meta: {} })]);
		expect(drawing?.unknown).toEqual(['image']);
		expect(drawing && drawingSvg(drawing, 'x')).toContain('[image]');
	});

	it('ends for parents in a ring and for values that are none', () => {
		const ring = draw([shape('a', 'frame', { w: 1, h: 1 }, { parentId: 'shape:b' }), shape('b', 'frame', { w: 1, h: 1, name: 'B' }, { parentId: 'shape:a' })]);
		expect(ring?.items.length).toBeGreaterThan(1);
		const broken = ['note', 'text', 'geo', 'arrow', 'line', 'draw', 'highlight', 'frame', 'action-card', 'constructor'].map((type) =>
			shape(type, type, {}, { x: Number.NaN, rotation: 'no' }),
		);
		const drawing = draw([...broken, shape('n', 'note', { richText: 7, color: '__proto__', growY: Number.POSITIVE_INFINITY })]);
		expect(drawing && drawingSvg(drawing, 'x')).not.toMatch(/NaN|Infinity|undefined/);
		expect(drawing?.width).toBeGreaterThan(0);
	});

	it('ends an arrow at the edges of what it is bound to', () => {
		const [a, b] = [newNote({ id: 'shape:a', words: 'a', x: 0, y: 0, meta: {} }), newNote({ id: 'shape:b', words: 'b', x: 600, y: 0, meta: {} })];
		const arrow = shape('arrow', 'arrow', { start: { x: 0, y: 0 }, end: { x: 1, y: 1 }, bend: 0, arrowheadEnd: 'arrow', color: 'black' }, { x: 5000, y: 5000 });
		const bindings = [
			['start', 'shape:a'],
			['end', 'shape:b'],
		].map(
			([terminal, toId]): PlainRecord => ({
				id: `binding:${terminal}`,
				typeName: 'binding',
				type: 'arrow',
				fromId: 'shape:arrow',
				toId,
				props: { terminal, isPrecise: false, isExact: false },
			}),
		);
		const drawing = draw([a, b, arrow, ...bindings]);
		const line = drawing?.items.find((item) => item.kind === 'path' && item.stroke === '#1d1d1d' && item.d.startsWith('M'));
		const xs = line?.kind === 'path' ? [...line.d.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x)) : [];
		expect(Math.min(...xs)).toBeGreaterThanOrEqual(200);
		expect(Math.max(...xs)).toBeLessThanOrEqual(600);
		expect(drawing?.width).toBeLessThan(1000);
	});

	it('lets words from the right run from there, with their signs on their side', () => {
		const drawing = draw([
			newNote({ id: 'shape:a', words: 'مرحبا بالعالم:', x: 0, y: 0, meta: {} }),
			newNote({ id: 'shape:b', words: 'biasa', x: 300, y: 0, meta: {} }),
		]);
		const texts = (drawing ? drawingSvg(drawing, 'papan') : '').match(/<text [^>]*>/g) ?? [];
		expect(texts.map((text) => text.includes('direction="rtl"'))).toEqual([true, false]);
	});

	it('keeps people’s words out of the markup', () => {
		const drawing = draw([newNote({ words: '<script>alert(1)</script> & "x"', x: 0, y: 0, meta: {} })]);
		const svg = drawing ? drawingSvg(drawing, '</title><script>') : '';
		expect(svg).not.toContain('<script>');
		expect(svg).toContain('&lt;/title&gt;');
	});
});
