import { describe, expect, it } from 'vitest';
import { addMonths, dueDays, dueSchema, nextOccurrence } from './due.ts';

describe('addMonths', () => {
	it.each([
		['2019-07-22', 1, '2019-08-22'],
		['2019-01-31', 1, '2019-02-28'],
		['2020-01-31', 1, '2020-02-29'],
		['2019-12-15', 2, '2020-02-15'],
		['2019-09-03', 24, '2021-09-03'],
		['2019-07-22', 0, '2019-07-22'],
	])('%s + %d months = %s', (day, count, result) => {
		expect(addMonths(day, count)).toBe(result);
	});
});

describe('dueDays', () => {
	const never = () => undefined;
	it('counts a window from the workshop: day 43 lies inside 1–2 months of 22 July 2019', () => {
		const days = dueDays({ kind: 'window', fromMonths: 1, toMonths: 2 }, '2019-07-22', never);
		expect(days).toEqual({ from: '2019-08-22', to: '2019-09-22' });
		expect('2019-09-03' >= (days.from ?? '') && '2019-09-03' <= (days.to ?? '')).toBe(true);
	});
	it('knows the days after a milestone only once it is reached', () => {
		const due = { kind: 'after-milestone', milestone: 'bill-passed', withinMonths: 24 } as const;
		expect(dueDays(due, '2019-07-22', never)).toEqual({});
		expect(dueDays(due, '2019-07-22', (key) => (key === 'bill-passed' ? '2019-09-03' : undefined))).toEqual({ from: '2019-09-03', to: '2021-09-03' });
	});
});

describe('nextOccurrence', () => {
	it.each([
		['P3M', '2019-07-22', '2019-10-22'],
		['P3M', '2019-10-22', '2020-01-22'],
		['P3M', '2018-01-01', '2019-10-22'],
		['P2W', '2019-08-05', '2019-08-19'],
		['P1D', '2026-11-24', '2026-11-25'],
		['P1Y', '2026-07-21', '2026-07-22'],
		['P1M', '2119-01-01', '2119-01-22'],
	])('%s after the workshop, on %s: %s', (every, today, next) => {
		expect(nextOccurrence(every, '2019-07-22', today)).toBe(next);
	});
});

describe('dueSchema', () => {
	it.each([
		{ kind: 'date', on: '2020-02-30' },
		{ kind: 'date', on: '0202-09-03' },
		{ kind: 'date', on: '9999-12-31' },
		{ kind: 'date' },
		{ kind: 'window', fromMonths: -1, toMonths: 2 },
		{ kind: 'recurring', every: 'P0M' },
		{ kind: 'recurring', every: 'PT1H' },
		{ kind: 'someday' },
	])('refuses %j', (due) => {
		expect(dueSchema.safeParse(due).success).toBe(false);
	});
});
