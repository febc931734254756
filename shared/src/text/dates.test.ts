import { describe, expect, it } from 'vitest';
import type { Due } from '../plan/due.ts';
import { dayInWords, dayOfMoment, daysInWords, dueInWords, everyInWords, momentInWords, timeInWords, weekdayInWords } from './dates.ts';
import type { Locale } from './locale.ts';

const reached: Record<string, string> = { 'bill-passed': '2019-09-03' };
const titles: Record<Locale, Record<string, string>> = {
	id: { 'bill-passed': 'RUU disahkan menjadi Undang-Undang', later: 'Aturan turunan terbit' },
	en: { 'bill-passed': 'The bill is passed into law', later: 'Derivative regulations are out' },
};
const words = (due: Due | undefined, locale: Locale) =>
	dueInWords(due, locale, { workshopDay: '2019-07-22', milestoneTitle: (key) => titles[locale][key], reachedOn: (key) => reached[key] });

describe('days in words', () => {
	it('says a day, with and without its weekday', () => {
		expect(dayInWords('2020-07-31', 'id')).toBe('31 Juli 2020');
		expect(dayInWords('2020-07-31', 'en')).toBe('31 July 2020');
		expect(weekdayInWords('2019-07-22', 'id')).toBe('Senin, 22 Juli 2019');
		expect(weekdayInWords('2019-07-22', 'en')).toBe('Monday, 22 July 2019');
		expect(weekdayInWords('2024-02-29', 'id')).toBe('Kamis, 29 Februari 2024');
	});

	it('says what two days share only once', () => {
		expect(daysInWords('2019-08-22', '2019-09-22', 'id')).toBe('22 Agustus – 22 September 2019');
		expect(daysInWords('2019-12-22', '2020-01-22', 'en')).toBe('22 December 2019 – 22 January 2020');
		expect(daysInWords('2019-08-01', '2019-08-22', 'en')).toBe('1–22 August 2019');
		expect(daysInWords('2019-08-22', '2019-08-22', 'en')).toBe('22 August 2019');
	});

	it('knows which day and time a moment is in a zone', () => {
		const at = Date.UTC(2019, 6, 21, 17, 5);
		expect(dayOfMoment(at, 'Asia/Jakarta')).toBe('2019-07-22');
		expect(dayOfMoment(at, 'UTC')).toBe('2019-07-21');
		expect(timeInWords(at, 'Asia/Jakarta', 'id')).toBe('00.05');
		expect(timeInWords(at, 'Asia/Jakarta', 'en')).toBe('00:05');
		expect(momentInWords(at, 'Asia/Makassar', 'id')).toBe('22 Juli 2019 pukul 01.05 WITA');
		expect(momentInWords(at, 'America/New_York', 'en')).toBe('21 July 2019, 13:05 America/New York');
	});
});

describe('due dates in words', () => {
	const cases: [Due, string, string][] = [
		[{ kind: 'date', on: '2020-07-31' }, '31 Juli 2020', '31 July 2020'],
		[
			{ kind: 'window', fromMonths: 1, toMonths: 2 },
			'dalam 1–2 bulan setelah workshop (22 Agustus – 22 September 2019)',
			'within 1–2 months after the workshop (22 August – 22 September 2019)',
		],
		[
			{ kind: 'window', fromMonths: 2, toMonths: 1 },
			'dalam 1–2 bulan setelah workshop (22 Agustus – 22 September 2019)',
			'within 1–2 months after the workshop (22 August – 22 September 2019)',
		],
		[
			{ kind: 'window', fromMonths: 0, toMonths: 1 },
			'dalam 1 bulan setelah workshop (paling lambat 22 Agustus 2019)',
			'within 1 month after the workshop (by 22 August 2019)',
		],
		[{ kind: 'window', fromMonths: 3, toMonths: 3 }, '3 bulan setelah workshop (22 Oktober 2019)', '3 months after the workshop (22 October 2019)'],
		[{ kind: 'window', fromMonths: 0, toMonths: 0 }, 'pada hari workshop (22 Juli 2019)', 'on the day of the workshop (22 July 2019)'],
		[
			{ kind: 'after-milestone', milestone: 'bill-passed', withinMonths: 24 },
			'dalam 24 bulan setelah RUU disahkan menjadi Undang-Undang (paling lambat 3 September 2021)',
			'within 24 months after the bill is passed into law (by 3 September 2021)',
		],
		[
			{ kind: 'after-milestone', milestone: 'later', withinMonths: 1 },
			'dalam 1 bulan setelah Aturan turunan terbit',
			'within 1 month after Derivative regulations are out',
		],
		[
			{ kind: 'after-milestone', milestone: 'bill-passed', withinMonths: 0 },
			'segera setelah RUU disahkan menjadi Undang-Undang (paling lambat 3 September 2019)',
			'as soon as the bill is passed into law (by 3 September 2019)',
		],
		[{ kind: 'recurring', every: 'P3M' }, 'setiap 3 bulan (triwulanan)', 'every 3 months (quarterly)'],
	];
	it.each(cases)('%o', (due, id, en) => {
		expect(words(due, 'id')).toBe(id);
		expect(words(due, 'en')).toBe(en);
	});

	it('says how often', () => {
		const every = (locale: Locale) => ['P1D', 'P10D', 'P1W', 'P2W', 'P1M', 'P4M', 'P6M', 'P1Y', 'P2Y'].map((p) => everyInWords(p, locale));
		expect(every('id')).toEqual([
			'setiap hari',
			'setiap 10 hari',
			'setiap minggu',
			'setiap 2 minggu',
			'setiap bulan',
			'setiap 4 bulan',
			'setiap 6 bulan (semesteran)',
			'setiap tahun',
			'setiap 2 tahun',
		]);
		expect(every('en')).toEqual([
			'every day',
			'every 10 days',
			'every week',
			'every 2 weeks',
			'every month',
			'every 4 months',
			'every 6 months (half-yearly)',
			'every year',
			'every 2 years',
		]);
	});

	it('is empty without a due date and names an unknown milestone by its key', () => {
		expect(words(undefined, 'id')).toBe('');
		expect(words({ kind: 'after-milestone', milestone: 'gone', withinMonths: 2 }, 'en')).toBe('within 2 months after gone');
	});
});
