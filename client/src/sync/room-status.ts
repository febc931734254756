/** How a room's connection stands, in facts that a screen can put into words. */
import type { ErrorCode } from '@rembuk/shared/errors';

/**
 * `loading` connecting for the first time (the copy of this browser may be there already) · `live` connected and in step · `offline` not connected, the copy
 * of this browser is shown and may be written ·
 * `refused` the server does not let this person in (see `reason`) · `ended` the session is over (see `reason`).
 */
export type RoomPhase = 'loading' | 'live' | 'offline' | 'refused' | 'ended';

export interface RoomStatus {
	phase: RoomPhase;
	/** Connected, in step, and everything that was sent is durable on the server. */
	saved: boolean;
	/** Things (notes, cards …) with changes of this browser that the server has not confirmed, those made offline and before a reload included. */
	unsaved: number;
	canWrite: boolean;
	/** Why writing or entering is refused, or what is wrong with the server. */
	reason?: ErrorCode | undefined;
	/** False when this browser keeps no offline copy (private mode, storage full): what is not saved is lost on reload. */
	offlineCopy: boolean;
	/** Grows each time the document is replaced by a fresh one (after a refusal, then `reason` says which; or when the room was written anew). Use it as React key where a document is bound. */
	generation: number;
}

export const FIRST_STATUS: RoomStatus = { phase: 'loading', saved: false, unsaved: 0, canWrite: true, offlineCopy: true, generation: 0 };

/** Things with changes that are not confirmed, of several rooms. */
export const countUnsaved = (all: readonly RoomStatus[]): number => all.reduce((sum, status) => sum + status.unsaved, 0);
