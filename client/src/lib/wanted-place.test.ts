/** Kept until it is reached, and only for the workshop that it lies in. */
import { expect, test } from 'vitest';
import { keepWanted, takeWanted } from './wanted-place.ts';

test('what was wanted is given once, to its own workshop', () => {
	keepWanted('/w/abc/r/def?note=shape%3A1');
	expect(takeWanted('ab')).toBeUndefined();
	expect(takeWanted('other')).toBeUndefined();
	expect(takeWanted('abc')).toBe('/w/abc/r/def?note=shape%3A1');
	expect(takeWanted('abc')).toBeUndefined();
});

test('only boards and the plan are wanted: what leads is not for whoever has just joined', () => {
	keepWanted('/w/abc/lead');
	expect(takeWanted('abc')).toBeUndefined();
	keepWanted('/w/abc/plan?card=c1');
	expect(takeWanted('abc')).toBe('/w/abc/plan?card=c1');
});
