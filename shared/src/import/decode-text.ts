/** Bytes of a text file → text: UTF-8, UTF-16 by its mark or by its zeros, else Windows-1252 as old spreadsheets write it. Bounded; knows no table. */

/** The largest file that is looked at, in bytes. */
export const FILE_LIMIT = 20 * 1024 * 1024;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What 0x80–0x9F mean in Windows-1252; 0 where they mean nothing. */
const UPPER = [
	0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013,
	0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];
const CHUNK = 8192;

/** The text without its mark, and how it was read. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes.subarray(2), 0), encoding: 'utf-16le' };
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes.subarray(2), 1), encoding: 'utf-16be' };
	const unmarked = unmarkedUtf16(bytes);
	if (unmarked) return unmarked;
	const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const utf8 = fromUtf8(hasMark ? bytes.subarray(3) : bytes);
	if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
	return { text: fromCodes(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? UPPER[byte - 0x80] || 0xfffd : byte)), encoding: 'windows-1252' };
}

const SAMPLE = 4000;
/** Zeros of one half of the units stand for one writer; ideographs may have a few in the other half. */
const CLEARLY = 4;

/** UTF-16 that somebody wrote without its mark: every other byte of blanks, digits and Latin letters is zero, and what it says has no control characters. */
function unmarkedUtf16(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
	if (bytes.length % 2 === 1) return undefined;
	const sample = bytes.subarray(0, SAMPLE);
	const zeros: [number, number] = [0, 0];
	for (const [n, byte] of sample.entries()) if (byte === 0) zeros[n % 2 === 0 ? 0 : 1]++;
	const [even, odd] = zeros;
	const high = odd > even * CLEARLY ? 0 : even > odd * CLEARLY ? 1 : undefined;
	if (high === undefined || /[^\P{Cc}\t\n\r]|\p{Cn}|\p{Co}/u.test(utf16(sample, high))) return undefined;
	return { text: utf16(bytes, high), encoding: high === 0 ? 'utf-16le' : 'utf-16be' };
}

function utf16(bytes: Uint8Array, high: 0 | 1): string {
	const units = new Uint16Array(bytes.length >> 1);
	for (let n = 0; n < units.length; n++)
		units[n] = high === 0 ? at(bytes, 2 * n) | (at(bytes, 2 * n + 1) << 8) : (at(bytes, 2 * n) << 8) | at(bytes, 2 * n + 1);
	return fromCodes(units, (unit) => unit);
}

/** Undefined when it is no UTF-8. */
function fromUtf8(bytes: Uint8Array): string | undefined {
	const units: number[] = [];
	let text = '';
	for (let n = 0; n < bytes.length; ) {
		const first = at(bytes, n);
		const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
		if (length === 0 || n + length > bytes.length) return undefined;
		let code = length === 1 ? first : first & (0x7f >> length);
		for (let more = 1; more < length; more++) {
			const next = at(bytes, n + more);
			if ((next & 0xc0) !== 0x80) return undefined;
			code = (code << 6) | (next & 0x3f);
		}
		const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
		if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
		if (code < 0x10000) units.push(code);
		else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
		n += length;
		if (units.length >= CHUNK) text += String.fromCharCode(...units.splice(0));
	}
	return text + String.fromCharCode(...units);
}

function fromCodes(list: Uint8Array | Uint16Array, codeOf: (value: number) => number): string {
	let text = '';
	for (let n = 0; n < list.length; n += CHUNK) text += String.fromCharCode(...Array.from(list.subarray(n, n + CHUNK), codeOf));
	return text;
}

const at = (bytes: Uint8Array, n: number): number => bytes[n] ?? 0;
