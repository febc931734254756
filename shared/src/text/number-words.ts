/** Numbers and days written out, as formal documents have them. Knows numbers from 0 to 9999 only: days and years. */
import type { Locale } from './locale.ts';
import { defineMessages, formatMessage } from './messages.ts';

const SMALL_ID = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];
const SMALL_EN = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS_EN = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS: Readonly<Record<string, string>> = {
	one: 'first',
	two: 'second',
	three: 'third',
	five: 'fifth',
	eight: 'eighth',
	nine: 'ninth',
	twelve: 'twelfth',
};

/** "dua ribu sembilan belas" / "two thousand nineteen". */
export function numberInWords(n: number, locale: Locale): string {
	return locale === 'id' ? inIndonesian(n) : inEnglish(n);
}

function inIndonesian(n: number): string {
	const rest = (value: number): string => (value === 0 ? '' : ` ${inIndonesian(value)}`);
	if (n < 12) return SMALL_ID[n] ?? '';
	if (n < 20) return `${SMALL_ID[n - 10]} belas`;
	if (n < 100) return `${SMALL_ID[Math.floor(n / 10)]} puluh${rest(n % 10)}`;
	if (n < 200) return `seratus${rest(n - 100)}`;
	if (n < 1000) return `${SMALL_ID[Math.floor(n / 100)]} ratus${rest(n % 100)}`;
	if (n < 2000) return `seribu${rest(n - 1000)}`;
	return `${inIndonesian(Math.floor(n / 1000))} ribu${rest(n % 1000)}`;
}

function inEnglish(n: number): string {
	const rest = (value: number, link: string): string => (value === 0 ? '' : `${link}${inEnglish(value)}`);
	if (n < 20) return SMALL_EN[n] ?? '';
	if (n < 100) return `${TENS_EN[Math.floor(n / 10)]}${rest(n % 10, '-')}`;
	if (n < 1000) return `${SMALL_EN[Math.floor(n / 100)]} hundred${rest(n % 100, ' and ')}`;
	return `${inEnglish(Math.floor(n / 1000))} thousand${rest(n % 1000, n % 1000 < 100 ? ' and ' : ' ')}`;
}

/** "twenty-second". */
function ordinalInEnglish(n: number): string {
	const words = inEnglish(n);
	const last = /[a-z]+$/.exec(words)?.[0] ?? '';
	return `${words.slice(0, words.length - last.length)}${ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)}`;
}

const text = defineMessages({
	day: { id: 'tanggal {date} bulan {month} tahun {year}', en: 'the {date} of {month}, {year}' },
});

/** "tanggal dua puluh dua bulan Juli tahun dua ribu sembilan belas" / "the twenty-second of July, two thousand and nineteen". `month` is its name. */
export function dayWrittenOut(day: string, month: string, locale: Locale): string {
	const [year = 0, , date = 1] = day.split('-').map(Number);
	return formatMessage(text.day, locale, {
		date: locale === 'id' ? inIndonesian(date) : ordinalInEnglish(date),
		month,
		year: numberInWords(year, locale),
	});
}

const GROUPS: Record<Locale, string> = { id: '.', en: ',' };

/** "2.000" / "2,000": a whole number with the mark between thousands that the language writes. */
export const numberInDigits = (n: number, locale: Locale): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, GROUPS[locale]);
