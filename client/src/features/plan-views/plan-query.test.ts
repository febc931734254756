import { type ActionCard, blankCard } from '@rembuk/shared/plan/action-card';
import { describe, expect, it } from 'vitest';
import { isSifted, type PlanFacts, type PlanQuery, readQuery, siftPlan, WHOLE_PLAN, writeQuery } from './plan-query.ts';
import { boundOf, columnOf, type TimeColumn } from './time-columns.ts';
import { firstTime, recurrences, scaleOf } from './timeline-scale.ts';

const card = (id: string, roomId: string, more: Partial<ActionCard> = {}): ActionCard => ({
	...blankCard({ id, roomId, author: 'ani', createdAt: Number(id) }),
	...more,
});
const cards = [
	card('1', 'a', { what: 'Susun LEAFLET', who: [{ kind: 'participant', participantId: 'ani' }], forWhom: ['dpr'], due: { kind: 'date', on: '2020-01-01' } }),
	card('2', 'b', { what: 'Latih pembimbing', who: [{ kind: 'sector', key: 'agency' }], status: 'done', due: { kind: 'date', on: '2019-10-01' } }),
	card('3', 'a', { what: 'Sebar leaflet ke daerah', status: 'under-way' }),
	card('4', 'hidden', { what: 'Leaflet' }),
];
const facts: PlanFacts = {
	roomIds: ['b', 'a'],
	sectorOf: (id) => (id === 'ani' ? 'academic' : undefined),
	wordsOf: (one) => one.what,
	lastDay: (one) => (one.due?.kind === 'date' ? one.due.on : undefined),
};
const ids = (query: Partial<PlanQuery>) => siftPlan(cards, { ...WHOLE_PLAN, ...query }, facts).map((one) => one.id);

describe('sifting the plan', () => {
	it.each<[string, Partial<PlanQuery>, string[]]>([
		['everything, in the order of the rooms', {}, ['2', '1', '3']],
		['words, each of which is found', { q: 'leaflet daerah' }, ['3']],
		['a room', { room: 'a' }, ['1', '3']],
		['a sector, by name or by who is of it', { sector: 'academic' }, ['1']],
		['a sector that is named itself', { sector: 'agency' }, ['2']],
		['a stakeholder', { stakeholder: 'dpr' }, ['1']],
		['who', { who: 'p.ani' }, ['1']],
		['a status', { status: 'done' }, ['2']],
		['what is incomplete', { incomplete: true }, ['2', '3']],
		['by due date, those without one last', { sort: 'due' }, ['2', '1', '3']],
		['by status', { sort: 'status' }, ['1', '3', '2']],
		['the newest first', { sort: 'newest' }, ['3', '2', '1']],
	])('finds %s', (_, query, expected) => expect(ids(query)).toEqual(expected));
});

describe('the query in the address', () => {
	it('comes back as it was, beside other parameters', () => {
		const query: PlanQuery = { ...WHOLE_PLAN, q: 'susun aturan', who: 's.dpr', incomplete: true, sort: 'due' };
		const params = writeQuery(new URLSearchParams('view=matrix&room=x'), query);
		expect(readQuery(params)).toEqual(query);
		expect([params.get('view'), params.has('room')]).toEqual(['matrix', false]);
	});
	it('leaves out what it does not know', () => {
		expect(readQuery(new URLSearchParams('sort=magic&status=lost'))).toEqual(WHOLE_PLAN);
		expect(isSifted({ ...WHOLE_PLAN, sort: 'due' })).toBe(false);
	});
});

describe('time', () => {
	const day = '2019-07-22';
	it('sorts due dates into columns', () => {
		expect(columnOf({ kind: 'window', fromMonths: 1, toMonths: 2 }, '2019-09-22', day)).toBe('months-3');
		expect(columnOf({ kind: 'date', on: '2020-07-31' }, '2020-07-31', day)).toBe('later');
		expect(columnOf({ kind: 'after-milestone', milestone: 'm', withinMonths: 2 }, undefined, day)).toBe('waiting');
		expect(columnOf({ kind: 'recurring', every: 'P3M' }, undefined, day)).toBe('recurring');
		expect(columnOf(undefined, undefined, day)).toBe('none');
		expect(['months-3', 'months-12', 'later', 'waiting'].map((column) => boundOf(column as TimeColumn, day))).toEqual([
			'2019-10-22',
			'2020-07-22',
			'2020-07-22',
			undefined,
		]);
	});
	it('makes a scale that holds every day and has few marks', () => {
		const scale = scaleOf(day, ['2021-09-03', '2019-09-03']);
		expect([scale.from, scale.to]).toEqual(['2019-07-01', '2021-10-01']);
		expect(scale.marks.length).toBeLessThanOrEqual(10);
		const places = [day, '2019-09-03', '2021-09-03'].map(scale.place);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect([scale.place('1990-01-01'), scale.place('2090-01-01')]).toEqual([0, 1]);
		expect(scaleOf(day, ['2119-01-01']).marks.length).toBeLessThan(14);
		expect(scaleOf(day, ['1900-01-01', '2999-12-31']).marks.length).toBeLessThan(14);
	});
	it('repeats a recurrence up to the end', () => {
		expect(recurrences({ kind: 'recurring', every: 'P3M' }, day, '2020-05-01')).toEqual(['2019-10-22', '2020-01-22', '2020-04-22']);
		expect(recurrences({ kind: 'recurring', every: 'P2W' }, day, '2019-08-20')).toEqual(['2019-08-05', '2019-08-19']);
		expect(recurrences({ kind: 'recurring', every: 'P1D' }, day, '2029-01-01')).toBeUndefined();
		expect(firstTime({ kind: 'recurring', every: 'P1Y' }, day)).toEqual(['2020-07-22']);
		expect(firstTime({ kind: 'recurring', every: 'P900Y' }, day)).toEqual([]);
	});
});
