/** When to come back after a lost connection. Pure. */

const FIRST = 200;
const LONGEST = 10_000;
/** After "slow down" nobody comes back earlier than this (ms). */
const SLOW_DOWN = 3000;

/**
 * The longest wait (ms) before the next attempt, drawn anew for each, so that 45 browsers do not come back in one instant.
 * `failures` counts the attempts that failed in a row, this one included; `random` is in [0, 1).
 */
export function nextWait(failures: number, isTold: 'slow-down' | undefined, random: number): number {
	const most = Math.min(FIRST * 2 ** Math.min(failures - 1, 10), LONGEST);
	const wait = most * (0.5 + random / 2);
	return isTold === 'slow-down' ? Math.max(wait, SLOW_DOWN * (1 + random)) : wait;
}
