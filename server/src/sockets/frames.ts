/** Websocket frames made by hand: one buffer that is written to many sockets, instead of a frame built for each. */

const BINARY = 0x82; // FIN and opcode 2

/** A complete, unmasked binary frame (RFC 6455, 5.2) around a message. */
export function frameOf(message: Uint8Array): Buffer {
	const { length } = message;
	let frame: Buffer;
	let offset: number;
	if (length < 126) {
		offset = 2;
		frame = Buffer.allocUnsafe(offset + length);
		frame[1] = length;
	} else if (length < 65_536) {
		offset = 4;
		frame = Buffer.allocUnsafe(offset + length);
		frame[1] = 126;
		frame.writeUInt16BE(length, 2);
	} else {
		offset = 10;
		frame = Buffer.allocUnsafe(offset + length);
		frame[1] = 127;
		frame.writeBigUInt64BE(BigInt(length), 2);
	}
	frame[0] = BINARY;
	frame.set(message, offset);
	return frame;
}
