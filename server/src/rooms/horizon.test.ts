/** When a room forgets its history for newcomers, and for whom. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeShortMemory } from './horizon.ts';
import type { Horizon } from './short-state.ts';

const NOTES = 100;

function openBoard({ moves = 20_000, healthyBytes }: { moves?: number; healthyBytes?: number } = {}) {
	const doc = new Y.Doc();
	const records = doc.getMap('records');
	const clock = { now: 1_000_000 };
	const moved: Horizon[] = [];
	const memory = makeShortMemory({ healthyBytes, onMove: (horizon) => moved.push(horizon), now: () => clock.now });
	const write = (work: () => void): void => {
		doc.transact(work);
		memory.noteWrite(doc);
	};
	const move = (times: number): void => {
		clock.now += 300;
		write(() => {
			for (let n = 0; n < times; n++) records.set(`shape:n${n % NOTES}/@`, [n, 5]);
		});
	};
	write(() => {
		for (let n = 0; n < NOTES; n++) records.set(`shape:n${n}`, { text: `Catatan nomor ${n}`, n });
	});
	if (moves > 0) move(moves);
	const whole = (): number => Y.encodeStateAsUpdate(doc).length;
	const told = (isAlone = false): number => {
		const bytes = memory.encode(doc, isAlone);
		const copy = new Y.Doc();
		Y.applyUpdate(copy, bytes);
		expect(copy.getMap('records').toJSON()).toEqual(records.toJSON());
		expect(copy.store.pendingStructs).toBeNull();
		expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(doc));
		return bytes.length;
	};
	return { doc, memory, clock, moved, move, whole, told };
}

test('what was written over ten seconds ago is forgotten; later things are not, while somebody is there', () => {
	const { clock, moved, move, whole, told } = openBoard();
	expect(told()).toBe(whole());
	clock.now += 9999;
	expect(told()).toBe(whole());
	expect(moved).toEqual([]);
	clock.now += 1;
	const settled = told();
	expect(settled).toBeLessThan(whole() / 10);
	expect(moved).toHaveLength(1);
	move(1000);
	const after = told();
	expect(after).toBeGreaterThan(settled + 5000);
	expect(after).toBeLessThan(whole() / 4);
	clock.now += 10_000;
	expect(told()).toBeLessThan(settled * 1.1);
	expect(moved).toHaveLength(2);
	expect(told()).toBeLessThan(settled * 1.1);
	expect(moved).toHaveLength(2); // nothing new to remember
});

test('while a room is busy all that is older is forgotten, step by step', () => {
	const { clock, move, told } = openBoard({ moves: 0 });
	for (let second = 0; second < 120; second++) {
		move(200);
		clock.now += 1000;
	}
	const busy = told();
	for (let second = 0; second < 120; second++) {
		move(200);
		clock.now += 1000;
	}
	expect(told()).toBeLessThan(busy * 1.2);
});

test('for the only one who is there all of it is forgotten at once', () => {
	const { whole, told } = openBoard();
	expect(told(true)).toBeLessThan(whole() / 10);
});

test('a horizon never goes back', () => {
	const { doc, memory, clock, moved, move, told } = openBoard();
	clock.now += 5000;
	move(1000);
	told(true);
	clock.now += 5000; // the first marks are ten seconds old now, and older than the horizon
	move(1000);
	told();
	clock.now += 11_000;
	move(1000);
	told();
	expect(moved.length).toBeGreaterThan(1);
	for (const [n, horizon] of moved.slice(1).entries()) {
		for (const [client, clocks] of moved[n] as Horizon) expect(horizon.get(client)).toBeGreaterThanOrEqual(clocks);
	}
	expect(memory.horizon()?.get(doc.clientID)).toBeLessThan(Y.getState(doc.store, doc.clientID));
});

test('a healthy board is left as it is, and not looked at again before it has grown', () => {
	const { doc, memory, clock, moved, whole } = openBoard({ moves: 0 });
	const records = doc.getMap('records');
	for (let n = 0; n < 2000; n++) records.set(`shape:more${n}`, 'Pendidikan profesi pekerja sosial');
	clock.now += 60_000;
	expect(memory.isWorthAnother(whole(), false)).toBe(true);
	expect(memory.encode(doc, false)).toEqual(Y.encodeStateAsUpdate(doc));
	expect(memory.isWorthAnother(whole(), true)).toBe(false);
	memory.noteWrite(doc);
	clock.now += 60_000;
	expect(memory.isWorthAnother(whole(), true)).toBe(false);
	expect(memory.isWorthAnother(1.3 * whole(), true)).toBe(true);
	expect(moved).toEqual([]);
	expect(memory.horizon()).toBeUndefined();
	const known = openBoard({ moves: 0, healthyBytes: whole() });
	expect(known.memory.isWorthAnother(whole(), true)).toBe(false);
});

test('a horizon of a former life holds from the beginning', () => {
	const stored = new Map([[7, 3]]);
	expect(makeShortMemory({ stored, onMove: () => undefined }).horizon()).toBe(stored);
});
