import { type ActionCard, blankCard } from '@rembuk/shared/plan/action-card';
import { describe, expect, it } from 'vitest';
import { countCards, NO_FILTER, planGroups } from './plan-groups.ts';

const card = (id: string, roomId: string, more: Partial<ActionCard> = {}): ActionCard => ({
	...blankCard({ id, roomId, author: 'ani', createdAt: 1 }),
	what: `Aksi ${id}`,
	who: [{ kind: 'text', text: 'Sari' }],
	forWhom: ['dpr'],
	due: { kind: 'date', on: '2020-01-01' },
	...more,
});
const cards = [card('1', 'a'), card('2', 'b', { who: [] }), card('3', 'a', { what: 'Susun LEAFLET untuk pemda' })];
const words = (one: ActionCard) => one.what;
const ids = (groups: ReturnType<typeof planGroups>) => groups.map((group) => [group.roomId, ...group.cards.map((one) => one.id)]);

describe('planGroups', () => {
	it('groups by room in the given order and leaves out rooms that are not given or have none', () => {
		expect(ids(planGroups(cards, ['b', 'c', 'a'], NO_FILTER, words))).toEqual([
			['b', '2'],
			['a', '1', '3'],
		]);
		expect(ids(planGroups(cards, ['a'], NO_FILTER, words))).toEqual([['a', '1', '3']]);
	});
	it('finds cards that hold every word, in any case and order', () => {
		expect(ids(planGroups(cards, ['a', 'b'], { ...NO_FILTER, text: ' pemda  leaflet ' }, words))).toEqual([['a', '3']]);
		expect(planGroups(cards, ['a', 'b'], { ...NO_FILTER, text: 'leaflet zzz' }, words)).toEqual([]);
	});
	it('sifts by room and by what is incomplete', () => {
		expect(ids(planGroups(cards, ['a', 'b'], { ...NO_FILTER, onlyIncomplete: true }, words))).toEqual([['b', '2']]);
		expect(ids(planGroups(cards, ['a', 'b'], { ...NO_FILTER, roomId: 'b' }, words))).toEqual([['b', '2']]);
	});
	it('counts', () => {
		expect(countCards(cards)).toEqual({ n: 3, incomplete: 1 });
	});
});
