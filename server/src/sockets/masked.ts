/** A client's message as it stands in a frame: under its mask, the four bytes before it (RFC 6455, 5.3). Knows no frames. */

/** The n-th byte of the message that begins at `start`. */
export const byteOf = (chunk: Uint8Array, start: number, n: number): number => (chunk[start + n] as number) ^ (chunk[start - 4 + (n & 3)] as number);

/** Writes the message that begins at `start` from an offset of other bytes on. */
export function unmask(chunk: Uint8Array, start: number, length: number, to: Uint8Array, at = 0): void {
	const [a, b, c, d] = [chunk[start - 4] as number, chunk[start - 3] as number, chunk[start - 2] as number, chunk[start - 1] as number];
	let i = 0;
	for (; i + 3 < length; i += 4) {
		to[at + i] = (chunk[start + i] as number) ^ a;
		to[at + i + 1] = (chunk[start + i + 1] as number) ^ b;
		to[at + i + 2] = (chunk[start + i + 2] as number) ^ c;
		to[at + i + 3] = (chunk[start + i + 3] as number) ^ d;
	}
	if (i < length) to[at + i] = (chunk[start + i++] as number) ^ a;
	if (i < length) to[at + i] = (chunk[start + i++] as number) ^ b;
	if (i < length) to[at + i] = (chunk[start + i] as number) ^ c;
}

/** The same for bytes that stand at a multiple of four, four at a time; both offsets count words. Writes up to three bytes more. */
export function unmaskWords(from: Int32Array, start: number, length: number, to: Int32Array, at: number): void {
	const mask = from[start - 1] as number;
	for (let i = 0; i << 2 < length; i++) to[at + i] = (from[start + i] as number) ^ mask;
}
