/** Frames are what the RFC says, and their numbers are lib0's. */
import { MESSAGE, SYNC, writeUpdate } from '@rembuk/shared/protocol/message';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { frameOf, putVarUint, syncFrame, varUintLength } from './frames.ts';

/** Reads frames as RFC 6455, 5.2 has them; the wire's own tests put them before ws. */
function readFrames(bytes: Buffer): Buffer[] {
	const messages: Buffer[] = [];
	for (let at = 0; at < bytes.length; ) {
		expect(bytes[at]).toBe(0x82);
		const short = bytes.readUInt8(at + 1);
		const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
		at += short < 126 ? 2 : short === 126 ? 4 : 10;
		messages.push(bytes.subarray(at, at + length));
		at += length;
	}
	return messages;
}

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 70_000])('a frame of %i bytes is read as it was written', (length) => {
	const message = Buffer.alloc(length, 7);
	const half = Math.floor(length / 2);
	const [first, second, ...rest] = readFrames(Buffer.concat([frameOf(message.subarray(0, half), message.subarray(half)), frameOf(Uint8Array.of(1))]));
	expect(first?.equals(message)).toBe(true);
	expect(second?.equals(Buffer.of(1))).toBe(true);
	expect(rest).toEqual([]);
});

test.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 + 5, Date.now(), Number.MAX_SAFE_INTEGER])('%i is written as lib0 writes it', (value) => {
	const buffer = Buffer.alloc(10);
	const end = putVarUint(buffer, value, 1);
	expect(end - 1).toBe(varUintLength(value));
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, value);
	expect(buffer.subarray(1, end).equals(Buffer.from(encoding.toUint8Array(encoder)))).toBe(true);
	expect(decoding.readVarUint(decoding.createDecoder(buffer.subarray(1, end)))).toBe(value);
});

test.each([3, 200, 70_000])('a sync frame with %i bytes is what y-protocols writes', (length) => {
	const body = new Uint8Array(length).fill(9);
	expect(MESSAGE.sync).toBe(0);
	expect(syncFrame(SYNC.update, body).equals(frameOf(writeUpdate(body)))).toBe(true);
});
