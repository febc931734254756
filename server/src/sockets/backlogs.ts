/**
 * What waits for slow readers, over all sockets: each of a thousand may be below its own limit, and together they are more than there is memory. What many
 * wait for counts once. Who takes everything at once, as nearly all do, costs nothing here. Knows no socket.
 */

/** What one reader was handed and has not taken. */
export interface Backlog {
	/** Handed to the system, which has not taken all that it was handed. */
	add(piece: Buffer): void;
	/** The reader has taken something. */
	look(): void;
	/** Its reader is gone. */
	close(): void;
}

export interface Backlogs {
	/** `waits`: the bytes that the reader has not taken. `cut` ends it: it has been slow the longest, and all together is too much. */
	open(waits: () => number, cut: () => void): Backlog;
	/** Bytes that wait. */
	size(): number;
}

/** A reader that is behind: the last pieces that it was handed, as many as may still wait. */
interface Behind {
	pieces: Buffer[];
	bytes: number;
	waits(): number;
	cut(): void;
}

/** Backlogs of at most so many bytes together. */
export function makeBacklogs(most: number): Backlogs {
	const waitedFor = new Map<Buffer, number>();
	/** In the order in which they fell behind. */
	const behind = new Set<Behind>();
	let size = 0;

	const hold = (piece: Buffer): void => {
		const times = waitedFor.get(piece) ?? 0;
		waitedFor.set(piece, times + 1);
		if (times === 0) size += piece.length;
	};
	const letGo = (piece: Buffer): void => {
		const times = waitedFor.get(piece) ?? 0;
		if (times > 1) waitedFor.set(piece, times - 1);
		else if (waitedFor.delete(piece)) size -= piece.length;
	};
	/** Forgets the oldest pieces of a reader until no more are left than the `waiting` bytes that it has not taken. */
	const settle = (one: Behind, waiting: number): void => {
		for (let first = one.pieces[0]; first && one.bytes - first.length >= waiting; first = one.pieces[0]) {
			one.pieces.shift();
			one.bytes -= first.length;
			letGo(first);
		}
		if (one.pieces.length === 0) behind.delete(one);
	};
	const settleAll = (): void => {
		for (const one of [...behind]) settle(one, one.waits());
	};
	const cutSlowest = (): void => {
		settleAll();
		for (const one of behind) {
			if (size <= most) return;
			settle(one, 0);
			one.cut();
		}
	};

	return {
		open: (waits, cut) => {
			const one: Behind = { pieces: [], bytes: 0, waits, cut };
			let isClosed = false;
			return {
				add: (piece) => {
					if (isClosed) return;
					settle(one, waits() - piece.length);
					one.pieces.push(piece);
					one.bytes += piece.length;
					behind.add(one);
					hold(piece);
					if (size > most) cutSlowest();
				},
				look: () => settle(one, waits()),
				close: () => {
					isClosed = true;
					settle(one, 0);
				},
			};
		},
		size: () => {
			settleAll();
			return size;
		},
	};
}
