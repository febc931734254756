import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { must } from '../assert.ts';
import { newRoomId } from '../ids.ts';
import type { Due } from './due.ts';
import { earliestDue, haveDifferentDues, mergeCards, unmergeCard } from './merge-cards.ts';
import { addCard, changeCard, readAllCards, readCard, readCards, readStakeholders, removeCard, writeRegisters } from './plan-doc.ts';
import { addStakeholder } from './stakeholders.ts';
import { amendStep, HISTORY_LIMIT, logStatus, statusOf } from './status-history.ts';

const roomId = newRoomId();
const base = (id: string, createdAt = 1) => ({ id, roomId, author: 'ani', createdAt });
const cardOf = (doc: Y.Doc, id: string) => must(readCard(doc, id), id);

function twoCards() {
	const doc = new Y.Doc();
	addCard(doc, { ...base('a'), what: 'Susun kurikulum inti', who: [{ kind: 'text', text: 'Ani' }], forWhom: ['kampus'], status: 'done', indicator: '' });
	addCard(doc, {
		...base('b', 2),
		what: 'Kurikulum inti disusun',
		who: [{ kind: 'text', text: 'Ani' }],
		due: { kind: 'date', on: '2020-01-01' },
		indicator: 'Terbit',
	});
	const merge = (id = 'c', from = ['a', 'b']) =>
		mergeCards(
			doc,
			from.map((one) => cardOf(doc, one)),
			{ ...base(id, 3), author: 'fajar', due: { kind: 'date', on: '2020-01-01' } },
		);
	return { doc, merge };
}

describe('merging cards', () => {
	it('brings the parts of all together and keeps both parents out of the plan, unchanged', () => {
		const { doc, merge } = twoCards();
		const before = [cardOf(doc, 'a'), cardOf(doc, 'b')];
		merge();
		expect(readCards(doc).map(({ id }) => id)).toEqual(['c']);
		expect(cardOf(doc, 'c')).toMatchObject({
			what: 'Susun kurikulum inti',
			forWhom: ['kampus'],
			due: { on: '2020-01-01' },
			indicator: 'Terbit',
			status: 'under-way',
			parents: ['a', 'b'],
		});
		expect(cardOf(doc, 'c').who).toHaveLength(1);
		expect([cardOf(doc, 'a'), cardOf(doc, 'b')]).toEqual(before.map((card) => ({ ...card, mergedInto: 'c' })));
	});
	it.each<[string, (Due | undefined)[], number | undefined]>([
		[
			'the earlier day',
			[
				{ kind: 'date', on: '2020-01-01' },
				{ kind: 'date', on: '2019-09-01' },
			],
			1,
		],
		[
			'the earlier end of a window',
			[
				{ kind: 'date', on: '2019-10-01' },
				{ kind: 'window', fromMonths: 1, toMonths: 2 },
			],
			1,
		],
		[
			'the end of a window that was written the wrong way round',
			[
				{ kind: 'window', fromMonths: 6, toMonths: 1 },
				{ kind: 'date', on: '2019-12-31' },
			],
			1,
		],
		[
			'the days of a milestone that is reached',
			[
				{ kind: 'date', on: '2020-01-01' },
				{ kind: 'after-milestone', milestone: 'passed', withinMonths: 3 },
			],
			1,
		],
		[
			'a day before a milestone that is not reached',
			[
				{ kind: 'after-milestone', milestone: 'none', withinMonths: 0 },
				{ kind: 'date', on: '2029-01-01' },
			],
			1,
		],
		[
			'the shorter wait after a milestone',
			[
				{ kind: 'after-milestone', milestone: 'none', withinMonths: 24 },
				{ kind: 'after-milestone', milestone: 'none', withinMonths: 3 },
			],
			1,
		],
		[
			'an end before what only recurs',
			[
				{ kind: 'recurring', every: 'P3M' },
				{ kind: 'after-milestone', milestone: 'none', withinMonths: 24 },
			],
			1,
		],
		[
			'the first of equals',
			[
				{ kind: 'date', on: '2019-09-22' },
				{ kind: 'window', fromMonths: 1, toMonths: 2 },
			],
			0,
		],
		['the only one', [undefined, { kind: 'recurring', every: 'P1Y' }], 1],
		['none', [undefined, undefined], undefined],
	])('takes %s', (_, dues, expected) => {
		const cards = dues.map((due, n) => ({ id: n, due }));
		const facts = { workshopDay: '2019-07-22', reachedOn: (key: string) => (key === 'passed' ? '2019-09-03' : undefined) };
		expect(earliestDue(cards, facts)?.id).toBe(expected);
	});
	it('knows whether there is a choice between dates', () => {
		const [day, same, other]: Due[] = [
			{ kind: 'date', on: '2020-01-01' },
			{ on: '2020-01-01', kind: 'date' },
			{ kind: 'recurring', every: 'P1Y' },
		];
		expect([[day, same], [day], [day, undefined], [day, other]].map((dues) => haveDifferentDues(dues.map((due) => ({ due }))))).toEqual([
			false,
			false,
			false,
			true,
		]);
	});
	it('is undone by taking the merged card away, by whatever road', () => {
		for (const undo of [unmergeCard, removeCard]) {
			const { doc, merge } = twoCards();
			const before = readAllCards(doc);
			merge();
			changeCard(doc, 'c', { what: 'Lain sekali' });
			undo(doc, 'c');
			expect(readAllCards(doc)).toEqual(before);
		}
	});
	it('may go on: a merged card is merged again, and taken apart step by step', () => {
		const { doc, merge } = twoCards();
		addCard(doc, { ...base('d', 4), what: 'Kurikulum' });
		merge();
		merge('e', ['c', 'd']);
		expect(readCards(doc).map(({ id }) => id)).toEqual(['e']);
		unmergeCard(doc, 'e');
		expect(readCards(doc).map(({ id }) => id)).toEqual(['c', 'd']);
	});
	it('loses nothing when two people merge the same cards at once, or in a ring', () => {
		const { doc, merge } = twoCards();
		merge('c');
		mergeCards(doc, [{ ...cardOf(doc, 'a'), mergedInto: undefined }], base('z', 9));
		expect(readCards(doc).map(({ id }) => id)).toEqual(['c', 'z']);
		doc.getMap('plan').set('card:a/parent.c', { at: 1, by: 'x' });
		expect(readCards(doc).length).toBeGreaterThan(0);
	});
});

describe('merging stakeholders', () => {
	const register = () => {
		const doc = new Y.Doc();
		const { setStakeholder } = writeRegisters(doc);
		setStakeholder('kemensos', { title: { id: 'Kementerian Sosial', en: 'Ministry of Social Affairs' }, order: 0 });
		setStakeholder('depsos', { title: 'Departemen Sosial', order: 1 });
		addCard(doc, { ...base('a'), who: [{ kind: 'stakeholder', key: 'depsos' }], forWhom: ['depsos', 'kemensos'] });
		const merge = (mergedInto?: string) => setStakeholder('depsos', { title: 'Departemen Sosial', order: 1, ...(mergedInto && { mergedInto }) });
		return { doc, merge };
	};
	it('keeps what names the one, and what names it later', () => {
		const { doc, merge } = register();
		merge('kemensos');
		expect(cardOf(doc, 'a')).toMatchObject({ who: [{ kind: 'stakeholder', key: 'kemensos' }], forWhom: ['kemensos'] });
		expect(readStakeholders(doc).map(({ key }) => key)).toEqual(['kemensos']);
		expect(addStakeholder(doc, 'departemen sosial')).toBe('kemensos');
		merge();
		expect(cardOf(doc, 'a').forWhom).toEqual(['depsos', 'kemensos']);
	});
	it('lets go of a stakeholder under whichever key it was written', () => {
		const { doc, merge } = register();
		merge('kemensos');
		changeCard(doc, 'a', { removeForWhom: ['kemensos'], removeWho: ['s.kemensos'] });
		expect(cardOf(doc, 'a')).toMatchObject({ who: [], forWhom: [] });
	});
	it('takes a ring, or one that is gone, for no merging at all', () => {
		const { doc, merge } = register();
		merge('gone');
		expect(cardOf(doc, 'a').forWhom).toEqual(['depsos', 'kemensos']);
		merge('kemensos');
		writeRegisters(doc).setStakeholder('kemensos', { title: 'K', order: 0, mergedInto: 'depsos' });
		expect(readStakeholders(doc)).toHaveLength(2);
	});
});

describe('words, history and clusters of a card', () => {
	it('merges what two people write in the indicator and in the progress note', () => {
		const { doc } = twoCards();
		const other = new Y.Doc();
		Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
		changeCard(doc, 'b', { indicator: 'Terbit 2020', statusNote: 'mulai' });
		changeCard(other, 'b', { indicator: 'Sudah Terbit' });
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
		expect(cardOf(doc, 'b')).toMatchObject({ indicator: 'Sudah Terbit 2020', statusNote: 'mulai' });
	});
	it('keeps a bounded history, and only of what changed', () => {
		const { doc } = twoCards();
		const step = (status: 'open' | 'done', at: number) => {
			const from = statusOf(doc, 'b');
			changeCard(doc, 'b', { status });
			return logStatus(doc, 'b', from, { by: 'ani', at });
		};
		expect(step('open', 0)).toBe(false);
		for (let at = 1; at <= HISTORY_LIMIT + 5; at++) expect(step(at % 2 ? 'done' : 'open', at)).toBe(true);
		const { history } = cardOf(doc, 'b');
		expect(history).toHaveLength(HISTORY_LIMIT);
		expect(history.map(({ at }) => at)).toEqual([...history.keys()].map((n) => n + 6));
		expect(history.at(-1)).toEqual({ at: 55, by: 'ani', from: 'open', to: 'done' });
	});
	it('lets a step say what its maker writes within a quarter of an hour, and no later', () => {
		const { doc } = twoCards();
		changeCard(doc, 'b', { status: 'dropped', statusNote: 'lama' });
		logStatus(doc, 'b', 'open', { by: 'ani', at: 1000 });
		const write = (statusNote: string, by: string, at: number) => {
			changeCard(doc, 'b', { statusNote });
			return amendStep(doc, 'b', { by, at });
		};
		expect(write('tidak ada dana', 'ani', 60_000)).toBe(true);
		expect(write('tidak ada dana', 'ani', 61_000)).toBe(false);
		expect(write('kata orang lain', 'budi', 62_000)).toBe(false);
		expect(write('lama sesudahnya', 'ani', 1001 + 15 * 60_000)).toBe(false);
		expect(cardOf(doc, 'b').history).toEqual([{ at: 1000, by: 'ani', from: 'open', to: 'dropped', note: 'tidak ada dana' }]);
		expect(amendStep(doc, 'a', { by: 'ani', at: 1 })).toBe(false);
	});
	it('lets a cluster go with its last note', () => {
		const doc = new Y.Doc();
		const source = (n: number) => ({ noteId: `shape:n${n}`, roomId, text: `catatan ${n}`, at: n, clusterId: 'shape:f' });
		addCard(doc, { ...base('a'), sources: [source(1), source(2)], clusters: [{ clusterId: 'shape:f', roomId, title: 'Leaflet', at: 1 }] });
		changeCard(doc, 'a', { removeSources: ['shape:n1'] });
		expect(cardOf(doc, 'a').clusters).toHaveLength(1);
		changeCard(doc, 'a', { removeSources: ['shape:n2'] });
		expect(cardOf(doc, 'a')).toMatchObject({ sources: [], clusters: [] });
	});
});
