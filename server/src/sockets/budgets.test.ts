/** One budget to a credential: shared by its connections, remembered over a reconnect, forgotten when it is full again. */
import { expect, test } from 'vitest';
import { makeBudgets } from './budgets.ts';

const LIMITS = { credentialMessagesPerSecond: 10, credentialMessageBurst: 20, credentialBytesPerSecond: 1000, credentialByteBurst: 2000 };

test('the connections of a credential draw on one budget, and another credential has its own', () => {
	const budgets = makeBudgets(LIMITS);
	const [first, second, other] = [budgets.acquire('a', 0).budget, budgets.acquire('a', 0).budget, budgets.acquire('b', 0).budget];
	expect(first.messages.take(20, 0)).toBe(0);
	expect(second.messages.take(1, 0)).toBe(100);
	expect(other.messages.take(20, 0)).toBe(0);
});

test('how many hold a budget is known as soon as one more asks', () => {
	const budgets = makeBudgets(LIMITS);
	const first = budgets.acquire('a', 0);
	expect([first.holders, budgets.acquire('a', 0).holders, budgets.acquire('b', 0).holders]).toEqual([1, 2, 1]);
	first.release(0);
	expect(budgets.acquire('a', 0).holders).toBe(2);
});

test('who comes back at once finds the debt, and who comes back later a full bucket', () => {
	const budgets = makeBudgets(LIMITS);
	const first = budgets.acquire('a', 0);
	first.budget.messages.take(30, 0);
	first.release(0);
	first.release(0);
	expect(budgets.acquire('a', 100).budget.messages.take(0, 100)).toBe(900);
	expect(budgets.size()).toBe(1);
});

test('budgets that nobody holds are forgotten once they are full', () => {
	const budgets = makeBudgets(LIMITS);
	for (let i = 0; i < 100; i++) budgets.acquire(`one-${i}`, i).release(i);
	const held = budgets.acquire('held', 200);
	budgets.acquire('late', 20_000);
	expect(budgets.size()).toBe(2);
	held.release(20_000);
});
