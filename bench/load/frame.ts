/** Websocket frames as a client writes and reads them (RFC 6455): only what the servers under test use, and as cheap as can be. */

export const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** Any four bytes will do; they are the same for all frames, so that frames can be made ahead. None is zero: servers must unmask as with real clients. */
const MASK = [0x5a, 0x13, 0xc7, 0x2e] as const;

/** A frame that is ready to send, and where its payload begins. */
export interface ReadyFrame {
	bytes: Buffer;
	payloadAt: number;
}

/** A complete masked frame. */
export function maskedFrame(opcode: number, payload: Uint8Array): ReadyFrame {
	const { length } = payload;
	const lengthBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
	const payloadAt = 6 + lengthBytes;
	const bytes = Buffer.allocUnsafeSlow(payloadAt + length);
	bytes[0] = 0x80 | opcode;
	bytes[1] = 0x80 | (lengthBytes === 0 ? length : lengthBytes === 2 ? 126 : 127);
	if (lengthBytes === 2) bytes.writeUInt16BE(length, 2);
	if (lengthBytes === 8) bytes.writeBigUInt64BE(BigInt(length), 2);
	for (let i = 0; i < 4; i++) bytes[payloadAt - 4 + i] = MASK[i] as number;
	for (let i = 0; i < length; i++) bytes[payloadAt + i] = (payload[i] as number) ^ (MASK[i & 3] as number);
	return { bytes, payloadAt };
}

/** Writes a byte of the payload of a masked frame. */
export function patchByte(frame: Buffer, payloadAt: number, offset: number, value: number): void {
	frame[payloadAt + offset] = value ^ (MASK[offset & 3] as number);
}

/** Takes a stream of server frames apart; answers what is left over at the end of the chunk. */
export function readFrames(chunk: Buffer, onFrame: (opcode: number, chunk: Buffer, start: number, end: number) => void): Buffer | undefined {
	let at = 0;
	while (at + 2 <= chunk.length) {
		let start = at + 2;
		let length = (chunk[at + 1] as number) & 0x7f;
		if (length === 126) {
			if (at + 4 > chunk.length) break;
			length = chunk.readUInt16BE(at + 2);
			start = at + 4;
		} else if (length === 127) {
			if (at + 10 > chunk.length) break;
			length = Number(chunk.readBigUInt64BE(at + 2));
			start = at + 10;
		}
		if (start + length > chunk.length) break;
		onFrame((chunk[at] as number) & 0x0f, chunk, start, start + length);
		at = start + length;
	}
	return at === chunk.length ? undefined : chunk.subarray(at);
}
