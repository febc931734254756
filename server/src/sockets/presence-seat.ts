/**
 * Where one connection sits among those that show themselves in a room. What renews the state of its client id is put into its slot; whatever else it says is
 * for the board. A class, and one slot of one buffer: at thirty messages a second from each of a thousand people, every object on the way is one more wait for
 * memory.
 */
import type { PresenceUser } from '@rembuk/shared/protocol/presence';
import { NOT_RENEWAL, shortId, startOfRenewal } from './presence-renewal.ts';
import { fillSlot, giveSlot, readSlot, SLOT, takeSlot } from './presence-slots.ts';

/** A connection as presence sees it. */
export interface PresenceMember {
	participantId: string;
	/** Who it is, as of now; undefined for somebody who is no longer in the workshop. */
	user(): PresenceUser | undefined;
	/** Takes a frame in pieces, which may be dropped when the reader is slow. */
	sendPresence(...pieces: Buffer[]): void;
}

/** What one client id shows. */
export interface PresenceEntry {
	readonly clientId: number;
	/** Whose it is; nobody's: the server's, or one that left. */
	seat: PresenceSeat | undefined;
	clock: number;
	/** `unseen`: nothing readable came yet; `gone`: it left, and that is still to be told. */
	stage: 'unseen' | 'here' | 'gone';
	/** The state as it goes out. */
	bytes: Buffer;
	/** What came since, unread, unless it is in the seat's slot. */
	latest: Uint8Array | undefined;
	/** It is to be told. */
	isDirty: boolean;
	/** Where it stands among what was told last. */
	place: number;
}

export class PresenceSeat {
	readonly member: PresenceMember;
	/** What its client id shows; each member has one. */
	own: PresenceEntry | undefined;
	readonly #markDirty: (entry: PresenceEntry) => void;
	/** {@link own}'s client id, when it can be renewed. */
	#id: number | undefined;
	#slot = -1;
	/** Where the JSON in the slot stands that is not read yet. */
	#from = 0;
	#to = 0;

	constructor(member: PresenceMember, markDirty: (entry: PresenceEntry) => void) {
		this.member = member;
		this.#markDirty = markDirty;
	}

	/** From now on it shows this. */
	sitFor(entry: PresenceEntry | undefined): void {
		if (entry !== this.own) this.#to = 0;
		this.own = entry;
		this.#id = entry && shortId(entry.clientId);
	}

	/**
	 * Takes an awareness message of a chunk, under its mask, when it says nothing but what {@link own} shows now. False: nothing was taken, and the message is for
	 * the board.
	 */
	renew(chunk: Uint8Array, start: number, length: number): boolean {
		if (this.#id === undefined || length > SLOT) return false;
		const from = startOfRenewal(chunk, start, length, this.#id);
		if (from === NOT_RENEWAL) return false;
		if (this.#slot < 0) this.#slot = takeSlot();
		fillSlot(this.#slot, chunk, start, length);
		this.#from = from;
		if (this.#to === 0 && this.own) {
			this.own.latest = undefined;
			this.#markDirty(this.own);
		}
		this.#to = length;
		return true;
	}

	hasRenewal(): boolean {
		return this.#to > 0;
	}

	/** The JSON of the last renewal, once, as long as there is no other; undefined when there is none. */
	takeRenewal(): Uint8Array | undefined {
		if (this.#to === 0) return undefined;
		const json = readSlot(this.#slot, this.#from, this.#to);
		this.#to = 0;
		return json;
	}

	/** Nobody sits here any more. */
	close(): void {
		this.sitFor(undefined);
		this.#to = 0;
		if (this.#slot >= 0) giveSlot(this.#slot);
		this.#slot = -1;
	}
}

/** True when something came that is not read. */
export const isUnread = ({ latest, seat }: PresenceEntry): boolean => latest !== undefined || seat?.hasRenewal() === true;

/** What came last and is not read, once. */
export function takeUnread(entry: PresenceEntry): Uint8Array | undefined {
	const { latest } = entry;
	entry.latest = undefined;
	return entry.seat?.takeRenewal() ?? latest;
}
