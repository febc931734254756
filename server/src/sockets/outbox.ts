/** What a socket is told in one turn of the loop goes out as one write at the end of it. Knows no frame and no rights. */
import type { Duplex } from 'node:stream';
import type { Backlogs } from './backlogs.ts';

export interface Outbox {
	/** Puts finished frames, or pieces of one, behind what waits already. */
	put(piece: Buffer): void;
	/** Asks for a call of `lastWords` and a write at the end of this turn. */
	wake(): void;
	/** Writes at once what waits. */
	flush(): void;
	/** Bytes that are not in the network yet. */
	backlog(): number;
}

/** Up to here it is cheaper to copy the pieces together than to hand each to the system. */
const COPY_UP_TO = 8192;

let awake: (() => void)[] = [];

function writeAll(): void {
	const flushes = awake;
	awake = [];
	for (const flush of flushes) flush();
}

/** The outbox of a socket; `lastWords` may put more just before a write, `backlogs` count what is not taken at once; `cut` ends the socket when that is too much. */
export function makeOutbox(socket: Duplex, lastWords: () => void, backlogs: Backlogs, cut: () => void): Outbox {
	let pieces: Buffer[] = [];
	let bytes = 0;
	let isAwake = false;

	const behind = backlogs.open(() => socket.writableLength, cut);
	socket.on('drain', behind.look);
	socket.once('close', behind.close);
	const put = (piece: Buffer): void => {
		pieces.push(piece);
		bytes += piece.length;
	};
	/** The system has not taken all that it was given; what is kept back for the end of this turn was not given yet. */
	const isBehind = (): boolean => socket.writableLength > 0 && socket.writableCorked === 0;
	const write = (piece: Buffer): void => {
		socket.write(piece);
		if (isBehind()) behind.add(piece); // which may cut this very socket
	};
	const writeTogether = (all: readonly Buffer[]): void => {
		socket.cork();
		for (const piece of all) socket.write(piece);
		socket.uncork();
		for (const piece of all) if (isBehind()) behind.add(piece);
	};
	const flush = (): void => {
		isAwake = false;
		lastWords();
		if (pieces.length === 0) return;
		const all = pieces;
		const size = bytes;
		pieces = [];
		bytes = 0;
		if (!socket.writable) return; // it ended meanwhile
		if (all.length === 1) write(all[0] as Buffer);
		else if (size <= COPY_UP_TO) write(Buffer.concat(all, size));
		else writeTogether(all);
	};
	return {
		put,
		wake: () => {
			if (isAwake) return;
			isAwake = true;
			if (awake.push(flush) === 1) process.nextTick(writeAll);
		},
		flush,
		backlog: () => socket.writableLength + bytes,
	};
}
