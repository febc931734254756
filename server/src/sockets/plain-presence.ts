/**
 * Reads, byte by byte, the presence that nearly all clients send: JSON as `JSON.stringify` writes it, of nothing but what the grammar knows, in its bounds,
 * and perhaps who the client says that it is (as stock clients do), which is left out. It is told on as it came. What is not plain may still be in the
 * grammar; the grammar itself, `presenceSchema`, decides that.
 */

const FARTHEST_DIGITS = 6; // up to 1e6, and 999,999 is plain enough
const MOST_SELECTED = 50;
const NOT_PLAIN = -1;

/** Reads a value that begins at an offset; answers the offset behind it, or NOT_PLAIN. */
type ReadValue = (json: Uint8Array, at: number) => number;

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Behind a word that stands at an offset. */
function behind(json: Uint8Array, at: number, word: Uint8Array): number {
	for (let i = 0; i < word.length; i++) if (json[at + i] !== word[i]) return NOT_PLAIN;
	return at + word.length;
}

/** A string of printable ASCII without escapes. */
function shortString(json: Uint8Array, at: number, most: number): number {
	if (json[at] !== QUOTE) return NOT_PLAIN;
	const latest = at + 1 + most;
	for (let i = at + 1; i <= latest; i++) {
		const byte = json[i] as number;
		if (byte === QUOTE) return i + 1;
		if (!(byte >= 0x20 && byte < 0x7f) || byte === BACKSLASH) return NOT_PLAIN;
	}
	return NOT_PLAIN;
}

/** Behind the digits at an offset. */
function digits(json: Uint8Array, at: number): number {
	let i = at;
	while ((json[i] as number) >= ZERO && (json[i] as number) <= NINE) i++;
	return i;
}

/** A number of at most six digits before the point, without an exponent. */
function coordinate(json: Uint8Array, at: number): number {
	const start = json[at] === MINUS ? at + 1 : at;
	const end = digits(json, start);
	const isWhole = end > start && end - start <= FARTHEST_DIGITS && (json[start] !== ZERO || end === start + 1);
	if (!isWhole) return NOT_PLAIN;
	if (json[end] !== DOT) return end;
	const last = digits(json, end + 1);
	return last > end + 1 ? last : NOT_PLAIN;
}

const NULL = bytesOf('null');
const X = bytesOf('{"x":');
const Y = bytesOf(',"y":');

function place(json: Uint8Array, at: number): number {
	if (json[at] !== OPEN) return behind(json, at, NULL);
	let next = behind(json, at, X);
	if (next !== NOT_PLAIN) next = coordinate(json, next);
	if (next !== NOT_PLAIN) next = behind(json, next, Y);
	if (next !== NOT_PLAIN) next = coordinate(json, next);
	return next !== NOT_PLAIN && json[next] === CLOSE ? next + 1 : NOT_PLAIN;
}

function selection(json: Uint8Array, at: number): number {
	if (json[at] !== OPEN_LIST) return NOT_PLAIN;
	if (json[at + 1] === CLOSE_LIST) return at + 2;
	let next = at;
	for (let n = 0; n < MOST_SELECTED; n++) {
		next = shortString(json, next + 1, 80);
		if (next === NOT_PLAIN) return NOT_PLAIN;
		if (json[next] === CLOSE_LIST) return next + 1;
		if (json[next] !== COMMA) return NOT_PLAIN;
	}
	return NOT_PLAIN;
}

/** Who a client says that it is: an object of strings. */
function user(json: Uint8Array, at: number): number {
	if (json[at] !== OPEN) return NOT_PLAIN;
	let next = at;
	do {
		next = shortString(json, next + 1, 80);
		if (next === NOT_PLAIN || json[next] !== COLON) return NOT_PLAIN;
		next = shortString(json, next + 1, 200);
	} while (next !== NOT_PLAIN && json[next] === COMMA);
	return next !== NOT_PLAIN && json[next] === CLOSE ? next + 1 : NOT_PLAIN;
}

const stringOrNull =
	(most: number): ReadValue =>
	(json, at) =>
		json[at] === QUOTE ? shortString(json, at, most) : behind(json, at, NULL);

/** No two begin with the same letter. */
const MEMBERS: readonly { key: string; read: ReadValue }[] = [
	{ key: 'cursor', read: place },
	{ key: 'drag', read: place },
	{ key: 'tool', read: (json, at) => shortString(json, at, 32) },
	{ key: 'editing', read: stringOrNull(80) },
	{ key: 'selection', read: selection },
	{ key: 'roomId', read: stringOrNull(40) },
	{ key: 'user', read: user },
];
const byLetter = new Array<{ name: Uint8Array; read: ReadValue; bit: number } | undefined>(128).fill(undefined);
for (const [n, { key, read }] of MEMBERS.entries()) byLetter[key.charCodeAt(0)] = { name: bytesOf(`"${key}":`), read, bit: 1 << n };
const USER = byLetter['user'.charCodeAt(0)]?.bit as number;

/**
 * What is in the braces of a plain presence, without who the client says that it is: bytes of the very message, where they stand together.
 * undefined when it is not plain.
 */
export function membersOfPlain(json: Uint8Array): Uint8Array | undefined {
	const end = json.length - 1;
	if (json[0] !== OPEN || json[end] !== CLOSE) return undefined;
	if (end === 1) return json.subarray(1, 1);
	let seen = 0;
	let cutFrom = end;
	let cutTo = end;
	let at = 0;
	while (at < end) {
		const start = at;
		const member = byLetter[json[at + 2] as number];
		if (!member || seen & member.bit) return undefined;
		seen |= member.bit;
		at = behind(json, at + 1, member.name);
		if (at !== NOT_PLAIN) at = member.read(json, at);
		if (at === NOT_PLAIN || (json[at] !== COMMA && at !== end)) return undefined;
		if (member.bit === USER) {
			cutFrom = start;
			cutTo = at;
		}
	}
	if (at !== end) return undefined;
	if (cutTo === end) return json.subarray(1, Math.max(cutFrom, 1));
	if (cutFrom === 0) return json.subarray(cutTo + 1, end);
	return Buffer.concat([json.subarray(1, cutFrom), json.subarray(cutTo, end)]);
}
