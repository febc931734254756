import { type ActionCard, blankCard } from '@rembuk/shared/plan/action-card';
import type { Person, Room } from '@rembuk/shared/workshop/workshop-doc';
import { expect, test } from 'vitest';
import { roomFigures, whereIs } from './room-facts.ts';

const room: Room = { roomId: 'r1', kind: 'breakout', locked: false, open: false, order: 0 };
const person = (id: string, roomId: string, role: Person['role'] = 'participant'): Person => ({ id, name: id, role, roomId, joinedAt: 0, colour: '#000' });
const card = (id: string, roomId: string, what: string): ActionCard => ({
	...blankCard({ id, roomId, author: 'a', createdAt: 0 }),
	what,
	who: [{ kind: 'text', text: 'x' }],
	forWhom: ['k'],
	due: { kind: 'date', on: '2026-01-01' },
});

test('a room counts its own people and cards, and those who are in it', () => {
	const figures = roomFigures(room, {
		people: [person('here', 'r1'), person('plenary', 'r1'), person('away', 'r1'), person('other', 'r2'), person('lead', 'r1', 'facilitator')],
		cards: [card('1', 'r1', 'do'), card('2', 'r1', ' '), card('3', 'r2', '')],
		counts: { r1: { notes: 5, cards: 2, online: ['here', 'lead'], changedAt: 1000 } },
		online: new Set(['here', 'plenary', 'lead']),
		now: 1000 + 185_000,
	});
	expect(figures.members.map(({ person: { id }, state }) => [id, state])).toEqual([
		['here', 'here'],
		['plenary', 'elsewhere'],
		['away', 'away'],
	]);
	expect(figures).toMatchObject({ here: 2, notes: 5, cards: 2, incomplete: 1, quietFor: 3 });
});

test('a room that the server has not counted yet is empty, and its quiet is not known', () => {
	expect(roomFigures(room, { people: [], cards: [], counts: {}, online: new Set(), now: 0 })).toEqual({
		members: [],
		here: 0,
		notes: 0,
		cards: 0,
		incomplete: 0,
		quietFor: undefined,
	});
	expect(whereIs('a', undefined, new Set(['a']))).toBe('elsewhere');
});
