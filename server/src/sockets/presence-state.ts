/**
 * The bytes of presence: what a client says of itself is read, and who it is put in; many states are made one frame. Knows no members.
 *
 *   awareness = varUint(count) count × ( varUint(client id) varUint(clock) varString(JSON of the state, or null) )
 */
import { MESSAGE } from '@rembuk/shared/protocol/message';
import { type PresenceUser, presenceSchema } from '@rembuk/shared/protocol/presence';
import * as decoding from 'lib0/decoding';
import { frameHead, frameOf, putVarUint, varUintLength } from './frames.ts';
import { membersOfPlain } from './plain-presence.ts';

/** A sign of life that says nothing. */
export const EMPTY_PRESENCE = frameOf(Uint8Array.of(MESSAGE.awareness, 1, 0));

const NULL = Buffer.from('null');
/** The JSON of a client that left. */
export const NULL_STATE: readonly Uint8Array[] = [NULL];

/** True for the JSON of a client that leaves. */
export const isNothing = (json: Uint8Array): boolean => json.length === NULL.length && NULL.equals(json);

/**
 * What a client says of itself, without what it may not say: the JSON of an object, without its braces. undefined when it is not readable. The bytes may be
 * those that came.
 */
export function readMembers(bytes: Uint8Array): Uint8Array | undefined {
	const plain = membersOfPlain(bytes);
	if (plain) return plain;
	let value: unknown;
	try {
		value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
	} catch {
		return undefined; // dropped like any other state that is not in the grammar
	}
	const parsed = presenceSchema.safeParse(value);
	return parsed.success ? Buffer.from(JSON.stringify(parsed.data).slice(1, -1)) : undefined;
}

const OPEN = Buffer.from('{');
const COMMA = Buffer.from(',');
const userJson = new WeakMap<PresenceUser, Buffer>();

/** The JSON of a whole state in pieces: what a client says of itself, and who it is. */
export function wholeState(members: Uint8Array, user: PresenceUser): Uint8Array[] {
	let who = userJson.get(user);
	if (who === undefined) {
		who = Buffer.from(`"user":${JSON.stringify(user)}}`);
		userJson.set(user, who);
	}
	return members.length > 0 ? [OPEN, members, COMMA, who] : [OPEN, who];
}

/** One client's part of an awareness message; its JSON comes in pieces. */
export function encodeState(clientId: number, clock: number, json: readonly Uint8Array[]): Buffer {
	let length = 0;
	for (const piece of json) length += piece.length;
	const bytes = Buffer.allocUnsafe(varUintLength(clientId) + varUintLength(clock) + varUintLength(length) + length);
	let at = putVarUint(bytes, length, putVarUint(bytes, clock, putVarUint(bytes, clientId, 0)));
	for (const piece of json) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

/** The state in one client's part of an awareness message. */
export function decodeState(bytes: Uint8Array): unknown {
	const decoder = decoding.createDecoder(bytes);
	decoding.readVarUint(decoder);
	decoding.readVarUint(decoder);
	return JSON.parse(decoding.readVarString(decoder));
}

export interface PresenceFrame {
	/** The frame in pieces, without the n-th state (-1: with all); undefined when nothing is left. */
	without(n: number): Buffer[] | undefined;
}

/** One frame of many states: the bytes are put together once, for however many members. */
export function presenceFrame(states: readonly { bytes: Buffer }[]): PresenceFrame {
	const body = Buffer.concat(states.map(({ bytes }) => bytes));
	const starts: number[] = [];
	let end = 0;
	for (const { bytes } of states) {
		starts.push(end);
		end += bytes.length;
	}
	const headFor = (count: number, size: number): Buffer => {
		const length = varUintLength(count) + size;
		const more = 1 + varUintLength(length) + varUintLength(count);
		const { head, at } = frameHead(1 + varUintLength(length) + length, more);
		head[at] = MESSAGE.awareness;
		putVarUint(head, count, putVarUint(head, length, at + 1));
		return head;
	};
	let whole: Buffer[] | undefined;
	return {
		without: (n) => {
			const left = states[n];
			if (!left) {
				whole ??= [Buffer.concat([headFor(states.length, body.length), body])];
				return whole;
			}
			if (states.length === 1) return undefined;
			const start = starts[n] as number;
			const pieces = [headFor(states.length - 1, body.length - left.bytes.length)];
			if (start > 0) pieces.push(body.subarray(0, start));
			if (start + left.bytes.length < body.length) pieces.push(body.subarray(start + left.bytes.length));
			return pieces;
		},
	};
}
