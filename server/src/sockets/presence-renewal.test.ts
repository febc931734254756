/** A message is a renewal only when lib0 reads it as one state of that client id, and then of the same bytes; whatever stands behind it in the chunk. */
import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { NOT_RENEWAL, shortId, startOfRenewal } from './presence-renewal.ts';

const AWARENESS = 1;
const bytesOf = (text: string) => new TextEncoder().encode(text);

function messageOf(states: readonly { id: number; clock: number; json: Uint8Array }[], kind = AWARENESS): Uint8Array {
	const body = encoding.createEncoder();
	encoding.writeVarUint(body, states.length);
	for (const { id, clock, json } of states) {
		encoding.writeVarUint(body, id);
		encoding.writeVarUint(body, clock);
		encoding.writeVarUint8Array(body, json);
	}
	const message = encoding.createEncoder();
	encoding.writeVarUint(message, kind);
	encoding.writeVarUint8Array(message, encoding.toUint8Array(body));
	return encoding.toUint8Array(message);
}

/** The message in a chunk, behind its mask, and with the rest of another one behind it. */
function chunkOf(message: Uint8Array, mask: Uint8Array, behind: Uint8Array): { chunk: Uint8Array; start: number } {
	const start = 8;
	const chunk = new Uint8Array(start + message.length + behind.length);
	chunk.set(mask, start - 4);
	chunk.set(
		[...message, ...behind].map((byte, n) => byte ^ (mask[n % 4] as number)),
		start,
	);
	return { chunk, start };
}

/** What lib0 reads, when it is one state and nothing else. */
function read(message: Uint8Array): { id: number; json: Uint8Array } | undefined {
	try {
		const outer = decoding.createDecoder(message);
		if (decoding.readVarUint(outer) !== AWARENESS) return undefined;
		const inner = decoding.createDecoder(decoding.readVarUint8Array(outer));
		if (decoding.readVarUint(inner) !== 1) return undefined;
		const id = decoding.readVarUint(inner);
		decoding.readVarUint(inner);
		const json = decoding.readVarUint8Array(inner);
		return decoding.hasContent(outer) || decoding.hasContent(inner) ? undefined : { id, json };
	} catch {
		return undefined;
	}
}

const id = fc.oneof(fc.nat({ max: 300 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1));
const clock = fc.oneof(fc.nat({ max: 300 }), fc.nat(), fc.constantFrom(2 ** 48));
const json = fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom('null', '{}', '{"a":1}', 'x'.repeat(400))).map(bytesOf);
const mask = fc.uint8Array({ minLength: 4, maxLength: 4 });
const behind = fc.uint8Array({ maxLength: 20 });

test('the one state of a client id is found where it stands', () => {
	fc.assert(
		fc.property(id, clock, json, mask, behind, (clientId, at, state, key, rest) => {
			const message = messageOf([{ id: clientId, clock: at, json: state }]);
			const { chunk, start } = chunkOf(message, key, rest);
			const from = startOfRenewal(chunk, start, message.length, shortId(clientId) as number);
			expect(from).toBe(state.length > 4 ? message.length - state.length : NOT_RENEWAL);
			expect(startOfRenewal(chunk, start, message.length, shortId(clientId === 7 ? 8 : 7) as number)).toBe(NOT_RENEWAL);
		}),
		{ numRuns: 2000 },
	);
});

test('what lib0 does not read as that is none', () => {
	let renewals = 0;
	const change = fc.record({ n: fc.nat({ max: 24 }), byte: fc.nat({ max: 255 }) });
	const state = fc.record({ id, clock, json });
	const states = fc.oneof({ weight: 3, arbitrary: state.map((one) => [one]) }, { weight: 1, arbitrary: fc.array(state, { maxLength: 2 }) });
	const length = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -6, max: 6 }) });
	fc.assert(
		fc.property(states, fc.constantFrom(0, 1, 1, 1, 3), fc.array(change, { maxLength: 2 }), length, mask, behind, (all, kind, changes, more, key, rest) => {
			const message = Uint8Array.from([...messageOf(all, kind), ...Array(Math.max(0, more)).fill(0x81)]).slice(0, more < 0 ? more : undefined);
			for (const { n, byte } of changes) if (n < message.length) message[n] = byte;
			const { chunk, start } = chunkOf(message, key, rest);
			const said = read(message);
			const own = shortId(said?.id ?? all[0]?.id ?? 7);
			const from = own === undefined ? NOT_RENEWAL : startOfRenewal(chunk, start, message.length, own);
			if (from === NOT_RENEWAL) return;
			renewals++;
			expect(said && shortId(said.id)).toBe(own);
			expect(Buffer.from(message.subarray(from))).toEqual(Buffer.from(said?.json ?? []));
		}),
		{ numRuns: 5000 },
	);
	expect(renewals).toBeGreaterThan(300);
});

test('ids of more than 32 bits are never renewed, and no number is taken for its last bits', () => {
	expect(shortId(2 ** 32)).toBeUndefined();
	const state = bytesOf('{"tool":"draw"}');
	for (const [said, own] of [
		[2 ** 32 + 5, 5],
		[2 ** 40 + 5, 5],
		[5, 5],
	] as const) {
		const message = messageOf([{ id: said, clock: 1, json: state }]);
		const { chunk, start } = chunkOf(message, Uint8Array.of(1, 2, 3, 4), new Uint8Array(0));
		expect(startOfRenewal(chunk, start, message.length, own)).toBe(said === own ? message.length - state.length : NOT_RENEWAL);
	}
});
