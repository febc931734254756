/** A change on its way into a room: what is asked of whoever judges it, and what becomes of it. */
import type { ErrorCode } from '@rembuk/shared/errors';
import type * as Y from 'yjs';
import type { Horizon } from './short-state.ts';

/** What a judge found about a change, before anything was applied. */
export type Judgement =
	/** The server has all of it. */
	| { kind: 'same' }
	| { kind: 'refuse'; code: ErrorCode }
	/** Cannot be judged before something else of the same sender has come. */
	| { kind: 'hold' }
	/** May be applied. `clients`: ids that become the sender's; `tidy`: the server's own hand, after it in the same transaction; says whether it wrote. */
	| { kind: 'apply'; clients: readonly number[]; removedAuthors?: readonly [string, string][]; tidy?: (doc: Y.Doc) => boolean };

/** `failed`: nothing was kept, and the room is dropped; come back. */
export type Outcome = { kind: 'saved' } | { kind: 'held' } | { kind: 'refused'; code: ErrorCode } | { kind: 'failed'; code: ErrorCode };

/** Somebody's update on its way in. */
export interface Change {
	bytes: Uint8Array;
	/** The participant id of the sender. */
	sender: string;
	/** Who must not be told again: compared by identity. */
	from: object;
	judge(facts: RoomFacts): Judgement;
	/** Hears in order what became of it. */
	settle(outcome: Outcome): void;
}

/** What a judge may look at. */
export interface RoomFacts {
	doc: Y.Doc;
	/** Participant id or `server`; undefined for a client id that nobody has written with. */
	ownerOf(clientId: number): string | undefined;
	/** How many client ids somebody owns. */
	idsOf(owner: string): number;
	/** The author of a thing that was removed, where it is not the owner of the client id that wrote it. */
	removedAuthorOf(thingId: string): string | undefined;
	/** Who writes to a key must have seen what it held here; undefined: nothing is forgotten. */
	horizon(): Horizon | undefined;
}
