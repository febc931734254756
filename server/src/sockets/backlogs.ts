/**
 * What waits for slow readers, over all sockets: each of a thousand may be below its own limit, and together they are more than there is memory. What many
 * wait for counts once. Knows no socket.
 */

/** What one reader has been written and has not taken. */
export interface Backlog {
	/** Handed to the system. */
	add(piece: Buffer): void;
	/** The first of what was added has been taken. */
	taken(): void;
	/** Its reader is gone. */
	close(): void;
}

export interface Backlogs {
	/** `cut` ends the reader: it has been slow the longest, and all together is too much. */
	open(cut: () => void): Backlog;
	/** Bytes that wait. */
	size(): number;
}

/** Backlogs of at most so many bytes together. */
export function makeBacklogs(most: number): Backlogs {
	const waitedFor = new Map<Buffer, number>();
	/** In the order in which they fell behind; of who takes everything at once nobody stays here. */
	const behind = new Map<Buffer[], () => void>();
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
	const end = (pieces: Buffer[]): void => {
		behind.delete(pieces);
		for (const piece of pieces.splice(0)) letGo(piece);
	};

	const cutSlowest = (): void => {
		for (const [pieces, cut] of behind) {
			if (size <= most) return;
			end(pieces);
			cut();
		}
	};

	return {
		open: (cut) => {
			const pieces: Buffer[] = [];
			let isClosed = false;
			return {
				add: (piece) => {
					if (isClosed) return;
					if (pieces.push(piece) === 1) behind.set(pieces, cut);
					hold(piece);
					if (size > most) cutSlowest();
				},
				taken: () => {
					const piece = pieces.shift();
					if (piece) letGo(piece);
					if (pieces.length === 0) behind.delete(pieces);
				},
				close: () => {
					isClosed = true;
					end(pieces);
				},
			};
		},
		size: () => size,
	};
}
