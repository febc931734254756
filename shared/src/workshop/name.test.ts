import { describe, expect, it } from 'vitest';
import { nameSchema } from './name.ts';

describe('nameSchema', () => {
	it.each([
		['  Ani   Lestari ', 'Ani Lestari'],
		['Ani\nLestari\t', 'Ani Lestari'],
		['Ani\u0000\u0007', 'Ani'],
		['\u202Egnip\u202C', 'gnip'],
		['Jose\u0301', 'Jos\u00E9'],
		['ꦄꦤꦶ 👩🏽‍⚕️', 'ꦄꦤꦶ 👩🏽‍⚕️'],
		['<b>Ani</b>', '<b>Ani</b>'],
	])('%j becomes %j', (typed, kept) => expect(nameSchema.parse(typed)).toBe(kept));

	it.each(['', '   ', '\u202E\u202C', '\u200B', 'x'.repeat(81), 'x'.repeat(10_000)])('refuses %j', (typed) =>
		expect(nameSchema.safeParse(typed).success).toBe(false),
	);
	it('counts after cleaning', () => expect(nameSchema.safeParse(`${' '.repeat(200)}${'e\u0301'.repeat(80)}`).success).toBe(true));
});
