/** What a process has used so far, read from outside (Linux): its threads are included, and asking costs it nothing. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** CPU seconds, user and system, of all threads that there are, since they began. */
export function cpuSeconds(pid: number): number {
	return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + usedIn(`/proc/${pid}/task/${thread}/schedstat`), 0);
}

/** CPU seconds of the main thread alone. */
export const mainCpuSeconds = (pid: number): number => usedIn(`/proc/${pid}/task/${pid}/schedstat`);

/** Counted in ns, where /proc/<pid>/stat counts in ticks of 10 ms. */
function usedIn(file: string): number {
	try {
		return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e9;
	} catch {
		return 0; // the thread ended meanwhile
	}
}

/** Resident memory now and at its highest, bytes. */
export function memoryOf(pid: number): { now: number; peak: number } {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN);
	return { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
}

/** Lets the peak of the memory begin anew (proc(5), clear_refs). */
export const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

/**
 * Seconds that the main thread was ready to run and had to wait for its core. What is much more than nothing says that the machine had something else to do:
 * then latencies are not the server's.
 */
export function waitedSeconds(pid: number): number {
	return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e9;
}
