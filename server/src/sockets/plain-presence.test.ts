/** What is taken for plain at a glance is what the grammar answers unchanged. */
import { isDeepStrictEqual } from 'node:util';
import { presenceSchema } from '@rembuk/shared/protocol/presence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainPresence } from './plain-presence.ts';

const words = fc.oneof(fc.string(), fc.string({ unit: 'grapheme', minLength: 20, maxLength: 90 }), fc.constant('🙂'.repeat(20)));
const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e6, -1e6, 1e6 + 1, 1e300), fc.double({ min: -1e6, max: 1e6 }));
const place = fc.oneof(fc.record({ x: number, y: number }), fc.record({ x: number, y: number, z: number }, { requiredKeys: ['x'] }), fc.constant(null));
const anything = fc.oneof(fc.jsonValue(), fc.constant(null));
const stateOf = (odd: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
	fc.record(
		{
			cursor: fc.oneof({ weight: 9, arbitrary: place }, odd),
			drag: fc.oneof({ weight: 9, arbitrary: place }, odd),
			tool: fc.oneof({ weight: 9, arbitrary: words }, odd),
			editing: fc.oneof({ weight: 9, arbitrary: words }, odd),
			selection: fc.oneof({ weight: 9, arbitrary: fc.array(words, { maxLength: 52 }) }, odd),
			roomId: fc.oneof({ weight: 9, arbitrary: words }, odd),
		},
		{ requiredKeys: [] },
	);
const odd = fc.oneof(anything, fc.record({ user: anything }), fc.constant(JSON.parse('{"__proto__":{"cursor":null}}')), fc.constant([]));

test('plain is nothing but what the grammar answers unchanged', () => {
	let plain = 0;
	fc.assert(
		fc.property(fc.oneof({ weight: 9, arbitrary: stateOf(anything) }, odd), (state) => {
			const value: unknown = JSON.parse(JSON.stringify(state));
			const parsed = presenceSchema.safeParse(value);
			const isUnchanged = parsed.success && isDeepStrictEqual(parsed.data, value);
			const isPlain = isPlainPresence(value);
			if (isPlain) expect(isUnchanged).toBe(true);
			// the grammar counts characters, a glance UTF-16 units: where that differs it may be stricter
			else if (isUnchanged) expect(JSON.stringify(value)).toMatch(/[\ud800-\udbff]/);
			if (isPlain) plain++;
		}),
		{ numRuns: 3000 },
	);
	expect(plain).toBeGreaterThan(100);
});
