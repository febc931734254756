/** Words cut after whole letters. */
import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test('cuts after whole letters, says so, and puts everything in one line', () => {
	expect(shorten(' Rumah\n sakit ', 11)).toBe('Rumah sakit');
	expect(shorten('Rumah sakit', 6)).toBe('Rumah…');
	expect(shorten('🙂🙂🙂', 2)).toBe('🙂🙂…');
	expect(shorten(' \n', 2)).toBe('');
});
