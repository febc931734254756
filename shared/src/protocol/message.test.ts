/** The wire's own messages: what is written is read again, and their bytes are frozen. */
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import { type Hint, MESSAGE, PROTOCOL_VERSION, readHint, readRefused, readSaved, writeHint, writeRefused, writeSaved, writeUpdate } from './message.ts';

/** A decoder behind the message's type. */
function open(message: Uint8Array): { type: number; body: decoding.Decoder } {
	const body = decoding.createDecoder(message);
	return { type: decoding.readVarUint(body), body };
}

test('each message is read as it was written', () => {
	for (const n of [0, 1, 127, 128, 1_000_000]) {
		const saved = open(writeSaved(n));
		expect([saved.type, readSaved(saved.body)]).toEqual([MESSAGE.saved, n]);
		const refused = open(writeRefused(n, 'room-locked'));
		expect([refused.type, readRefused(refused.body)]).toEqual([MESSAGE.refused, { n, code: 'room-locked' }]);
	}
	const hints: Hint[] = [
		{ kind: 'hello', protocol: PROTOCOL_VERSION, now: 1, canWrite: true },
		{ kind: 'rights', canWrite: false, reason: 'room-locked' },
		{ kind: 'moved', roomId: 'a' },
		{ kind: 'degraded', code: 'storage-failed' },
		{ kind: 'reload', reason: 'protocol' },
	];
	for (const hint of hints) {
		const { type, body } = open(writeHint(hint));
		expect([type, readHint(body)]).toEqual([MESSAGE.hint, hint]);
	}
});

test('the bytes do not change without a new protocol version', () => {
	expect(PROTOCOL_VERSION).toBe(1);
	expect([...writeSaved(300)]).toEqual([121, 172, 2]);
	expect([...writeRefused(1, 'malformed')]).toEqual([122, 1, 9, ...new TextEncoder().encode('malformed')]);
	expect([...writeUpdate(Uint8Array.of(0, 0))]).toEqual([0, 2, 2, 0, 0]);
	expect([...writeHint({ kind: 'moved', roomId: 'a' })].slice(0, 2)).toEqual([123, 29]);
});
