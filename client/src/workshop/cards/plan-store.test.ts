import { addCard, changeCard, whatTextName } from '@rembuk/shared/plan/plan-doc';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planStore } from './plan-store.ts';

const ROOM = 'a'.repeat(32);
const base = (id: string, createdAt = 1) => ({ id, roomId: ROOM, author: 'ani', createdAt });

describe('planStore', () => {
	it('keeps the identity of what did not change and tells of what did', () => {
		const doc = new Y.Doc();
		addCard(doc, { ...base('one', 1), what: 'First' });
		addCard(doc, { ...base('two', 2), what: 'Second' });
		const store = planStore(doc);
		let told = 0;
		store.subscribe(() => told++);
		const before = store.snapshot();
		const [one, two] = before.cards;

		doc.getMap('workshop').set('info', { title: 'x' });
		expect(told).toBe(0);
		expect(store.snapshot()).toBe(before);

		changeCard(doc, 'two', { status: 'done' });
		expect(told).toBe(1);
		expect(store.card('one')).toBe(one);
		expect(store.card('two')).not.toBe(two);
		expect(store.card('two')?.status).toBe('done');
	});

	it('sees the words that another types, in a text that nobody here has asked for', () => {
		const doc = new Y.Doc();
		const other = new Y.Doc();
		const store = planStore(doc);
		let told = 0;
		store.subscribe(() => told++);
		addCard(other, base('one'));
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
		expect(store.card('one')?.what).toBe('');
		other.getText(whatTextName('one')).insert(0, 'Hello');
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
		expect(told).toBe(2);
		expect(store.card('one')?.what).toBe('Hello');
	});

	it('reads anew what changed while nobody listened', () => {
		const doc = new Y.Doc();
		const store = planStore(doc);
		store.subscribe(() => undefined)();
		expect(store.snapshot().cards).toHaveLength(0);
		addCard(doc, base('one'));
		expect(store.snapshot().cards).toHaveLength(1);
		addCard(doc, base('two'));
		store.subscribe(() => undefined);
		expect(store.snapshot().cards).toHaveLength(2);
	});

	it('is one for each document', () => {
		const doc = new Y.Doc();
		expect(planStore(doc)).toBe(planStore(doc));
		expect(planStore(doc)).not.toBe(planStore(new Y.Doc()));
	});
});
