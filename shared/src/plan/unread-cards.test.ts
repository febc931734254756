/** A plan of a newer version, as this one reads it. */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, readCards } from './plan-doc.ts';
import { readUnreadCards } from './unread-cards.ts';

const ROOM = '1'.repeat(32);
const card = (id: string, what: string) => ({ id, roomId: ROOM, author: 'anna', createdAt: 1, what });

it('names what cannot be read, as a whole or in part, and leaves it where it is', () => {
	const doc = new Y.Doc();
	const plan = doc.getMap<unknown>('plan');
	for (const [id, what] of [
		['a', 'baik'],
		['b', 'dengan bagian baru'],
		['c', 'status baru'],
		['d', 'dasar baru'],
	] as const)
		addCard(doc, card(id, what));
	plan.set('card:b/mood', 'senang');
	plan.set('card:c/status', 'paused');
	plan.set('card:d', { place: 'lain' });
	plan.set('card:e', 5);
	plan.set('card:f/status', 'paused'); // left of a card that is gone
	plan.set('gadget:1', {});
	const before = plan.toJSON();
	expect(readUnreadCards(doc)).toEqual([
		{ id: 'b', what: 'dengan bagian baru', isWhole: false },
		{ id: 'c', what: 'status baru', isWhole: false },
		{ id: 'd', what: 'dasar baru', isWhole: true },
		{ id: 'e', what: '', isWhole: true },
	]);
	expect(readCards(doc).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
	expect(plan.toJSON()).toEqual(before);
});
