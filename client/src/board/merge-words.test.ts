import { describe, expect, it } from 'vitest';
import { applySplices, spliceBetween, splicesOf } from './merge-words.ts';

describe('splices of words', () => {
	it('reads what Yjs tells of a text, in order', () => {
		const delta = [{ retain: 2 }, { insert: 'AB' }, { retain: 1 }, { delete: 2 }, { insert: 'x\ny' }];
		const splices = splicesOf(delta);
		expect(applySplices('12345678', splices)).toBe('12AB3x\ny678');
		expect(splices).toEqual([
			{ at: 2, remove: 0, insert: 'AB' },
			{ at: 5, remove: 2, insert: '' },
			{ at: 5, remove: 0, insert: 'x\ny' },
		]);
	});

	it.each([
		['', 'kata'],
		['kata', ''],
		['satu dua', 'satu tiga dua'],
		['aa', 'aaa'],
		['aba', 'aa'],
		['satu\ndua', 'satu dua'],
		['sama', 'sama'],
	])('finds the smallest splice from %j to %j', (old, next) => {
		const splice = spliceBetween(old, next);
		expect(applySplices(old, [splice])).toBe(next);
		expect(splice.remove + splice.insert.length).toBeLessThanOrEqual(Math.max(old.length, next.length));
	});
});
