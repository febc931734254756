import { describe, expect, it } from 'vitest';
import type { PlainRecord } from './board-doc.ts';
import { freePlace, topIndex } from './free-place.ts';
import { gridPlace, newNote } from './note.ts';

const notesAt = (places: { x: number; y: number }[]): PlainRecord[] => places.map((place) => newNote({ words: '', ...place, meta: {} }));
const grid = (count: number) => notesAt(Array.from({ length: count }, (_, n) => gridPlace(n)));

describe('freePlace', () => {
	it.each([0, 1, 5, 6, 7, 12, 48])('continues a grid of %i', (count) => expect(freePlace(grid(count))).toEqual(gridPlace(count)));
	it('goes below what was moved down', () => {
		const { y } = freePlace(notesAt([{ x: 30, y: 1000 }]));
		expect(y).toBeGreaterThan(900);
	});
	it('never lies on something', () => {
		const records = grid(3);
		for (let n = 0; n < 60; n++) records.push(...notesAt([freePlace(records)]));
		const places = records.map((record) => `${record.x},${record.y}`);
		expect(new Set(places).size).toBe(places.length);
	});
	it('stays on the board when something lies at its very end', () => expect(freePlace(notesAt([{ x: 0, y: 999_999 }])).y).toBeLessThan(1e6));
	it('finds room for something wide beside and below', () => {
		const place = freePlace(grid(2), { w: 320, h: 220 });
		expect(place).toEqual(gridPlace(2));
	});
});

describe('topIndex', () => {
	it('is the greatest', () => expect(topIndex([...grid(1), { ...newNote({ words: '', x: 0, y: 0, meta: {} }), index: 'a5' }])).toBe('a5'));
	it('is nothing on an empty board', () => expect(topIndex([])).toBeUndefined());
});
