/**
 * Who shows what in one room: the latest state of each client id, told to the others once in a while. A client id belongs to one connection, and the server
 * says who it is. What arrives is kept as bytes; only what is told is read. Knows no document and no socket.
 */
import type { PresenceState, PresenceUser } from '@rembuk/shared/protocol/presence';
import * as decoding from 'lib0/decoding';
import { makeIdMemory } from './presence-memory.ts';
import { decodeState, encodeState, isNothing, NULL_STATE, presenceFrame, readMembers, wholeState } from './presence-state.ts';

/** A connection as presence sees it. */
export interface PresenceMember {
	participantId: string;
	/** Who it is, as of now; undefined for somebody who is no longer in the workshop. */
	user(): PresenceUser | undefined;
	/** Takes a frame in pieces, which may be dropped when the reader is slow. */
	sendPresence(...pieces: Buffer[]): void;
}

interface Entry {
	clientId: number;
	member: PresenceMember | undefined;
	clock: number;
	/** `unseen`: nothing readable came yet; `gone`: it left, and that is still to be told. */
	stage: 'unseen' | 'here' | 'gone';
	/** The state as it goes out. */
	bytes: Buffer;
	/** What came since, unread. */
	latest: Uint8Array | undefined;
}

/** Why presence is not taken: it speaks of somebody else, is too long, or is not in the grammar. Nobody is closed for it: stock clients pass on what they are told. */
export type DroppedPresence = 'presence-not-own' | 'presence-too-big' | 'presence-unreadable';

export interface PresenceBoard {
	join(member: PresenceMember): void;
	leave(member: PresenceMember): void;
	/** Takes a member's awareness message. @throws when it cannot be read. */
	receive(member: PresenceMember, message: Uint8Array): void;
	/** Everybody else's state, for a newcomer or who asks; undefined when there is none. */
	frameFor(member: PresenceMember): Buffer | undefined;
	/** The server's own state. */
	setOwn(clientId: number, state: object): void;
	/** Something else is being told to all: what is nearly due goes along, in the same write. */
	flushAlong(): void;
	/** The members' states, as relayed. */
	states(): { participantId: string; state: PresenceState }[];
	close(): void;
}

/** Told at most so often, ms; the first after a silence at once. Together with something else it may go earlier: that costs no write of its own. */
export interface Pace {
	alone: number;
	along: number;
}

const SMALL_ROOM: Pace = { alone: 60, along: 24 };
/** What is told grows with the square of the people, and nobody follows so many cursors. */
const LARGE_ROOM: Pace = { alone: 116, along: 105 };
const HALL: Pace = { alone: 172, along: 160 };
/** Up to so many people are a group, up to so many a large one; more are a hall. */
const SMALL = 16;
const LARGE = 32;
/** With more on the whole server the cursors of a small group too are told with every second beat: writing them is what such a server does most. */
const CROWD = 300;
const THRONG = 600;

/** How often presence is told in a room of so many, when so many are on the server. */
export function paceFor(people: number, everybody: number): Pace {
	if (people > LARGE || everybody > THRONG) return HALL;
	return people > SMALL || everybody > CROWD ? LARGE_ROOM : SMALL_ROOM;
}

const MAX_STATE_BYTES = 8192;
const NOTHING = Buffer.alloc(0);

/** The presence of one room; `paceOf`: how often it is told to so many people. */
export function openPresenceBoard(onChange: () => void, onDropped: (name: DroppedPresence) => void, paceOf: (people: number) => Pace): PresenceBoard {
	const members = new Set<PresenceMember>();
	const entries = new Map<number, Entry>();
	const departed = makeIdMemory();
	const ownIds = new Map<PresenceMember, number>();
	const dirty = new Set<Entry>();
	let timer: NodeJS.Timeout | NodeJS.Immediate | undefined;
	let lastTick = 0;
	let isClosed = false;

	const entryOf = (clientId: number): Entry => {
		let entry = entries.get(clientId);
		if (!entry) {
			entry = { clientId, member: undefined, clock: departed.get(clientId)?.clock ?? 0, stage: 'unseen', bytes: NOTHING, latest: undefined };
			entries.set(clientId, entry);
		}
		return entry;
	};

	/** The id is this member's from now on (nobody's: the server's, or one that left). */
	const give = (entry: Entry, member: PresenceMember | undefined): void => {
		if (entry.member && entry.member !== member) ownIds.delete(entry.member);
		if (member) ownIds.set(member, entry.clientId);
		entry.member = member;
	};

	const pace = (): Pace => paceOf(members.size);

	const stopTimer = (): void => {
		clearTimeout(timer as NodeJS.Timeout | undefined);
		clearImmediate(timer as NodeJS.Immediate | undefined);
		timer = undefined;
	};

	const markDirty = (entry: Entry): void => {
		dirty.add(entry);
		if (timer || isClosed) return;
		const wait = pace().alone - (performance.now() - lastTick);
		timer = wait <= 0 ? setImmediate(flush) : setTimeout(flush, wait);
	};

	// Clocks are ours and run with the time of day, so that they go on after a restart: a client takes a state only when its clock is later than the last one
	const put = (entry: Entry, stage: 'here' | 'gone', json: readonly Uint8Array[]): void => {
		entry.clock = Math.max(Date.now(), entry.clock + 1);
		entry.stage = stage;
		entry.bytes = encodeState(entry.clientId, entry.clock, json);
	};

	/** Reads what came last; a state that is not in the grammar is dropped, and the one before stays. */
	const resolve = (entry: Entry): void => {
		const { latest, member } = entry;
		if (!latest) return;
		entry.latest = undefined;
		const said = readMembers(latest);
		const user = member?.user();
		if (!said) onDropped('presence-unreadable');
		if (said && user) put(entry, 'here', wholeState(said, user));
		else if (entry.stage !== 'here') {
			give(entry, undefined);
			if (entry.stage === 'unseen') entries.delete(entry.clientId);
		}
	};
	const resolveAll = (): void => {
		for (const entry of dirty) resolve(entry);
	};

	const flush = (): void => {
		stopTimer();
		lastTick = performance.now();
		resolveAll();
		const changed = [...dirty].filter(({ bytes }) => bytes.length > 0);
		dirty.clear();
		for (const { clientId, stage } of changed) if (stage === 'gone') entries.delete(clientId);
		if (changed.length === 0) return;
		const frame = presenceFrame(changed);
		for (const member of members) {
			const pieces = frame.without(changed.findIndex((entry) => entry.member === member));
			if (pieces) member.sendPresence(...pieces);
		}
		onChange();
	};

	const remove = (entry: Entry): void => {
		const { clientId, member } = entry;
		entry.latest = undefined;
		give(entry, undefined);
		if (entry.stage === 'unseen') entries.delete(clientId);
		else {
			put(entry, 'gone', NULL_STATE);
			markDirty(entry);
		}
		departed.add(clientId, { clock: entry.clock, participantId: member?.participantId ?? '' });
		onChange();
	};

	/** The one client id of a member; a message with several is a stock client that passes on what it was told. */
	const mayUse = (member: PresenceMember, clientId: number, isAlone: boolean): boolean => {
		const entry = entries.get(clientId);
		if (entry && (entry.stage !== 'gone' || entry.latest))
			return entry.member === member || (entry.member?.participantId === member.participantId && isAlone && !ownIds.has(member));
		if (ownIds.has(member)) return false;
		const before = departed.get(clientId);
		return isAlone && (before === undefined || before.participantId === member.participantId);
	};

	/**
	 * True for what another connection of the same person shows while it is not known which id this one has: who comes back on a new network, before the old
	 * connection is given up, would take its own former state for a later one.
	 */
	const mayBeItself = (member: PresenceMember, entry: Entry): boolean => entry.member?.participantId === member.participantId && !ownIds.has(member);

	/** It is known which id it has: what was kept from it because it could have been its own is told. */
	const tellOwnOthers = ({ participantId }: PresenceMember, own: Entry): void => {
		for (const entry of entries.values()) if (entry !== own && entry.member?.participantId === participantId) markDirty(entry);
	};

	return {
		join: (member) => {
			members.add(member);
		},
		leave: (member) => {
			members.delete(member);
			const clientId = ownIds.get(member);
			const entry = clientId === undefined ? undefined : entries.get(clientId);
			if (entry) remove(entry);
		},
		receive: (member, message) => {
			const decoder = decoding.createDecoder(message);
			const count = decoding.readVarUint(decoder);
			for (let i = 0; i < count; i++) {
				const clientId = decoding.readVarUint(decoder);
				decoding.readVarUint(decoder); // its clock: what comes later on one connection is later
				const json = decoding.readVarUint8Array(decoder);
				if (!mayUse(member, clientId, count === 1)) {
					onDropped('presence-not-own');
					continue;
				}
				if (isNothing(json)) {
					const entry = entries.get(clientId);
					if (entry && (entry.stage !== 'gone' || entry.latest)) remove(entry);
				} else if (json.length <= MAX_STATE_BYTES) {
					const entry = entryOf(clientId);
					if (!ownIds.has(member)) tellOwnOthers(member, entry);
					give(entry, member);
					entry.latest = json;
					markDirty(entry);
				} else onDropped('presence-too-big');
			}
		},
		frameFor: (member) => {
			resolveAll();
			const shown = [...entries.values()].filter((entry) => entry.stage === 'here' && entry.member !== member && !mayBeItself(member, entry));
			return shown.length > 0 ? Buffer.concat(presenceFrame(shown).without(-1) ?? []) : undefined;
		},
		setOwn: (clientId, state) => {
			const entry = entryOf(clientId);
			put(entry, 'here', [Buffer.from(JSON.stringify(state))]);
			markDirty(entry);
		},
		flushAlong: () => {
			if (timer && performance.now() - lastTick >= pace().along) flush();
		},
		states: () => {
			resolveAll();
			return [...entries.values()].flatMap(({ member, stage, bytes }) =>
				member && stage === 'here' ? [{ participantId: member.participantId, state: decodeState(bytes) as PresenceState }] : [],
			);
		},
		close: () => {
			isClosed = true;
			stopTimer();
		},
	};
}
