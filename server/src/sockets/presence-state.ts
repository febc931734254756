/**
 * The bytes of presence: what a client says of itself is read, and who it is put in; many states are made one frame. Knows no members.
 *
 *   awareness = varUint(count) count × ( varUint(client id) varUint(clock) varString(JSON of the state, or null) )
 */
import { MESSAGE } from '@rembuk/shared/protocol/message';
import { type PresenceUser, presenceSchema } from '@rembuk/shared/protocol/presence';
import { frameHead, frameOf, putVarUint, varUintLength } from './frames.ts';
import { isPlainPresence } from './plain-presence.ts';

/** A sign of life that says nothing. */
export const EMPTY_PRESENCE = frameOf(Uint8Array.of(MESSAGE.awareness, 1, 0));

const NULL = Buffer.from('null');

/** True for the JSON of a client that leaves. */
export const isNothing = (json: Uint8Array): boolean => json.length === NULL.length && NULL.equals(json);

/** What a client says of itself, and the JSON of just that. */
export interface Said {
	state: Record<string, unknown>;
	json: string;
}

/** What a client says of itself, without what it may not say; undefined when it is not readable. */
export function readState(bytes: Uint8Array): Said | undefined {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined; // dropped like any other state that is not in the grammar
	}
	if (isPlainPresence(value)) return { state: value, json: text };
	const parsed = presenceSchema.safeParse(value);
	return parsed.success ? { state: parsed.data, json: JSON.stringify(parsed.data) } : undefined;
}

const userJson = new WeakMap<PresenceUser, string>();

/** The state with who it is, and its JSON. */
export function wholePresence({ state, json }: Said, user: PresenceUser): Said {
	let who = userJson.get(user);
	if (who === undefined) {
		who = JSON.stringify(user);
		userJson.set(user, who);
	}
	const hasMore = Object.keys(state).length > 0;
	return { state: { ...state, user }, json: `${json.slice(0, json.lastIndexOf('}'))}${hasMore ? ',' : ''}"user":${who}}` };
}

/** One client's part of an awareness message. */
export function encodeState(clientId: number, clock: number, json: string): Buffer {
	const length = Buffer.byteLength(json);
	const bytes = Buffer.allocUnsafe(varUintLength(clientId) + varUintLength(clock) + varUintLength(length) + length);
	const at = putVarUint(bytes, length, putVarUint(bytes, clock, putVarUint(bytes, clientId, 0)));
	bytes.write(json, at);
	return bytes;
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
