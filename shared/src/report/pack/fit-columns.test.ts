import { expect, it } from 'vitest';
import { widthOf } from '../drawing/measure.ts';
import { fitColumns } from './fit-columns.ts';

const SPACE = { width: 480, size: 8, padding: 8 };
const columns = [
	{ head: 'No.', share: 10 },
	{ head: 'Apa', share: 70 },
	{ head: 'Grup', share: 10 },
	{ head: 'Status', share: 10 },
];
const row = (...cells: string[]) => cells.map((words) => [[words]]);
const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);

it('gives columns their shares where every word has room', () => {
	expect(fitColumns(columns, [row('1', 'satu dua', 'air', 'baru')], SPACE)).toEqual([48, 336, 48, 48].map((one) => expect.closeTo(one)));
});

it('widens a column for its longest word, and takes from those that have room', () => {
	const widths = fitColumns(columns, [row('1', 'satu dua', 'Pengorganisasian dan peran', 'baru')], SPACE);
	expect(widths[2]).toBeGreaterThanOrEqual(widthOf('Pengorganisasian', SPACE.size) + SPACE.padding);
	expect(widths[1]).toBeLessThan(336);
	expect(sum(widths)).toBeCloseTo(SPACE.width);
});

it('counts the words of a head, which are bold, and parts words at hyphens', () => {
	const head = [...columns.slice(0, 3), { head: 'Penanggungjawabnya', share: 10 }];
	expect(fitColumns(head, [], SPACE)[3]).toBeGreaterThan(widthOf('Penanggungjawabnya', SPACE.size) + SPACE.padding);
	const parted = fitColumns(columns, [row('1', 'x', 'Undang-Undang', 'x')], SPACE);
	expect(parted).toEqual(fitColumns(columns, [row('1', 'x', 'Undang', 'x')], SPACE));
});

it('gives nothing to a word without end, and shares what there is when it is not enough', () => {
	expect(fitColumns(columns, [row('1', 'x', 'x'.repeat(300), 'x')], SPACE)[2]).toBeCloseTo(48);
	const crowded = fitColumns(columns, [row('Pengorganisasian', 'Pengorganisasian', 'Pengorganisasian', 'Pengorganisasian')], { ...SPACE, width: 200 });
	expect(sum(crowded)).toBeCloseTo(200);
	for (const one of crowded) expect(one).toBeGreaterThan(20);
});
