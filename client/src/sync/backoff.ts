/** When to come back after a lost connection. Pure. */

export type Told = 'slow-down' | 'restart' | undefined;

/** A single lost connection comes back this soon at the latest (ms). */
const FIRST = 600;
/** A server that restarts is soon back, and then everybody shall be there within two seconds: for so many attempts the waits stay this short. */
const SOON = 1500;
const SOON_TRIES = 20;
const LONGEST = 5000;
/** After "slow down" nobody comes back earlier than this (ms). */
const SLOW_DOWN = 3000;

/**
 * How long (ms) to wait before the next attempt, drawn anew for each from a wide range, so that a thousand browsers that lost one server in one instant do not
 * come back in one instant. `failures` counts the attempts that failed in a row, this one included; `random` is in [0, 1).
 */
export function nextWait(failures: number, told: Told, random: number): number {
	const isLone = failures === 1 && told !== 'restart';
	const most = isLone ? FIRST : failures <= SOON_TRIES ? SOON : LONGEST;
	const wait = most * (0.2 + 0.8 * random);
	return told === 'slow-down' ? Math.max(wait, SLOW_DOWN * (1 + random)) : wait;
}
