import type { Cell } from '@rembuk/shared/report/pack/pack';
import { expect, it } from 'vitest';
import { keepingOf } from './row-lines.ts';

const rowOf = (lines: number): Cell[] => [[['1']], Array.from({ length: lines }, () => ['catatan'])];
const keeping = (...rows: number[]) => keepingOf(rows.map(rowOf), [20, 100], 8);

it.each([
	['two short rows', [1, 3, 3], { isWhole: true, rows: 2, lines: 0 }],
	['one, where two are high', [10, 10, 1], { isWhole: true, rows: 1, lines: 0 }],
	['the only one', [3], { isWhole: true, rows: 1, lines: 0 }],
	['the beginning of a row that may end a page', [30], { isWhole: false, rows: 0, lines: 6 }],
	['two short rows before one that may end a page', [1, 2, 30], { isWhole: false, rows: 0, lines: 3 }],
	['nothing of a table without rows', [], { isWhole: true, rows: 1, lines: 0 }],
])('keeps with the heading %s', (_, rows, expected) => expect(keeping(...rows)).toEqual(expected));

it('counts the lines that words are wrapped into', () => {
	expect(keepingOf([[[['1']], [['satu dua tiga '.repeat(30)]]]], [20, 60], 8).isWhole).toBe(false);
	expect(keepingOf([[[['1']], [['satu dua tiga '.repeat(30)]]]], [20, 400], 8).isWhole).toBe(true);
});
