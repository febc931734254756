/**
 * Stands before ws' reader and takes what nearly every packet is: whole binary frames. Everything else — a frame in parts, a ping, the end, a mistake — is
 * ws' own, so that there is one reader of all that is difficult. Knows no messages.
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { readShared } from './shared-reads.ts';

const BINARY = 0x82; // FIN and opcode 2
const PING = 0x89;
const PONG = 0x8a;
const MASKED = 0x80;
/** Longer control frames are a mistake (RFC 6455, 5.5). */
const LONGEST_CONTROL = 125;

export interface FrameGateOptions {
	/** The largest message, bytes. */
	maxPayload: number;
	/** A message, unmasked, in bytes of its own. */
	take(message: Buffer): void;
	/** Bytes for the reader behind the gate. */
	pass(bytes: Buffer): void;
	/** From here on everything is the reader's: the gate is not asked again. */
	giveUp(): void;
}

/** Answers what takes the bytes of one socket, in the order in which they come, from the beginning of a frame on. */
export function makeFrameGate({ maxPayload, take, pass, giveUp }: FrameGateOptions): (chunk: Buffer) => void {
	/** So many bytes of a frame that was passed on are still to come. */
	let missing = 0;

	/** Where the rest of a chunk that begins with something else than a whole message next stands between two frames; undefined when that cannot be told. */
	const endOfOthers = (chunk: Buffer, start: number): number | undefined => {
		let at = start;
		while (at < chunk.length) {
			const size = frameSize(chunk, at, maxPayload);
			if (size === undefined) return undefined;
			at += size;
		}
		return at;
	};
	return (chunk) => {
		let at = missing;
		if (missing === 0) {
			for (;;) {
				const size = chunk[at] === BINARY ? frameSize(chunk, at, maxPayload) : undefined;
				if (size === undefined || at + size > chunk.length) break;
				take(unmask(chunk, at, size));
				at += size;
				if (at === chunk.length) return;
			}
		}
		const start = missing === 0 ? at : 0;
		const end = endOfOthers(chunk, at);
		if (end === undefined) giveUp();
		else missing = end - chunk.length;
		pass(start === 0 ? chunk : chunk.subarray(start));
	};
}

/** Head and body of the frame at an offset; undefined when it is neither a masked whole message nor a ping or pong, or when its head is cut. */
function frameSize(chunk: Buffer, at: number, maxPayload: number): number | undefined {
	const left = chunk.length - at;
	if (left < 6) return undefined;
	const opcode = chunk[at];
	const second = chunk[at + 1] as number;
	if (second < MASKED) return undefined;
	const short = second - MASKED;
	if (opcode !== BINARY) return (opcode === PING || opcode === PONG) && short <= LONGEST_CONTROL ? 6 + short : undefined;
	if (short < 126) return short <= maxPayload ? 6 + short : undefined;
	if (short === 126) {
		if (left < 8) return undefined;
		const length = chunk.readUInt16BE(at + 2);
		return length <= maxPayload ? 8 + length : undefined;
	}
	if (left < 14 || chunk.readUInt32BE(at + 2) !== 0) return undefined;
	const length = chunk.readUInt32BE(at + 6);
	return length <= maxPayload ? 14 + length : undefined;
}

/** The message of a whole frame, in bytes of its own. */
function unmask(chunk: Buffer, at: number, size: number): Buffer {
	const short = (chunk[at + 1] as number) - MASKED;
	const start = at + (short < 126 ? 6 : short === 126 ? 8 : 14);
	const length = at + size - start;
	const [a, b, c, d] = [chunk[start - 4] as number, chunk[start - 3] as number, chunk[start - 2] as number, chunk[start - 1] as number];
	const message = Buffer.allocUnsafe(length);
	let i = 0;
	for (; i + 3 < length; i += 4) {
		message[i] = (chunk[start + i] as number) ^ a;
		message[i + 1] = (chunk[start + i + 1] as number) ^ b;
		message[i + 2] = (chunk[start + i + 2] as number) ^ c;
		message[i + 3] = (chunk[start + i + 3] as number) ^ d;
	}
	if (i < length) message[i] = (chunk[start + i++] as number) ^ a;
	if (i < length) message[i] = (chunk[start + i++] as number) ^ b;
	if (i < length) message[i] = (chunk[start + i] as number) ^ c;
	return message;
}

/** After so many messages a socket is worth a way of its own to the gate. */
const BUSY_AFTER = 16;

/** Puts a gate before ws' reader of a socket that was just upgraded. Where ws reads otherwise than expected there is none, and all goes its way. */
export function openFrameGate(ws: WebSocket, socket: Duplex, maxPayload: number, take: (message: Buffer) => void): void {
	const readers = socket.listeners('data') as ((this: Duplex, chunk: Buffer) => void)[];
	const [read] = readers;
	if (readers.length !== 1 || !read) return;
	let isOpen = true;
	let isShared = false;
	let taken = 0;
	const gate = makeFrameGate({
		maxPayload,
		take: (message) => {
			if (!isShared && ++taken % BUSY_AFTER === 0) setImmediate(shareReads);
			take(message);
		},
		pass: (bytes) => read.call(socket, isShared ? Buffer.from(bytes) : bytes),
		giveUp: () => {
			socket.on('data', read);
			close();
		},
	});
	const shareReads = (): void => {
		isShared ||= isOpen && readShared(socket, (chunk) => (isOpen ? gate(chunk) : void socket.emit('data', Buffer.from(chunk))));
	};
	const close = (): void => {
		isOpen = false;
		socket.off('data', gate);
	};
	socket.on('data', gate);
	socket.off('data', read);
	socket.prependOnceListener('close', close); // ws reads what is left then by itself
	ws.once('error', close); // and nothing after a mistake
}
