/**
 * Makes snapshots in a thread of its own, so that the commits of all rooms go on meanwhile. The thread is started when it is needed and ended when it has had
 * nothing to do for a while. Knows no database.
 */
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../threads/start-thread.ts';
import type { Merge, MergeJob } from '../merge-job.ts';
import type { RenewedLog } from '../renew-log.ts';

export interface MergeAsked {
	id: number;
	job: MergeJob;
}
export type MergeAnswer = { id: number; merged: RenewedLog } | { id: number; failure: string };

export interface Merger {
	/** @throws Error when it cannot be made; the next one is tried in a fresh thread where this one ended. */
	merge: Merge;
	/** Ends the thread; what it was at is given up. */
	close(): Promise<void>;
}

/** So long may the thread have nothing to do, ms. */
const IDLE_MS = 30_000;

export function openMerger(idleMs = IDLE_MS): Merger {
	const open = new Map<number, { resolve(merged: RenewedLog): void; reject(error: Error): void }>();
	let thread: Worker | undefined;
	let idle: NodeJS.Timeout | undefined;
	let lastId = 0;

	const start = (): Worker => {
		const fresh = startThread('merge-worker', import.meta.url);
		const fail = (error: Error): void => {
			if (thread !== fresh) return;
			thread = undefined;
			for (const { reject } of open.values()) reject(error);
			open.clear();
		};
		fresh.on('message', (answer: MergeAnswer) => {
			const asked = open.get(answer.id);
			open.delete(answer.id);
			if ('merged' in answer) asked?.resolve(answer.merged);
			else asked?.reject(new Error(answer.failure));
			if (open.size === 0) idle = setTimeout(() => void end(), idleMs).unref();
		});
		fresh.on('error', fail);
		fresh.on('exit', (code) => fail(new Error(`the thread of the snapshots ended with ${code}`)));
		return fresh;
	};
	const end = async (): Promise<void> => {
		clearTimeout(idle);
		await thread?.terminate();
	};
	return {
		merge: (job) =>
			new Promise((resolve, reject) => {
				clearTimeout(idle);
				thread ??= start();
				open.set(++lastId, { resolve, reject });
				thread.postMessage({ id: lastId, job } satisfies MergeAsked);
			}),
		close: end,
	};
}
