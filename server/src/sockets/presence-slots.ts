/**
 * Where the latest presence of each connection lies until it is read. All lie in one buffer: a thousand people show themselves thirty times a second, and
 * what such a message costs is nearly all waiting for memory that is not in the processor's cache. Knows no connection.
 */
import { unmask, unmaskWords } from './masked.ts';
import { sharedBytes } from './shared-reads.ts';
import { makeWorded } from './worded-bytes.ts';

/** Bytes of a slot: longer messages have none. */
export const SLOT = 512;

let all = makeWorded(64 * SLOT);
/** So many slots were given away at the same time at most. */
let made = 0;
const free: number[] = [];

/** A slot, until it is given back. */
export function takeSlot(): number {
	const slot = free.pop() ?? made++;
	if ((slot + 1) * SLOT > all.bytes.length) {
		const more = makeWorded(2 * all.bytes.length);
		more.bytes.set(all.bytes);
		all = more;
	}
	return slot;
}

/** Gives a slot back. */
export function giveSlot(slot: number): void {
	free.push(slot);
}

/** Puts the message that begins at `start`, of no more than {@link SLOT} bytes, into a slot without its mask. */
export function fillSlot(slot: number, chunk: Uint8Array, start: number, length: number): void {
	const at = slot * SLOT;
	if (chunk === sharedBytes.bytes && start % 4 === 0) unmaskWords(sharedBytes.words, start / 4, length, all.words, at / 4);
	else unmask(chunk, start, length, all.bytes, at);
}

/** Bytes of a slot, as long as it is not filled again. */
export const readSlot = (slot: number, from: number, to: number): Uint8Array => all.bytes.subarray(slot * SLOT + from, slot * SLOT + to);

/** How many slots are given away. */
export const slotsInUse = (): number => made - free.length;
