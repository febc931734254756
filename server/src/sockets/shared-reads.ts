/**
 * Lets a socket read into one buffer of all sockets instead of a new one for each packet, and hands the bytes over without a stream between. It is what Node
 * does for a socket that one opens oneself with `onread`; for accepted sockets it has no option. The same two properties are set here, found by their values
 * on a socket that was made with `onread`. Where Node is built otherwise nothing is set, and bytes come as they always do. Knows no frames.
 */
import { Socket, type SocketConstructorOpts } from 'node:net';
import type { Duplex } from 'node:stream';
import { makeWorded } from './worded-bytes.ts';

const SIZE = 65_536; // what libuv asks for, too

/** What all busy sockets read into. */
export const sharedBytes = makeWorded(SIZE);
const buffer = sharedBytes.bytes;

interface Keys {
	buffer: symbol;
	callback: symbol;
}

/** Under which keys Node keeps the buffer and the callback of `onread`; undefined when it does not keep them so. */
function findKeys(): Keys | undefined {
	const callback = (): boolean => true;
	const options = { onread: { buffer, callback } }; // documented, but not in the types of a socket that does not connect
	const probe = new Socket(options as SocketConstructorOpts);
	const keyOf = (wanted: unknown): symbol | undefined =>
		Object.getOwnPropertySymbols(probe).find((key) => (probe as unknown as Record<symbol, unknown>)[key] === wanted);
	const keys = { buffer: keyOf(buffer), callback: keyOf(callback) };
	probe.destroy();
	return keys.buffer && keys.callback ? (keys as Keys) : undefined;
}

const keys = findKeys();

/** A socket as Node has it, not in its types. */
type Inner = Record<symbol, unknown> & { _handle?: { reading?: boolean; useUserBuffer?: (buffer: Uint8Array) => void } | null };

/** Takes what was read: the first `length` of the bytes, which are written over when it returns. */
export interface SharedReader {
	take(bytes: Buffer, length: number): void;
}

const READER = Symbol('shared reader');

/** One for all sockets: what each of them had of its own would be more to wait for at every packet. */
function onRead(this: Inner, length: number): boolean {
	(this[READER] as SharedReader).take(buffer, length);
	return true;
}

/**
 * From now on what comes is given to `reader`. False, and nothing has changed, when the socket cannot do so, or
 * not at the moment: it is paused, or holds bytes that nobody has taken. Not to be called while the socket hands bytes over.
 */
export function readShared(socket: Duplex, reader: SharedReader): boolean {
	const inner = socket as unknown as Inner;
	const handle = inner._handle;
	if (!keys || !(socket instanceof Socket) || !handle?.reading || typeof handle.useUserBuffer !== 'function') return false;
	if (!(keys.buffer in inner && keys.callback in inner)) return false;
	if (socket.destroyed || !socket.readableFlowing || socket.readableLength > 0) return false;
	inner[keys.buffer] = buffer;
	inner[READER] = reader;
	inner[keys.callback] = onRead;
	handle.useUserBuffer(buffer);
	return true;
}

/** From now on another reader gets what comes to a socket for which {@link readShared} answered true. */
export function reReadShared(socket: Duplex, reader: SharedReader): void {
	(socket as unknown as Inner)[READER] = reader;
}
