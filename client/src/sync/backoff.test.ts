/** A thousand browsers that lost one server come back soon, and not in one instant. */
import { expect, test } from 'vitest';
import { nextWait, type Told } from './backoff.ts';

const CLIENTS = 1000;

/** Seeded, so that a spread is the same in each run. */
function randoms(): () => number {
	let state = 7;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** When each client gets in, ms after the server is back; it went at 0 and knocks before `back` were in vain. */
function arrivals(back: number, told: Told): number[] {
	const random = randoms();
	return Array.from({ length: CLIENTS }, () => {
		let at = 0;
		for (let failures = 1; at < back; failures++) at += nextWait(failures, told, random());
		return at - back;
	});
}
/** The most that come within 100 ms. */
function densest(times: number[]): number {
	const sorted = [...times].sort((a, b) => a - b);
	return Math.max(...sorted.map((at, i) => sorted.filter((other, j) => j >= i && other < at + 100).length));
}

test.each<[Told, number]>([
	['restart', 1],
	['restart', 1000],
	['restart', 10_000],
	[undefined, 1000],
	[undefined, 3000],
	[undefined, 10_000],
])('told %s, the server is back after %i ms: all come within 1.5 s, spread over it', (told, back) => {
	const times = arrivals(back, told);
	expect(Math.max(...times)).toBeLessThanOrEqual(1500);
	expect(densest(times)).toBeLessThan(CLIENTS / 6);
});

test('a server that was gone for long: all come within 5 s, still spread', () => {
	const times = arrivals(120_000, undefined);
	expect(Math.max(...times)).toBeLessThanOrEqual(5000);
	expect(densest(times)).toBeLessThan(CLIENTS / 12);
});

test('the waits are bounded however long it lasts, the first one is soon and never at once, and "slow down" is obeyed', () => {
	for (const random of [0, 0.5, 0.999]) {
		for (const failures of [1, 2, 10, 100, 1e6]) {
			for (const told of [undefined, 'restart', 'slow-down'] as const)
				expect(nextWait(failures, told, random)).toBeLessThanOrEqual(told === 'slow-down' ? 6000 : 5000);
			expect(nextWait(failures, 'slow-down', random)).toBeGreaterThanOrEqual(3000);
		}
		expect(nextWait(1, undefined, random)).toBeGreaterThan(100);
		expect(nextWait(1, undefined, random)).toBeLessThanOrEqual(600);
	}
});
