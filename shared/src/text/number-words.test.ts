import { describe, expect, it } from 'vitest';
import { dayWrittenOut, numberInDigits, numberInWords } from './number-words.ts';

describe('numbers in words', () => {
	it.each([
		[0, 'nol', 'zero'],
		[1, 'satu', 'one'],
		[10, 'sepuluh', 'ten'],
		[11, 'sebelas', 'eleven'],
		[12, 'dua belas', 'twelve'],
		[20, 'dua puluh', 'twenty'],
		[31, 'tiga puluh satu', 'thirty-one'],
		[100, 'seratus', 'one hundred'],
		[115, 'seratus lima belas', 'one hundred and fifteen'],
		[1000, 'seribu', 'one thousand'],
		[1999, 'seribu sembilan ratus sembilan puluh sembilan', 'one thousand nine hundred and ninety-nine'],
		[2000, 'dua ribu', 'two thousand'],
		[2019, 'dua ribu sembilan belas', 'two thousand and nineteen'],
		[2126, 'dua ribu seratus dua puluh enam', 'two thousand one hundred and twenty-six'],
	])('%i', (n, id, en) => {
		expect(numberInWords(n, 'id')).toBe(id);
		expect(numberInWords(n, 'en')).toBe(en);
	});

	it('write a day out', () => {
		expect(dayWrittenOut('2019-07-22', 'Juli', 'id')).toBe('tanggal dua puluh dua bulan Juli tahun dua ribu sembilan belas');
		expect(dayWrittenOut('2019-07-22', 'July', 'en')).toBe('the twenty-second of July, two thousand and nineteen');
		expect(dayWrittenOut('2026-12-30', 'December', 'en')).toContain('thirtieth');
		expect(dayWrittenOut('2026-01-12', 'January', 'en')).toContain('twelfth');
	});
});

it('marks thousands as the language does', () => {
	expect([0, 999, 1000, 2000, 1_234_567].map((n) => numberInDigits(n, 'id'))).toEqual(['0', '999', '1.000', '2.000', '1.234.567']);
	expect(numberInDigits(12_000, 'en')).toBe('12,000');
});
