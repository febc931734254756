/**
 * What nearly all presence is: a message that tells one state of the client id that its connection has already. It is looked at where it stands, under its
 * mask, and read when it is told on: most are overtaken before that. What is said in any other way is no renewal, and goes the way of all messages.
 *
 *   message = varUint(awareness) varUint(bytes that follow) varUint(1) varUint(client id) varUint(clock) varString(JSON of the state)
 */
import { MESSAGE } from '@rembuk/shared/protocol/message';
import { byteOf } from './masked.ts';

export const NOT_RENEWAL = -1;
/** As long as `null`: somebody leaves. */
const LENGTH_OF_NULL = 4;
/** Numbers of more bytes may be too large to be read. */
const MOST_BYTES = 7;
const TOO_LONG = -1;

/** A client id that can be renewed as 32 bits; undefined for others, which no client of Yjs has. */
export const shortId = (clientId: number): number | undefined => (clientId < 2 ** 32 ? clientId | 0 : undefined);

/** Behind the number at the n-th byte. */
function behindNumber(chunk: Uint8Array, start: number, n: number): number {
	for (let i = n; i < n + MOST_BYTES; i++) if (byteOf(chunk, start, i) < 0x80) return i + 1;
	return TOO_LONG;
}

/** The number between two bytes, as 32 bits; of a larger one the last of them. */
function numberIn(chunk: Uint8Array, start: number, n: number, behind: number): number {
	let value = 0;
	for (let i = n; i < behind; i++) value |= (byteOf(chunk, start, i) & 0x7f) << (7 * (i - n));
	return value;
}

/** True when the number between two bytes, of at most two, says how many of the message's bytes are left behind it. */
const saysHowMany = (chunk: Uint8Array, start: number, n: number, behind: number, length: number): boolean =>
	behind !== TOO_LONG && behind - n <= 2 && numberIn(chunk, start, n, behind) === length - behind;

/** True for a number of at most 32 bits. */
const isShort = (chunk: Uint8Array, start: number, n: number, behind: number): boolean =>
	behind - n < 5 || (behind - n === 5 && byteOf(chunk, start, behind - 1) < 0x10);

/**
 * Where the JSON begins that ends with a message of `length` bytes, counted from the beginning of the message at `start`; NOT_RENEWAL when it does not tell one
 * state of this client id.
 */
export function startOfRenewal(chunk: Uint8Array, start: number, length: number, id: number): number {
	if (byteOf(chunk, start, 0) !== MESSAGE.awareness) return NOT_RENEWAL;
	const body = behindNumber(chunk, start, 1);
	if (!saysHowMany(chunk, start, 1, body, length) || byteOf(chunk, start, body) !== 1) return NOT_RENEWAL;
	const clock = behindNumber(chunk, start, body + 1);
	if (clock === TOO_LONG || numberIn(chunk, start, body + 1, clock) !== id || !isShort(chunk, start, body + 1, clock)) return NOT_RENEWAL;
	const size = behindNumber(chunk, start, clock);
	if (size === TOO_LONG) return NOT_RENEWAL;
	const json = behindNumber(chunk, start, size);
	return saysHowMany(chunk, start, size, json, length) && length - json > LENGTH_OF_NULL ? json : NOT_RENEWAL;
}
