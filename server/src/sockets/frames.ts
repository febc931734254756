/** Websocket frames made by hand: one buffer that is written to many sockets, instead of a frame built for each. */

const BINARY = 0x82; // FIN and opcode 2

/** The head of a complete, unmasked binary frame (RFC 6455, 5.2) with `length` bytes of message, followed by `room` bytes that the caller fills. */
export function frameHead(length: number, room = 0): { head: Buffer; at: number } {
	const at = length < 126 ? 2 : length < 65_536 ? 4 : 10;
	const head = Buffer.allocUnsafe(at + room);
	head[0] = BINARY;
	if (at === 2) head[1] = length;
	else if (at === 4) {
		head[1] = 126;
		head.writeUInt16BE(length, 2);
	} else {
		head[1] = 127;
		head.writeBigUInt64BE(BigInt(length), 2);
	}
	return { head, at };
}

/** A complete frame around a message, which may come in pieces. */
export function frameOf(...pieces: Uint8Array[]): Buffer {
	const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
	const { head: frame, at } = frameHead(length, length);
	let offset = at;
	for (const piece of pieces) {
		frame.set(piece, offset);
		offset += piece.length;
	}
	return frame;
}

/** How many bytes {@link putVarUint} needs. */
export function varUintLength(value: number): number {
	let length = 1;
	for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length++;
	return length;
}

/** Writes lib0's variable length number at an offset and answers the offset behind it. */
export function putVarUint(buffer: Buffer, value: number, at: number): number {
	let offset = at;
	let rest = value;
	for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) buffer[offset++] = (rest % 0x80) | 0x80;
	buffer[offset++] = rest;
	return offset;
}

/** The frame of a sync message of y-websocket's protocol: `kind` is step 1, step 2 or update. */
export function syncFrame(kind: number, body: Uint8Array): Buffer {
	const start = Buffer.allocUnsafe(2 + varUintLength(body.length));
	start[0] = 0; // MESSAGE.sync
	start[1] = kind;
	putVarUint(start, body.length, 2);
	return frameOf(start, body);
}
