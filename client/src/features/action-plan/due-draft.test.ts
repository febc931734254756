import type { Due } from '@rembuk/shared/plan/due';
import { describe, expect, it } from 'vitest';
import { draftOf, dueOf } from './due-draft.ts';

const KINDS: Due[] = [
	{ kind: 'date', on: '2020-07-31' },
	{ kind: 'window', fromMonths: 1, toMonths: 2 },
	{ kind: 'after-milestone', milestone: 'bill-passed', withinMonths: 24 },
	{ kind: 'recurring', every: 'P3M' },
	{ kind: 'recurring', every: 'P10D' },
];

describe('a due date while it is filled in', () => {
	it.each(KINDS)('comes back as it was: %j', (due) => {
		expect(dueOf(draftOf(due))).toEqual(due);
	});
	it('is none when nothing is decided', () => {
		expect(dueOf(draftOf(undefined))).toBeNull();
	});
	it('means nothing yet while a part is missing or impossible', () => {
		const draft = draftOf(undefined);
		expect(dueOf({ ...draft, kind: 'date', on: '' })).toBeUndefined();
		expect(dueOf({ ...draft, kind: 'date', on: '0002-07-31' })).toBeUndefined();
		expect(dueOf({ ...draft, kind: 'window', fromMonths: '' })).toBeUndefined();
		expect(dueOf({ ...draft, kind: 'window', fromMonths: 3, toMonths: 2 })).toBeUndefined();
		expect(dueOf({ ...draft, kind: 'after-milestone', milestone: '' })).toBeUndefined();
		expect(dueOf({ ...draft, kind: 'recurring', every: 0 })).toBeUndefined();
	});
	it('keeps the other kinds’ fields while the kind is changed', () => {
		const window = draftOf({ kind: 'window', fromMonths: 4, toMonths: 5 });
		expect(dueOf({ ...draftOf({ kind: 'date', on: '2020-07-31' }, window), kind: 'window' })).toEqual({ kind: 'window', fromMonths: 4, toMonths: 5 });
	});
});
