/** One room's end of the log: rows in, "durable" out, in order. One write at a time, so that a row is never kept without those before it. Knows no document. */
import type { LogRow, RoomLog } from '../storage/storage.ts';

type Row = Omit<LogRow, 'roomId'>;
type Done = (error: Error | undefined) => void;

export interface UpdateLog {
	/** Appends a row; `done` hears when it is durable, or why it never will be. */
	append(row: Row, done: Done): void;
	/** Calls back when everything that was appended so far is durable; at once when it is. */
	afterDurable(done: Done): void;
	/** True while something is not durable yet. */
	isBusy(): boolean;
}

/** The log of a room. After the first failure every later row fails too: the room must be loaded again. */
export function openUpdateLog(log: RoomLog, roomId: string): UpdateLog {
	let waiting: { row: Row | undefined; done: Done }[] = [];
	let isWriting = false;
	let failure: Error | undefined;

	const pump = (): void => {
		if (isWriting || waiting.length === 0) return;
		const group = waiting;
		waiting = [];
		const rows = group.flatMap(({ row }) => (row ? [{ ...row, roomId }] : []));
		const finish = (error: Error | undefined): void => {
			isWriting = false;
			failure ??= error;
			for (const { done } of group) done(error);
			if (failure) for (const { done } of waiting.splice(0)) done(failure);
			pump();
		};
		isWriting = true;
		if (rows.length === 0) {
			finish(undefined);
			return;
		}
		log.append(rows).then(
			() => finish(undefined),
			(error: Error) => finish(error),
		);
	};

	const push = (row: Row | undefined, done: Done): void => {
		if (failure) done(failure);
		else if (!row && !isWriting && waiting.length === 0) done(undefined);
		else {
			waiting.push({ row, done });
			pump();
		}
	};
	return {
		append: push,
		afterDurable: (done) => push(undefined, done),
		isBusy: () => isWriting || waiting.length > 0,
	};
}
