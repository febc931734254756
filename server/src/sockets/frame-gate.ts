/**
 * Stands before ws' reader and takes what nearly every packet is: whole binary frames. Everything else — a frame in parts, a ping, the end, a mistake — is
 * ws' own, so that there is one reader of all that is difficult. Knows no messages.
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { unmask } from './masked.ts';
import { readShared, reReadShared } from './shared-reads.ts';

const BINARY = 0x82; // FIN and opcode 2
const PING = 0x89;
const PONG = 0x8a;
const MASKED = 0x80;
/** Longer control frames are a mistake (RFC 6455, 5.5). */
const LONGEST_CONTROL = 125;

/** Who gets the messages. */
export interface MessageTaker {
	/** A message, unmasked, in bytes of its own. */
	take(message: Buffer): void;
	/** A message where it stands in a chunk, under its mask (`masked.ts`). False: nothing was taken, and it is for {@link take}. */
	takeMasked(chunk: Uint8Array, start: number, length: number): boolean;
}

/** The reader behind the gate. */
export interface OtherReader {
	/** Bytes that are not the gate's. */
	pass(bytes: Buffer): void;
	/** From here on everything is the reader's: the gate is not asked again. */
	giveUp(): void;
}

/** Takes the bytes of one socket, in the order in which they come, from the beginning of a frame on. */
export class FrameGate {
	readonly #maxPayload: number;
	readonly #taker: MessageTaker;
	readonly #reader: OtherReader;
	/** So many bytes of a frame that was passed on are still to come. */
	#missing = 0;
	/** Messages taken. */
	taken = 0;

	/** `maxPayload`: the largest message, bytes. */
	constructor(maxPayload: number, taker: MessageTaker, reader: OtherReader) {
		this.#maxPayload = maxPayload;
		this.#taker = taker;
		this.#reader = reader;
	}

	/** Takes a chunk, or the first `length` bytes of it; they may be written over afterwards. */
	take(chunk: Buffer, length = chunk.length): void {
		let at = this.#missing;
		if (at === 0) {
			for (;;) {
				const end = chunk[at] === BINARY ? frameEnd(chunk, at, length, this.#maxPayload) : undefined;
				if (end === undefined || end > length) break;
				this.taken++;
				takeMessage(this.#taker, chunk, bodyStart(chunk, at), end);
				at = end;
				if (at === length) return;
			}
		}
		const start = this.#missing === 0 ? at : 0;
		const end = this.#endOfOthers(chunk, at, length);
		if (end === undefined) this.#reader.giveUp();
		else this.#missing = end - length;
		this.#reader.pass(start === 0 && length === chunk.length ? chunk : chunk.subarray(start, length));
	}

	/** Where the rest of a chunk that begins with something else than a whole message next stands between two frames; undefined when that cannot be told. */
	#endOfOthers(chunk: Buffer, start: number, length: number): number | undefined {
		let at = start;
		while (at < length) {
			const end = frameEnd(chunk, at, length, this.#maxPayload);
			if (end === undefined) return undefined;
			at = end;
		}
		return at;
	}
}

function takeMessage(taker: MessageTaker, chunk: Buffer, start: number, end: number): void {
	const length = end - start;
	if (taker.takeMasked(chunk, start, length)) return;
	const message = Buffer.allocUnsafe(length);
	unmask(chunk, start, length, message);
	taker.take(message);
}

/**
 * Behind the frame at an offset of a chunk with `length` bytes; undefined when it is neither a masked whole message nor a ping or pong, or when its head is
 * cut.
 */
function frameEnd(chunk: Buffer, at: number, length: number, maxPayload: number): number | undefined {
	const left = length - at;
	if (left < 6) return undefined;
	const opcode = chunk[at];
	const second = chunk[at + 1] as number;
	if (second < MASKED) return undefined;
	const short = second - MASKED;
	if (opcode !== BINARY) return (opcode === PING || opcode === PONG) && short <= LONGEST_CONTROL ? at + 6 + short : undefined;
	if (short < 126) return short <= maxPayload ? at + 6 + short : undefined;
	if (short === 126) {
		if (left < 8) return undefined;
		const size = chunk.readUInt16BE(at + 2);
		return size <= maxPayload ? at + 8 + size : undefined;
	}
	if (left < 14 || chunk.readUInt32BE(at + 2) !== 0) return undefined;
	const size = chunk.readUInt32BE(at + 6);
	return size <= maxPayload ? at + 14 + size : undefined;
}

/** Where the message begins in the frame at an offset: behind its mask. */
function bodyStart(chunk: Buffer, at: number): number {
	const short = (chunk[at + 1] as number) - MASKED;
	return at + (short < 126 ? 6 : short === 126 ? 8 : 14);
}

/** After so many messages a socket is worth a way of its own to the gate. */
const BUSY_AFTER = 16;

/** Puts a gate before ws' reader of a socket that was just upgraded. Where ws reads otherwise than expected there is none, and all goes its way. */
export function openFrameGate(ws: WebSocket, socket: Duplex, maxPayload: number, taker: MessageTaker): void {
	const readers = socket.listeners('data') as ((this: Duplex, chunk: Buffer) => void)[];
	const [read] = readers;
	if (readers.length !== 1 || !read) return;
	let isOpen = true;
	let isShared = false;
	const gate = new FrameGate(maxPayload, taker, {
		pass: (bytes) => read.call(socket, isShared ? Buffer.from(bytes) : bytes),
		giveUp: () => {
			socket.on('data', read);
			close();
		},
	});
	const takeData = (chunk: Buffer): void => {
		const before = gate.taken;
		gate.take(chunk);
		if (!isShared && Math.floor(before / BUSY_AFTER) < Math.floor(gate.taken / BUSY_AFTER)) setImmediate(shareReads);
	};
	const shareReads = (): void => {
		isShared ||= isOpen && readShared(socket, gate);
	};
	const close = (): void => {
		isOpen = false;
		socket.off('data', takeData);
		if (isShared) reReadShared(socket, { take: (bytes, length) => void socket.emit('data', Buffer.from(bytes.subarray(0, length))) });
	};
	socket.on('data', takeData);
	socket.off('data', read);
	socket.prependOnceListener('close', close); // ws reads what is left then by itself
	ws.once('error', close); // and nothing after a mistake
}
