/** What the generator asks of a protocol: messages made ahead, and what is in those that arrive. A wire knows bytes and no sockets. */
import type { ReadyFrame } from '../frame.ts';
import type { Seat } from '../job.ts';
import type { Mover } from '../moves/move-plan.ts';

/** What a message says to whoever measures. */
export interface Sink {
	/** States of others. */
	presence(count: number): void;
	/** The n-th state of a client; told to probes only. */
	presenceStamp(client: number, n: number): void;
	/** The n-th action of a mover; told to probes only. */
	moveStamp(mover: number, action: number): void;
	/** The first n updates of this connection are durable. */
	saved(n: number): void;
	/** The first state of the document is here. */
	synced(): void;
}

/** A presence message whose number can be changed in place. */
export interface PresenceTemplate extends ReadyFrame {
	/** Offsets in the payload of six digits that hold 100,000 + n. */
	digitsAt: readonly number[];
	/** Offset of a clock of four bytes, where the protocol has one. */
	clockAt: number | undefined;
}

export interface Wire {
	/** What a client sends first. */
	opening(seat: Seat, client: number): Buffer[];
	presence(seat: Seat, client: number): PresenceTemplate;
	/** The frames of each mover of one room, its n-th action at index n. */
	moves(movers: readonly { mover: Mover; seat: Seat }[], count: number): Buffer[][];
	/** The payload of a message that brings a Yjs update; for protocols that carry them. */
	update(seat: Seat, update: Uint8Array): Uint8Array;
	/** Reads one message. Only a probe pays for looking inside. */
	read(chunk: Buffer, start: number, end: number, isProbe: boolean, sink: Sink): void;
}

/** x and y of presence begin here, so that they always have six digits. */
export const FIRST_NUMBER = 100_000;
