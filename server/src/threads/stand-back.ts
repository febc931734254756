/** Lets everybody else go first: the thread that calls it gets a low priority. Linux knows threads by number; elsewhere nothing happens. */
import { readlinkSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';

/** A tenth of a share beside a busy program: the rooms' thread is not kept waiting, also on one core; at the lowest (19) a file would never be finished there. */
const PRIORITY = constants.priority.PRIORITY_BELOW_NORMAL;

/** Steps back, and answers whether it could: a container may forbid it, and then files are made all the same. */
export function standBack(): boolean {
	if (process.platform !== 'linux') return false;
	try {
		if (getPriority() >= PRIORITY) return true;
		// read by the calling thread itself, so that it names that one: <pid>/task/<tid>
		setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), PRIORITY);
		return true;
	} catch {
		return false; // not allowed, or no /proc
	}
}
