/**
 * Who shows what in one room: the latest state of each client id, told to the others once a tick. A client id belongs to one connection, and the server says
 * who it is. Knows no document and no socket.
 *
 *   awareness = varUint(count) count × ( varUint(client id) varUint(clock) varString(JSON of the state, or null) )
 */
import { MESSAGE } from '@rembuk/shared/protocol/message';
import { type PresenceUser, presenceSchema } from '@rembuk/shared/protocol/presence';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { frameOf } from './frames.ts';

/** A connection as presence sees it. */
export interface PresenceMember {
	participantId: string;
	/** Who it is, as of now; undefined for somebody who is no longer in the workshop. */
	user(): PresenceUser | undefined;
	/** Takes a frame that may be dropped when the reader is slow. */
	sendPresence(frame: Buffer): void;
}

interface Entry {
	member: PresenceMember | undefined;
	clock: number;
	state: Record<string, unknown> | null;
	bytes: Uint8Array;
}

export interface PresenceBoard {
	join(member: PresenceMember): void;
	leave(member: PresenceMember): void;
	/** Takes a member's awareness message. @throws when it cannot be read. */
	receive(member: PresenceMember, message: Uint8Array): void;
	/** Everybody else's state, for a newcomer or who asks; undefined when there is none. */
	frameFor(member: PresenceMember): Buffer | undefined;
	/** The server's own state. */
	setOwn(clientId: number, state: object): void;
	/** The members' states, as relayed. */
	states(): { participantId: string; state: Record<string, unknown> }[];
	close(): void;
}

/** Told at most so often; the first after a silence at once. */
const TICK_MS = 50;
const MAX_STATE_LENGTH = 8192;
/** A client that came back or left lately is known for so long, so that nobody takes its id over. */
const REMEMBER_MS = 120_000;

/** A sign of life that says nothing. */
export const EMPTY_PRESENCE = frameOf(Uint8Array.of(MESSAGE.awareness, 1, 0));

/** The presence of one room. */
export function openPresenceBoard(onChange: () => void): PresenceBoard {
	const members = new Set<PresenceMember>();
	const entries = new Map<number, Entry>();
	const departed = new Map<number, { clock: number; participantId: string; at: number }>();
	const ownIds = new Map<PresenceMember, number>();
	const dirty = new Set<number>();
	let timer: NodeJS.Timeout | NodeJS.Immediate | undefined;
	let lastTick = 0;
	let isClosed = false;

	// Clocks are ours and run with the time of day, so that they go on after a restart: a client takes a state only when its clock is later than the last one
	const nextClock = (clientId: number): number => Math.max(Date.now(), (entries.get(clientId)?.clock ?? departed.get(clientId)?.clock ?? 0) + 1);

	const put = (clientId: number, member: PresenceMember | undefined, state: Record<string, unknown> | null): void => {
		const clock = nextClock(clientId);
		const former = entries.get(clientId)?.member;
		if (former && (former !== member || !state)) ownIds.delete(former);
		if (member && state) ownIds.set(member, clientId);
		entries.set(clientId, { member, clock, state, bytes: encodeEntry(clientId, clock, state) });
		dirty.add(clientId);
		schedule();
		onChange();
	};

	const schedule = (): void => {
		if (timer || isClosed) return;
		const wait = TICK_MS - (performance.now() - lastTick);
		timer = wait <= 0 ? setImmediate(flush) : setTimeout(flush, wait);
	};

	const flush = (): void => {
		timer = undefined;
		lastTick = performance.now();
		const changed = [...dirty].map((id) => entries.get(id)).filter((entry) => entry !== undefined);
		const owners = new Set(changed.map(({ member }) => member));
		const everything = changed.length > 0 ? frameFrom(changed) : undefined;
		for (const member of members) {
			const frame = owners.has(member) ? frameFrom(changed.filter((entry) => entry.member !== member)) : everything;
			if (frame) member.sendPresence(frame);
		}
		for (const id of dirty) if (entries.get(id)?.state === null) entries.delete(id);
		dirty.clear();
	};

	const remove = (clientId: number, entry: Entry): void => {
		put(clientId, entry.member, null);
		const { clock } = entries.get(clientId) as Entry;
		departed.set(clientId, { clock, participantId: entry.member?.participantId ?? '', at: Date.now() });
		for (const [id, { at }] of departed) {
			if (Date.now() - at < REMEMBER_MS) break; // in the order of leaving
			departed.delete(id);
		}
	};

	/** The one client id of a member; a message with several is a stock client that passes on what it was told. */
	const mayUse = (member: PresenceMember, clientId: number, isAlone: boolean): boolean => {
		const entry = entries.get(clientId);
		if (entry && entry.state !== null)
			return entry.member === member || (entry.member?.participantId === member.participantId && isAlone && !ownIds.has(member));
		if (ownIds.has(member)) return false;
		const before = departed.get(clientId);
		return isAlone && (before === undefined || before.participantId === member.participantId);
	};

	return {
		join: (member) => {
			members.add(member);
		},
		leave: (member) => {
			members.delete(member);
			const clientId = ownIds.get(member);
			const entry = clientId === undefined ? undefined : entries.get(clientId);
			if (clientId !== undefined && entry) remove(clientId, entry);
		},
		receive: (member, message) => {
			const decoder = decoding.createDecoder(message);
			const count = decoding.readVarUint(decoder);
			for (let i = 0; i < count; i++) {
				const clientId = decoding.readVarUint(decoder);
				decoding.readVarUint(decoder); // its clock: what comes later on one connection is later
				const json = decoding.readVarString(decoder);
				if (!mayUse(member, clientId, count === 1)) continue;
				const entry = entries.get(clientId);
				if (json === 'null') {
					if (entry && entry.state !== null) remove(clientId, entry);
					continue;
				}
				const state = json.length <= MAX_STATE_LENGTH ? readState(json) : undefined;
				const user = member.user();
				if (state && user) put(clientId, member, { ...state, user });
			}
		},
		frameFor: (member) => frameFrom([...entries.values()].filter((entry) => entry.member !== member && entry.state !== null)),
		setOwn: (clientId, state) => put(clientId, undefined, { ...state }),
		states: () => [...entries.values()].flatMap(({ member, state }) => (member && state ? [{ participantId: member.participantId, state }] : [])),
		close: () => {
			isClosed = true;
			clearTimeout(timer as NodeJS.Timeout | undefined);
			clearImmediate(timer as NodeJS.Immediate | undefined);
		},
	};
}

/** What a client says of itself, without what it may not say; undefined when it is not readable. */
function readState(json: string): Record<string, unknown> | undefined {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return undefined; // dropped like any other state that is not in the grammar
	}
	const parsed = presenceSchema.safeParse(value);
	return parsed.success ? parsed.data : undefined;
}

function encodeEntry(clientId: number, clock: number, state: object | null): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, clientId);
	encoding.writeVarUint(encoder, clock);
	encoding.writeVarString(encoder, JSON.stringify(state));
	return encoding.toUint8Array(encoder);
}

function frameFrom(entries: readonly Entry[]): Buffer | undefined {
	if (entries.length === 0) return undefined;
	const body = encoding.createEncoder();
	encoding.writeVarUint(body, entries.length);
	for (const { bytes } of entries) encoding.writeUint8Array(body, bytes);
	const message = encoding.createEncoder();
	encoding.writeVarUint(message, MESSAGE.awareness);
	encoding.writeVarUint8Array(message, encoding.toUint8Array(body));
	return frameOf(encoding.toUint8Array(message));
}
