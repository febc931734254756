/** What messages cost, in messages (`limits.ts`). */
import { MESSAGE, SYNC } from '@rembuk/shared/protocol/message';

export const PRESENCE_COST = 0.5;
/** ws answers pings and drops pongs by itself; they cost all the same. */
export const CONTROL_COST = 0.2;
/** Asking for the whole document is dear, and so is coming at all. */
export const STEP1_COST = 10;

export function costOf(message: Uint8Array): number {
	if (message[0] === MESSAGE.awareness) return PRESENCE_COST;
	return message[0] === MESSAGE.sync && message[1] === SYNC.step1 ? STEP1_COST : 1;
}
