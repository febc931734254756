/** What is taken for plain is what the grammar answers unchanged, but for who the client says that it is: for whatever bytes. */
import { presenceSchema } from '@rembuk/shared/protocol/presence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersOfPlain } from './plain-presence.ts';

const words = fc.oneof(
	{ weight: 20, arbitrary: fc.stringMatching(/^[a-z:]{0,30}$/) },
	fc.string(),
	fc.string({ unit: 'grapheme', minLength: 20, maxLength: 90 }),
	fc.constant('🙂'.repeat(20)),
);
const number = fc.oneof(
	{ weight: 20, arbitrary: fc.integer({ min: -1e7, max: 1e7 }).map((n) => n / 10) },
	fc.double(),
	fc.constantFrom(0, -0, 1e6, -1e6, 1e6 + 1, 1e300),
	fc.double({ min: -1e6, max: 1e6 }),
);
const place = fc.oneof(
	{ weight: 20, arbitrary: fc.record({ x: number, y: number }) },
	fc.record({ x: number, y: number, z: number }, { requiredKeys: ['x'] }),
	fc.constant(null),
);
const anything = fc.oneof(fc.jsonValue(), fc.constant(null));
const stateOf = (odd: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
	fc.record(
		{
			cursor: fc.oneof({ weight: 40, arbitrary: place }, odd),
			drag: fc.oneof({ weight: 40, arbitrary: place }, odd),
			tool: fc.oneof({ weight: 40, arbitrary: words }, odd),
			editing: fc.oneof({ weight: 40, arbitrary: words }, odd),
			selection: fc.oneof({ weight: 40, arbitrary: fc.array(words, { maxLength: 52, size: '-1' }) }, odd),
			roomId: fc.oneof({ weight: 40, arbitrary: words }, odd),
		},
		{ requiredKeys: [] },
	);
const odd = fc.oneof(anything, fc.record({ user: anything }), fc.constant(JSON.parse('{"__proto__":{"cursor":null}}')), fc.constant([]));

/** What the grammar makes of bytes; undefined when it does not take them. */
function parsed(json: Uint8Array): unknown {
	try {
		const result = presenceSchema.safeParse(JSON.parse(Buffer.from(json).toString()));
		return result.success ? result.data : undefined;
	} catch {
		return undefined;
	}
}
const bytesOf = (value: unknown): Buffer => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
/** Anything plain is as the grammar reads it; answers whether it is plain. */
function expectAsParsed(json: Buffer): boolean {
	const members = membersOfPlain(json);
	if (members) expect(JSON.parse(`{${Buffer.from(members).toString()}}`)).toEqual(parsed(json));
	return members !== undefined;
}

const user = fc.oneof(fc.constant({ name: 'Presiden', color: '#123456' }), fc.dictionary(words, words), anything);
const withUser = fc.tuple(stateOf(anything), user, fc.nat(6)).map(([state, who, at]) => {
	const entries = Object.entries(state as object);
	entries.splice(at, 0, ['user', who]);
	return Object.fromEntries(entries);
});

test('plain is nothing but what the grammar answers unchanged, with or without a user', () => {
	let plain = 0;
	fc.assert(
		fc.property(fc.oneof({ weight: 9, arbitrary: fc.oneof(stateOf(anything), withUser) }, odd), (state) => {
			if (expectAsParsed(bytesOf(state))) plain++;
		}),
		{ numRuns: 3000 },
	);
	expect(plain).toBeGreaterThan(100);
});

const usual = {
	cursor: { x: 100000, y: -0.5 },
	tool: 'select',
	editing: null,
	selection: ['shape:a', 'card:b'],
	user: { name: 'Ani', color: '#2f6f4f' },
	drag: { x: -999999.25, y: 0 },
	roomId: 'r1',
};

test('whatever is changed in plain bytes: what stays plain is as the grammar reads it', () => {
	const json = bytesOf(usual);
	expect(expectAsParsed(json)).toBe(true);
	const splice = fc.record({
		at: fc.nat(json.length),
		out: fc.nat(12),
		put: fc.oneof(
			fc.constantFrom(
				'',
				'"',
				',',
				'}',
				'{',
				'\\',
				'0',
				'-',
				'.',
				'e9',
				':',
				']',
				'[',
				'null',
				',"user":{"a":"b"}',
				'"cursor":null,',
				'\n',
				'\u0000',
				' ',
				'{}',
			),
			fc.string({ maxLength: 3 }),
		),
	});
	let plain = 0;
	fc.assert(
		fc.property(fc.array(splice, { minLength: 1, maxLength: 3 }), (changes) => {
			let changed = json;
			for (const { at, out, put } of changes) changed = Buffer.concat([changed.subarray(0, at), Buffer.from(put), changed.subarray(at + out)]);
			if (expectAsParsed(changed)) plain++;
		}),
		{ numRuns: 5000 },
	);
	expect(plain).toBeGreaterThan(50);
});

test('what stands together goes on as it came, and nothing of the user', () => {
	const { user: who, ...said } = usual;
	const members = (value: object | string) => Buffer.from(membersOfPlain(bytesOf(value)) ?? 'not plain').toString();
	const inside = JSON.stringify(said).slice(1, -1);
	for (const place of [0, 3, 6]) {
		const entries = Object.entries(said) as [string, unknown][];
		entries.splice(place, 0, ['user', who]);
		expect(members(Object.fromEntries(entries))).toBe(inside);
	}
	expect(members(said)).toBe(inside);
	expect([members({}), members({ user: who })]).toEqual(['', '']);
	expect(members({ selection: Array(50).fill('s'.repeat(80)) })).toContain('sss');
	const tooMuch = [
		{ selection: Array(51).fill('s') },
		{ tool: 't'.repeat(33) },
		{ roomId: 'r'.repeat(41) },
		{ editing: 'e'.repeat(81) },
		{ cursor: { x: 1e6 + 1, y: 0 } },
	];
	for (const state of [
		...tooMuch,
		{ user: { a: { b: 'c' } } },
		{ secret: 1 },
		{ tool: 'ñ' },
		'{"tool":"a","tool":"b"}',
		'{ }',
		'',
		'{',
		'}',
		'null',
		'{"tool":"x",}',
	])
		expect(members(state)).toBe('not plain');
});
