/** The token bucket: bursts pass, debts are waited for, floods are told. */
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, LIFE_CHECK_MS, makeBucket } from './limits.ts';

test('a burst passes, then one waits as long as the debt takes', () => {
	const bucket = makeBucket(10, 20, 0);
	for (let i = 0; i < 20; i++) expect(bucket.take(1, 0)).toBe(0);
	expect(bucket.take(1, 0)).toBe(100);
	expect(bucket.take(4, 0)).toBe(500);
	expect(bucket.take(0, 500)).toBe(0);
});

test('it never holds more than a burst', () => {
	const bucket = makeBucket(10, 20, 0);
	expect(bucket.take(20, 1e9)).toBe(0);
	expect(bucket.take(1, 1e9)).toBe(100);
});

test('a debt of more than two bursts is a flood', () => {
	const bucket = makeBucket(10, 20, 0);
	bucket.take(60, 0);
	expect(bucket.isFlooded()).toBe(false);
	bucket.take(1, 0);
	expect(bucket.isFlooded()).toBe(true);
});

test('who gives no sign of life is gone within 20 s', () => {
	expect(DEFAULT_LIMITS.silentFor + 2 * LIFE_CHECK_MS).toBeLessThanOrEqual(20_000); // presence is noticed at the next look
	expect(DEFAULT_LIMITS.pingEvery).toBeLessThan(DEFAULT_LIMITS.silentFor);
});
