/**
 * Group commit, seen from the main thread: what all rooms append in one turn of the loop goes to the database as one request and one transaction, and the
 * next request waits for its answer. Knows no database.
 */
import type { LogRow } from './storage.ts';

export interface AppendQueue {
	/** Resolves when the rows are durable. @throws what the write failed with; then nothing of its group is kept. */
	append(rows: LogRow[]): Promise<void>;
	/** Resolves when nothing waits any more. */
	idle(): Promise<void>;
}

interface Waiting {
	rows: LogRow[];
	resolve(): void;
	reject(error: unknown): void;
}

/** A queue in front of a write that is all or none. */
export function queueAppends(write: (rows: LogRow[]) => Promise<unknown>): AppendQueue {
	let waiting: Waiting[] = [];
	let isBusy = false;
	const idlers: (() => void)[] = [];

	const send = (): void => {
		const group = waiting;
		waiting = [];
		const next = (): void => {
			if (waiting.length > 0) send();
			else {
				isBusy = false;
				for (const resolve of idlers.splice(0)) resolve();
			}
		};
		write(group.flatMap(({ rows }) => rows)).then(
			() => {
				for (const { resolve } of group) resolve();
				next();
			},
			(error: unknown) => {
				for (const { reject } of group) reject(error);
				next();
			},
		);
	};
	return {
		idle: () => new Promise((resolve) => (isBusy ? idlers.push(resolve) : resolve())),
		append: (rows) =>
			new Promise((resolve, reject) => {
				waiting.push({ rows, resolve, reject });
				if (isBusy) return;
				isBusy = true;
				queueMicrotask(send); // after the rooms that tick in the same beat
			}),
	};
}
