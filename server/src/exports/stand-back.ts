/** Lets everybody else go first: the thread that calls it gets the lowest priority. Linux knows threads by number; elsewhere nothing happens. */
import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** The rooms' thread is then never kept waiting by a file that is made, also on a machine of one core. */
export function standBack(): void {
	if (process.platform !== 'linux') return;
	// read by the calling thread itself, so that it names that one: <pid>/task/<tid>
	const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
	setPriority(thread, constants.priority.PRIORITY_LOW);
}
