import { expect, onTestFinished, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { readCounts, readOnline, readServerPresence } from './read-awareness.ts';

function openAwareness(states: [number, object][]): Awareness {
	const awareness = new Awareness(new Y.Doc());
	onTestFinished(() => awareness.destroy());
	for (const [client, state] of states) awareness.states.set(client, state);
	return awareness;
}
const user = (id: string) => ({ id, name: `n-${id}`, color: '#123456', role: 'participant' });

test('two tabs of one person are one person in two rooms', () => {
	const awareness = openAwareness([
		[1, { user: user('b'), roomId: 'r1', editing: 'card1' }],
		[2, { user: user('b'), roomId: 'r2' }],
		[3, { user: user('a'), roomId: 'r1' }],
		[4, {}],
	]);
	expect(readOnline(awareness)).toEqual([
		{ ...user('a'), roomIds: ['r1'], editing: [] },
		{ ...user('b'), roomIds: ['r1', 'r2'], editing: ['card1'] },
	]);
});

test('the server counts; before it has, there is nothing', () => {
	expect(readCounts(openAwareness([]))).toEqual({});
	const rooms = { r1: { notes: 3, cards: 1, online: ['a'] } };
	const awareness = openAwareness([[9, { server: { now: 5, rooms } }]]);
	expect(readCounts(awareness)).toEqual(rooms);
	expect(readServerPresence(awareness)?.now).toBe(5);
	expect(readOnline(awareness)).toEqual([]);
});
