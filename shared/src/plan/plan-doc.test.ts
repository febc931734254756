import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newRoomId } from '../ids.ts';
import type { ActionCard } from './action-card.ts';
import { missingParts, responsibleKey } from './action-card.ts';
import { areApart } from './duplicates.ts';
import { addCard, changeCard, parsePlanKey, parsePlanText, readCard, readCards, readStakeholders, removeCard, whatTextName } from './plan-doc.ts';
import { addStakeholder } from './stakeholders.ts';

const roomId = newRoomId();
const base = { id: 'c1', roomId, author: 'ani', createdAt: 1 };

function pair(): [Y.Doc, Y.Doc, () => void] {
	const a = new Y.Doc();
	const b = new Y.Doc();
	return [
		a,
		b,
		() => {
			Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
			Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
		},
	];
}

describe('cards in the plan', () => {
	it('reads back what was written', () => {
		const doc = new Y.Doc();
		addCard(doc, {
			...base,
			what: 'Sosialisasi RUU',
			who: [
				{ kind: 'stakeholder', key: 'agencies' },
				{ kind: 'text', text: 'Ibu Sari' },
			],
			forWhom: ['kemensos'],
			due: { kind: 'window', fromMonths: 1, toMonths: 2 },
			sources: [{ noteId: 'shape:n1', roomId, text: 'Buat leaflet', at: 5 }],
		});
		const card = readCard(doc, 'c1');
		expect(card).toMatchObject({ what: 'Sosialisasi RUU', forWhom: ['kemensos'], status: 'open', due: { kind: 'window' } });
		expect(card?.who).toHaveLength(2);
		expect(card?.sources[0]?.text).toBe('Buat leaflet');
		expect(card && missingParts(card)).toEqual([]);
	});
	it('says what an empty card lacks', () => {
		const doc = new Y.Doc();
		addCard(doc, base);
		const card = readCard(doc, 'c1');
		expect(card && missingParts(card)).toEqual(['what', 'who', 'forWhom', 'due']);
	});
	it('keeps two people’s changes of different fields, of one list, and of the same words', () => {
		const [a, b, sync] = pair();
		addCard(a, { ...base, what: 'Buat leaflet' });
		sync();
		changeCard(a, 'c1', { what: 'Buat leaflet satu halaman', who: [{ kind: 'text', text: 'Ani' }] });
		changeCard(b, 'c1', { what: 'Segera buat leaflet', who: [{ kind: 'text', text: 'Budi' }], status: 'under-way' });
		sync();
		expect(readCard(a, 'c1')).toEqual(readCard(b, 'c1'));
		expect(readCard(a, 'c1')).toMatchObject({ what: 'Segera buat leaflet satu halaman', status: 'under-way' });
		expect(
			readCard(a, 'c1')
				?.who.map((who) => who.kind === 'text' && who.text)
				.sort(),
		).toEqual(['Ani', 'Budi']);
	});
	it('lets a removal win over a change at the same time', () => {
		const [a, b, sync] = pair();
		addCard(a, { ...base, what: 'x' });
		sync();
		removeCard(a, 'c1');
		changeCard(b, 'c1', { status: 'done' });
		sync();
		expect(readCards(a)).toEqual([]);
		expect(readCards(b)).toEqual([]);
	});
	it('keeps for both cards that they are not the same, and takes it back', () => {
		const doc = new Y.Doc();
		for (const id of ['a', 'b']) addCard(doc, { id, roomId: 'a'.repeat(32), author: 'ani', createdAt: 1, what: 'Susun modul' });
		const are = () =>
			areApart(readCard(doc, 'a') as ActionCard, readCard(doc, 'b') as ActionCard) &&
			areApart(readCard(doc, 'b') as ActionCard, readCard(doc, 'a') as ActionCard);
		expect(are()).toBe(false);
		changeCard(doc, 'a', { addApart: { cardId: 'b', at: 2, by: 'ani' } });
		expect(are()).toBe(true);
		const before = readCard(doc, 'a') as ActionCard;
		removeCard(doc, 'a');
		addCard(doc, { ...before, by: 'budi' });
		expect(are()).toBe(true);
		changeCard(doc, 'a', { removeApart: ['b'] });
		expect(are()).toBe(false);
	});
	it('writes nothing when nothing changed', () => {
		const doc = new Y.Doc();
		addCard(doc, { ...base, what: 'x', due: { kind: 'date', on: '2020-07-31' } });
		let updates = 0;
		doc.on('update', () => updates++);
		changeCard(doc, 'c1', { what: 'x', due: { kind: 'date', on: '2020-07-31' }, status: 'open', who: [] });
		expect(updates).toBe(0);
	});
	it('leaves out what does not parse, and keeps the rest', () => {
		const doc = new Y.Doc();
		addCard(doc, { ...base, what: 'x' });
		doc.getMap('plan').set('card:c1/status', 'exploded');
		doc.getMap('plan').set('card:bad', { roomId: 7 });
		expect(readCards(doc).map((card) => [card.id, card.status])).toEqual([['c1', 'open']]);
	});
});

describe('adding and removing one by one', () => {
	it('touches nothing else of the lists', () => {
		const [a, b, sync] = pair();
		addCard(a, { ...base, who: [{ kind: 'text', text: 'Ibu Sari' }], forWhom: ['dpr'] });
		sync();
		changeCard(a, 'c1', { addWho: [{ kind: 'stakeholder', key: 'agencies' }], removeForWhom: ['dpr'] });
		changeCard(b, 'c1', { addForWhom: ['kemensos'], removeWho: [responsibleKey({ kind: 'text', text: 'Ibu Sari' })] });
		sync();
		for (const doc of [a, b]) expect(readCard(doc, 'c1')).toMatchObject({ who: [{ kind: 'stakeholder', key: 'agencies' }], forWhom: ['kemensos'] });
	});
});

describe('the stakeholder register', () => {
	it('enters somebody once, whatever the language and case', () => {
		const doc = new Y.Doc();
		doc.getMap('plan').set('stakeholder:dpr', { title: { id: 'Komisi VIII DPR', en: 'House Commission VIII' }, order: 4 });
		expect(addStakeholder(doc, ' house commission viii ')).toBe('dpr');
		expect(addStakeholder(doc, 'Dinas Sosial Kota')).toBe('dinas-sosial-kota');
		expect(readStakeholders(doc).map(({ key, order }) => [key, order])).toEqual([
			['dpr', 4],
			['dinas-sosial-kota', 5],
		]);
	});
	it('keeps two titles apart whose keys would be the same, and takes any script', () => {
		const doc = new Y.Doc();
		const keys = ['Kota A', 'Kota: A', 'وزارة', '省'].map((title) => addStakeholder(doc, title));
		expect(new Set(keys).size).toBe(4);
		expect(keys.every((key) => parsePlanKey(`stakeholder:${key}`) !== null)).toBe(true);
	});
	it('makes one entry of two that two people make at once', () => {
		const [a, b, sync] = pair();
		addStakeholder(a, 'Lapas');
		addStakeholder(b, 'Lapas');
		sync();
		expect(readStakeholders(a)).toHaveLength(1);
	});
});

describe('the grammar of plan keys', () => {
	it.each(['card:a', 'card:a/status', 'card:a/who.p.x', 'card:a/source.shape:x', 'stakeholder:dpr', 'milestone:bill-passed'])('knows %s', (key) => {
		expect(parsePlanKey(key)).not.toBeNull();
	});
	it.each([
		'',
		'card:',
		'card:a/',
		'card:a/who',
		'card:a/status.x',
		'card:a/__proto__',
		'card:__proto__',
		'card:__proto__/status',
		'stakeholder:a/status',
		'vote:a',
		`card:${'x'.repeat(65)}`,
		'card:a/b/c',
	])('refuses %s', (key) => {
		expect(parsePlanKey(key)).toBeNull();
	});
	it('names texts both ways', () => {
		expect(parsePlanText(whatTextName('a-b_1'))).toBe('a-b_1');
		expect(parsePlanText('t:card:a/other')).toBeNull();
		expect(parsePlanText('t:card:__proto__/what')).toBeNull();
	});
});
