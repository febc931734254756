/** Waits until a server that has just started is at rest, so that nobody's start is measured as its work. */
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuSeconds } from './process-meter.ts';

/** A server that uses no more is at rest, CPU seconds a second; looked at so often, and believed when it was seen twice. */
const AT_REST = 0.05;
const LOOK_MS = 250;
/** A server that never rests is measured as it is. */
const MOST_LOOKS = 40;

/** Resolves when it is. */
export async function atRest(pid: number): Promise<void> {
	for (let quiet = 0, looks = 0; quiet < 2 && looks < MOST_LOOKS; looks++) {
		const before = cpuSeconds(pid);
		await sleep(LOOK_MS);
		quiet = cpuSeconds(pid) - before <= AT_REST * (LOOK_MS / 1000) ? quiet + 1 : 0;
	}
}
