import { describe, expect, it } from 'vitest';
import { placeOfDay } from '../plan/countdown.ts';
import type { Due } from '../plan/due.ts';
import { countdownInWords, workshopDayInWords } from './countdown.ts';

const workshopDay = '2019-07-22';
const WINDOW: Due = { kind: 'window', fromMonths: 1, toMonths: 2 };
const context = (reached?: string) => ({ workshopDay, reachedOn: () => reached });

describe('a day beside a due date', () => {
	it('shows day 43 inside the window of one to two months', () => {
		expect(workshopDayInWords('2019-09-03', workshopDay, 'id')).toBe('hari ke-43 setelah workshop');
		expect(workshopDayInWords('2019-09-03', workshopDay, 'en')).toBe('day 43 after the workshop');
		expect(placeOfDay('2019-09-03', WINDOW, workshopDay, () => undefined)).toEqual({ from: '2019-08-22', to: '2019-09-22', place: 'inside', left: 19 });
		expect(countdownInWords('2019-09-03', WINDOW, 'id', context())).toBe('di dalam jendela, sisa 19 hari');
		expect(countdownInWords('2019-09-03', WINDOW, 'en', context())).toBe('inside the window, 19 days left');
	});
	it.each([
		['2019-07-22', 'the window opens in 31 days'],
		['2019-08-21', 'the window opens in 1 day'],
		['2019-08-22', 'inside the window, 31 days left'],
		['2019-09-22', 'inside the window, last day'],
		['2019-09-23', '1 day overdue'],
	])('says on %s: %s', (day, words) => {
		expect(countdownInWords(day, WINDOW, 'en', context())).toBe(words);
	});
	it('counts to a date, and to what hangs on a milestone once it is reached', () => {
		expect(countdownInWords('2020-07-30', { kind: 'date', on: '2020-07-31' }, 'en', context())).toBe('1 day left');
		expect(countdownInWords('2020-07-31', { kind: 'date', on: '2020-07-31' }, 'id', context())).toBe('hari ini');
		const after: Due = { kind: 'after-milestone', milestone: 'bill-passed', withinMonths: 24 };
		expect(countdownInWords('2019-09-04', after, 'en', context())).toBe('');
		expect(placeOfDay('2019-09-04', after, workshopDay, () => '2019-09-03')?.to).toBe('2021-09-03');
	});
	it('groups the digits of many days, in either language', () => {
		expect(countdownInWords('2026-11-30', WINDOW, 'id', context())).toBe('lewat 2.626 hari');
		expect(countdownInWords('2026-11-30', WINDOW, 'en', context())).toBe('2,626 days overdue');
		expect(workshopDayInWords('2026-11-30', workshopDay, 'id')).toBe('hari ke-2.688 setelah workshop');
	});
	it('says when a recurrence comes next', () => {
		expect(countdownInWords('2020-01-01', { kind: 'recurring', every: 'P3M' }, 'en', context())).toBe('next on 22 January 2020');
		expect(countdownInWords('2019-07-22', { kind: 'recurring', every: 'P2W' }, 'id', context())).toBe('berikutnya 5 Agustus 2019');
	});
	it('has nothing to count to for nothing', () => {
		expect(countdownInWords('2020-01-01', undefined, 'en', context())).toBe('');
	});
	it('names the days around the workshop', () => {
		expect(workshopDayInWords('2019-07-22', workshopDay, 'id')).toBe('hari workshop');
		expect(workshopDayInWords('2019-07-20', workshopDay, 'en')).toBe('2 days before the workshop');
	});
});
