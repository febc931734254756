import { describe, expect, it } from 'vitest';
import { PAGE_ID, type PlainRecord } from '../board/board-doc.ts';
import { boardSchema, MAX_SHAPES } from '../board/board-schema.ts';
import { whyNotShape } from '../board/check-record.ts';
import { newNote } from '../board/note.ts';
import { arrowBinding, plainShape } from '../board/plain-shape.ts';
import { wordsOfRecord } from '../board/record-codec.ts';
import { takeIn } from '../board/take-in.ts';
import { readBoardFile } from './read-board-file.ts';

const schema = () => JSON.parse(JSON.stringify(boardSchema().serialize()));
const page = (id: string, index: string): PlainRecord => ({ id, typeName: 'page', name: id, index, meta: {} });
const tldr = (records: unknown[], more: object = {}) => JSON.stringify({ tldrawFileFormatVersion: 1, schema: schema(), records, ...more });

function read(text: string, onBoard: PlainRecord[] = []) {
	const found = readBoardFile(text);
	if (typeof found === 'string') throw new Error(found);
	return takeIn(found.file, onBoard, 'ani');
}
const frames = (records: PlainRecord[]) => new Set(records.filter(({ type }) => type === 'frame').map(({ id }) => id));
const isOnBoard = (records: PlainRecord[]): boolean =>
	records.every((record) => record.typeName === 'binding' || whyNotShape(record, frames(records)) === undefined);

describe('a .tldr file', () => {
	it('comes onto a board: new ids, below what is there, frames and arrows whole, the person as author', () => {
		const frame = plainShape('frame', { id: 'shape:f', x: -500, y: -500 }, { name: 'Ide' });
		const inside = { ...newNote({ id: 'shape:n', words: 'di dalam', x: 10, y: 20, meta: { author: 'eve' } }), parentId: 'shape:f' };
		const arrow = plainShape('arrow', { id: 'shape:a', x: 0, y: 0 });
		const { records, leftOut } = read(tldr([page(PAGE_ID, 'a1'), frame, inside, arrow, arrowBinding('shape:a', 'shape:n', 'end')]), [
			newNote({ words: 'lama', x: 0, y: 0, meta: {} }),
		]);
		expect(leftOut).toEqual([]);
		expect(isOnBoard(records)).toBe(true);
		const [first, ...others] = records;
		expect(first).toMatchObject({ type: 'frame', y: 224 });
		expect(records.find(({ type }) => type === 'note')).toMatchObject({ parentId: first?.id, x: 10, meta: { author: 'ani' } });
		expect(others.at(-1)).toMatchObject({ typeName: 'binding', toId: records.find(({ type }) => type === 'note')?.id });
		expect(JSON.stringify(records)).not.toContain('shape:n"');
	});
	it('dissolves groups where they are, lays nested frames flat, and names what it cannot hold', () => {
		const group = { ...plainShape('frame', { id: 'shape:g', x: 100, y: 100, rotation: Math.PI / 2 }), type: 'group', props: {} };
		const grouped = plainShape('geo', { id: 'shape:b', x: 10, y: 0, parentId: 'shape:g' }, {}, 'kotak');
		const outer = plainShape('frame', { id: 'shape:o', x: 1000, y: 0 });
		const inner = plainShape('frame', { id: 'shape:i', x: 50, y: 60, parentId: 'shape:o' });
		const image = {
			...plainShape('geo', { id: 'shape:p', x: 0, y: 0 }),
			type: 'image',
			props: { w: 1, h: 1, playing: true, url: '', assetId: null, crop: null, flipX: false, flipY: false, altText: '' },
		};
		const marked = plainShape('text', { id: 'shape:t', x: 0, y: 0 });
		(marked.props as { richText: unknown }).richText = {
			type: 'doc',
			content: [{ type: 'paragraph', content: [{ type: 'text', text: 'tebal', marks: [{ type: 'bold' }] }] }],
		};
		const elsewhere = { ...newNote({ words: 'lain', x: 0, y: 0, meta: {} }), parentId: 'page:two' };
		const { records, leftOut } = read(
			tldr([
				page('page:one', 'a1'),
				page('page:two', 'a2'),
				...[group, outer, image, marked].map((shape) => ({ ...shape, parentId: 'page:one' })),
				grouped,
				inner,
				elsewhere,
			]),
		);
		expect(leftOut.map(({ path, reason }) => `${path} ${reason}`).sort()).toEqual(['image picture', 'page:two other-page', 'text “tebal” style']);
		expect(isOnBoard(records)).toBe(true);
		expect(records.map(({ type }) => type).sort()).toEqual(['frame', 'frame', 'geo', 'text']);
		const box = records.find(({ type }) => type === 'geo');
		const text = records.find(({ type }) => type === 'text');
		expect([Number(box?.x) - Number(text?.x), Number(box?.y) - Number(text?.y)]).toEqual([100, 110]);
		expect(wordsOfRecord(text as PlainRecord)).toBe('tebal');
	});
	it('takes no ring, no script address, no giant, and no more than fits', () => {
		const a = plainShape('frame', { id: 'shape:a', x: 0, y: 0, parentId: 'shape:b' });
		const b = plainShape('frame', { id: 'shape:b', x: 0, y: 0, parentId: 'shape:a' });
		const evil = plainShape('geo', { id: 'shape:e', x: 0, y: 0 }, { url: 'javascript:alert(1)' }, 'x');
		const far = plainShape('geo', { id: 'shape:far', x: 1e300, y: 0 });
		const many = Array.from({ length: MAX_SHAPES + 5 }, (_, n) => newNote({ id: `shape:n${n}`, words: String(n), x: n, y: 0, meta: {} }));
		const { records, leftOut } = read(tldr([page(PAGE_ID, 'a1'), a, b, evil, far, ...many, 7, null, { id: 'x' }]));
		expect(records).toHaveLength(MAX_SHAPES);
		expect(isOnBoard(records)).toBe(true);
		expect(JSON.stringify(records)).not.toContain('javascript');
		expect(leftOut.filter(({ reason }) => reason === 'board-full').length).toBeGreaterThan(0);
	});
	it.each([
		['what is no JSON', '{', 'not-json'],
		['what is no drawing', '{"type":"excalidraw"}', 'no-drawing'],
		['a newer version', tldr([page(PAGE_ID, 'a1')], { schema: { schemaVersion: 99 } }), 'newer-version'],
	])('refuses %s', (_, text, fault) => {
		expect(readBoardFile(text)).toBe(fault);
	});
});

describe('an Excalidraw file', () => {
	const base = { x: 0, y: 0, width: 100, height: 50, angle: 0, strokeColor: '#1e1e1e', backgroundColor: 'transparent', strokeWidth: 2, opacity: 100 };
	const scene = (elements: object[]) =>
		JSON.stringify({ type: 'excalidraw', version: 2, elements: elements.map((element) => ({ ...base, ...element })), files: {} });

	it('becomes shapes, labels, arrows that hold, strokes and frames', () => {
		const { records, leftOut } = read(
			scene([
				{ id: 'f', type: 'frame', name: 'Alur', width: 500, height: 500 },
				{ id: 'r', type: 'rectangle', x: 10, y: 20, frameId: 'f', backgroundColor: '#ffc9c9', fillStyle: 'solid' },
				{ id: 'l', type: 'text', containerId: 'r', text: 'Mu\nlai', originalText: 'Mulai' },
				{ id: 'e', type: 'ellipse', x: 300, strokeColor: '#e03131', strokeStyle: 'dashed' },
				{ id: 'd', type: 'diamond', angle: Math.PI },
				{
					id: 'a',
					type: 'arrow',
					points: [
						[0, 0],
						[200, 10],
					],
					startBinding: { elementId: 'r' },
					endBinding: { elementId: 'e' },
					endArrowhead: 'triangle',
				},
				{ id: 't', type: 'text', text: 'Catatan', fontSize: 36 },
				{ id: 's', type: 'freedraw', points: Array.from({ length: 5000 }, (_, n) => [n, n]) },
				{ id: 'w', type: 'line', points: Array.from({ length: 200 }, (_, n) => [n, n]) },
				{ id: 'gone', type: 'rectangle', isDeleted: true },
				{ id: 'i', type: 'image' },
				{ id: 'm', type: 'magicframe', name: 'x' },
			]),
		);
		expect(leftOut).toEqual([
			{ path: 'image', reason: 'picture' },
			{ path: 'magicframe “x”', reason: 'unknown-kind' },
		]);
		expect(isOnBoard(records)).toBe(true);
		expect(records.map(({ type }) => type)).toEqual(['frame', 'geo', 'geo', 'geo', 'arrow', 'text', 'draw', 'line', 'arrow', 'arrow']);
		const [frame, rectangle, ellipse, diamond] = records as [PlainRecord, PlainRecord, PlainRecord, PlainRecord];
		expect(wordsOfRecord(rectangle)).toBe('Mulai');
		expect(rectangle).toMatchObject({ parentId: frame.id, x: 10, y: 20, props: { geo: 'rectangle', fill: 'solid', color: 'light-red' } });
		expect(ellipse).toMatchObject({ props: { color: 'red', dash: 'dashed' } });
		expect([Math.round(Number(diamond.x)), Math.round(Number(diamond.y))]).toEqual([100, 50]); // turned about its middle
		expect(records.at(-1)).toMatchObject({ fromId: records[4]?.id, toId: ellipse.id, props: { terminal: 'end' } });
	});
	it('survives fields that are anything', () => {
		const hostile = ['rectangle', 'text', 'arrow', 'line', 'freedraw', 'frame'].flatMap((type) => [
			{ id: `${type}1`, type, x: 'x', y: null, width: -1, height: 1e308, angle: {}, points: 7, text: {}, strokeColor: [], opacity: 'x', name: 7 },
			{ id: `${type}2`, type, points: [null, [Number.NaN, 'x'], {}], containerId: type, frameId: `${type}2`, startBinding: 7, endBinding: { elementId: {} } },
		]);
		const { records } = read(scene(hostile));
		expect(records.length).toBeGreaterThan(0);
		expect(isOnBoard(records)).toBe(true);
	});
	it('takes a copy out of Excalidraw', () => {
		const text = JSON.stringify({ type: 'excalidraw/clipboard', elements: [{ ...base, id: 'r', type: 'rectangle' }] });
		expect(read(text).records).toHaveLength(1);
	});
});
