/** Bytes that can be read and written four at a time as well. */
export interface WordedBytes {
	readonly bytes: Buffer;
	/** The same bytes. */
	readonly words: Int32Array;
}

/** So many bytes, a multiple of four, of no certain content. */
export function makeWorded(size: number): WordedBytes {
	const bytes = Buffer.allocUnsafeSlow(size);
	return { bytes, words: new Int32Array(bytes.buffer, bytes.byteOffset, size / 4) };
}
