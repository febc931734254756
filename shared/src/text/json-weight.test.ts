import { expect, it } from 'vitest';
import { isHeavyJson, MOST_DEPTH, MOST_NAMES, MOST_VALUES } from './json-weight.ts';

it.each([
	['nothing', '', false],
	['a text with brackets in it', JSON.stringify('['.repeat(1000)), false],
	['a text that ends in a backslash', `["\\\\",${'['.repeat(MOST_DEPTH)}`, true],
	['an escaped quote', `["\\"${'['.repeat(MOST_DEPTH + 1)}"]`, false],
	['a text without an end', `"${'['.repeat(1000)}`, false],
	['as deep as may be', '['.repeat(MOST_DEPTH) + ']'.repeat(MOST_DEPTH), false],
	['deeper', '['.repeat(MOST_DEPTH + 1), true],
	['as many as may be', `[${'0,'.repeat(MOST_VALUES - 1)}0]`, false],
	['more', `[${'0,'.repeat(MOST_VALUES)}0]`, true],
	['many fields of the same names', `[${'{"a" :1},'.repeat(MOST_NAMES * 2)}0]`, false],
	['many different names', `{${Array.from({ length: MOST_NAMES * 1.1 }, (_, n) => `"${n}":1`).join(',')}}`, true],
	['many different words', JSON.stringify(Array.from({ length: MOST_NAMES * 1.1 }, (_, n) => `${n}`)), false],
	['many objects', `[${'{},'.repeat(MOST_VALUES / 2)}0]`, true],
])('%s', (_, text, isHeavy) => expect(isHeavyJson(text)).toBe(isHeavy));

it('takes no longer for a text of nothing but backslashes', () => {
	const before = performance.now();
	isHeavyJson(`"${'\\"'.repeat(2_000_000)}`);
	isHeavyJson(`"${'\\'.repeat(4_000_000)}"`);
	expect(performance.now() - before).toBeLessThan(2000);
});
