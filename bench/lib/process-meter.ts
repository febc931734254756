/** What a process has used so far, read from outside (Linux): its threads are included, and asking costs it nothing. */
import { readFileSync, writeFileSync } from 'node:fs';

/** /proc counts in ticks of 10 ms (USER_HZ, the same on every Linux that Node runs on). */
const TICKS_PER_SECOND = 100;

/** CPU seconds, user and system, of all threads since the process began. */
export const cpuSeconds = (pid: number): number => usedIn(`/proc/${pid}/stat`);

/** CPU seconds of the main thread alone. */
export const mainCpuSeconds = (pid: number): number => usedIn(`/proc/${pid}/task/${pid}/stat`);

function usedIn(file: string): number {
	const stat = readFileSync(file, 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before may hold spaces
	return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
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
