/**
 * What comes on one connection, from the gate: presence that renews what its connection shows is put into its seat at once, everything else is read. Presence
 * that is put there is counted later, many at once. A class, for the reason that {@link PresenceSeat} tells.
 */
import { MESSAGE } from '@rembuk/shared/protocol/message';
import type { MessageTaker } from './frame-gate.ts';
import { byteOf } from './masked.ts';
import type { PresenceSeat } from './presence-seat.ts';

/** So many presences that follow each other are counted together. */
const COUNT_AFTER = 16;

export class Inbox implements MessageTaker {
	readonly #read: (message: Buffer) => void;
	readonly #count: () => void;
	/** Where its presence goes; nowhere when nothing is taken any more. */
	seat: PresenceSeat | undefined;
	/** Something came since this was set to false. */
	isHeard = false;
	/** What is not counted yet. */
	presences = 0;
	bytes = 0;

	/** `count` is to count what is owed, and to set it to nothing. */
	constructor(read: (message: Buffer) => void, count: () => void) {
		this.#read = read;
		this.#count = count;
	}

	take(message: Buffer): void {
		this.#read(message);
	}

	takeMasked(chunk: Uint8Array, start: number, length: number): boolean {
		if (length === 0 || byteOf(chunk, start, 0) !== MESSAGE.awareness || !this.seat?.renew(chunk, start, length)) return false;
		this.isHeard = true;
		this.bytes += length;
		if (++this.presences === COUNT_AFTER) this.#count();
		return true;
	}
}
