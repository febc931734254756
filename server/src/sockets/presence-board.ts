/**
 * Who shows what in one room: the latest state of each client id, told to the others once in a while. A client id belongs to one connection, and the server
 * says who it is. What arrives is kept as bytes; only what is told is read. Knows no document and no socket.
 */
import type { PresenceState } from '@rembuk/shared/protocol/presence';
import * as decoding from 'lib0/decoding';
import { makeIdMemory } from './presence-memory.ts';
import type { Pace } from './presence-pace.ts';
import { isUnread, type PresenceEntry, type PresenceMember, PresenceSeat, takeUnread } from './presence-seat.ts';
import { decodeState, encodeState, isNothing, NULL_STATE, presenceFrame, readMembers, wholeState } from './presence-state.ts';

/** Why presence is not taken: it speaks of somebody else, is too long, or is not in the grammar. Nobody is closed for it: stock clients pass on what they are told. */
export type DroppedPresence = 'presence-not-own' | 'presence-too-big' | 'presence-unreadable';

export interface PresenceBoard {
	join(member: PresenceMember): PresenceSeat;
	leave(seat: PresenceSeat): void;
	/** Takes a member's awareness message. @throws when it cannot be read. */
	receive(seat: PresenceSeat, message: Uint8Array): void;
	/** Everybody else's state, for a newcomer or who asks; undefined when there is none. */
	frameFor(seat: PresenceSeat): Buffer | undefined;
	/** The server's own state. */
	setOwn(clientId: number, state: object): void;
	/** Something else is being told to all: what is nearly due goes along, in the same write. */
	flushAlong(): void;
	/** The members' states, as relayed. */
	states(): { participantId: string; state: PresenceState }[];
	close(): void;
}

const MAX_STATE_BYTES = 8192;
const NOTHING = Buffer.alloc(0);

/** The presence of one room; `paceOf`: how often it is told to so many people. */
export function openPresenceBoard(onChange: () => void, onDropped: (name: DroppedPresence) => void, paceOf: (people: number) => Pace): PresenceBoard {
	const seats = new Set<PresenceSeat>();
	const entries = new Map<number, PresenceEntry>();
	const departed = makeIdMemory();
	const dirty = new Set<PresenceEntry>();
	/** Undoes what was set up for the next telling. */
	let cancel: (() => void) | undefined;
	let lastTick = 0;
	let isClosed = false;

	const entryOf = (clientId: number): PresenceEntry => {
		let entry = entries.get(clientId);
		if (!entry) {
			entry = {
				clientId,
				seat: undefined,
				clock: departed.get(clientId)?.clock ?? 0,
				stage: 'unseen',
				bytes: NOTHING,
				latest: undefined,
				isDirty: false,
				place: -1,
			};
			entries.set(clientId, entry);
		}
		return entry;
	};

	/** The id is this seat's from now on (nobody's: the server's, or one that left). */
	const give = (entry: PresenceEntry, seat: PresenceSeat | undefined): void => {
		if (entry.seat && entry.seat !== seat) entry.seat.sitFor(undefined);
		if (seat) seat.sitFor(entry);
		entry.seat = seat;
	};

	const pace = (): Pace => paceOf(seats.size);

	const stopTimer = (): void => {
		cancel?.();
		cancel = undefined;
	};

	const markDirty = (entry: PresenceEntry): void => {
		if (entry.isDirty) return;
		entry.isDirty = true;
		dirty.add(entry);
		if (cancel || isClosed) return;
		const wait = pace().alone - (performance.now() - lastTick);
		if (wait <= 0) {
			const soon = setImmediate(flush);
			cancel = () => clearImmediate(soon);
		} else {
			const later = setTimeout(flush, wait);
			cancel = () => clearTimeout(later);
		}
	};

	// Clocks are ours and run with the time of day, so that they go on after a restart: a client takes a state only when its clock is later than the last one
	const put = (entry: PresenceEntry, stage: 'here' | 'gone', json: readonly Uint8Array[]): void => {
		entry.clock = Math.max(Date.now(), entry.clock + 1);
		entry.stage = stage;
		entry.bytes = encodeState(entry.clientId, entry.clock, json);
	};

	/** Reads what came last; a state that is not in the grammar is dropped, and the one before stays. */
	const resolve = (entry: PresenceEntry): void => {
		const unread = takeUnread(entry);
		if (!unread) return;
		const said = readMembers(unread);
		const user = entry.seat?.member.user();
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
		for (const entry of dirty) entry.isDirty = false;
		dirty.clear();
		for (const [place, entry] of changed.entries()) {
			entry.place = place;
			if (entry.stage === 'gone') entries.delete(entry.clientId);
		}
		if (changed.length === 0) return;
		const frame = presenceFrame(changed);
		for (const { member, own } of seats) {
			const pieces = frame.without(own && changed[own.place] === own ? own.place : -1);
			if (pieces) member.sendPresence(...pieces);
		}
		onChange();
	};

	const remove = (entry: PresenceEntry): void => {
		const { clientId, seat } = entry;
		takeUnread(entry);
		give(entry, undefined);
		if (entry.stage === 'unseen') entries.delete(clientId);
		else {
			put(entry, 'gone', NULL_STATE);
			markDirty(entry);
		}
		departed.add(clientId, { clock: entry.clock, participantId: seat?.member.participantId ?? '' });
		onChange();
	};

	/** The one client id of a member; a message with several is a stock client that passes on what it was told. */
	const mayUse = (seat: PresenceSeat, clientId: number, isAlone: boolean): boolean => {
		const { participantId } = seat.member;
		const entry = entries.get(clientId);
		if (entry && (entry.stage !== 'gone' || isUnread(entry)))
			return entry.seat === seat || (entry.seat?.member.participantId === participantId && isAlone && !seat.own);
		if (seat.own) return false;
		const before = departed.get(clientId);
		return isAlone && (before === undefined || before.participantId === participantId);
	};

	/**
	 * True for what another connection of the same person shows while it is not known which id this one has: who comes back on a new network, before the old
	 * connection is given up, would take its own former state for a later one.
	 */
	const mayBeItself = ({ member, own }: PresenceSeat, entry: PresenceEntry): boolean => entry.seat?.member.participantId === member.participantId && !own;

	/** It is known which id it has: what was kept from it because it could have been its own is told. */
	const tellOwnOthers = ({ member }: PresenceSeat, own: PresenceEntry): void => {
		for (const entry of entries.values()) if (entry !== own && entry.seat?.member.participantId === member.participantId) markDirty(entry);
	};

	return {
		join: (member) => {
			const seat = new PresenceSeat(member, markDirty);
			seats.add(seat);
			return seat;
		},
		leave: (seat) => {
			seats.delete(seat);
			if (seat.own) remove(seat.own);
			seat.close();
		},
		receive: (seat, message) => {
			const decoder = decoding.createDecoder(message);
			const count = decoding.readVarUint(decoder);
			for (let i = 0; i < count; i++) {
				const clientId = decoding.readVarUint(decoder);
				decoding.readVarUint(decoder); // its clock: what comes later on one connection is later
				const json = decoding.readVarUint8Array(decoder);
				if (!mayUse(seat, clientId, count === 1)) {
					onDropped('presence-not-own');
					continue;
				}
				if (isNothing(json)) {
					const entry = entries.get(clientId);
					if (entry && (entry.stage !== 'gone' || isUnread(entry))) remove(entry);
				} else if (json.length <= MAX_STATE_BYTES) {
					const entry = entryOf(clientId);
					if (!seat.own) tellOwnOthers(seat, entry);
					give(entry, seat);
					takeUnread(entry);
					entry.latest = json;
					markDirty(entry);
				} else onDropped('presence-too-big');
			}
		},
		frameFor: (seat) => {
			resolveAll();
			const shown = [...entries.values()].filter((entry) => entry.stage === 'here' && entry.seat !== seat && !mayBeItself(seat, entry));
			return shown.length > 0 ? Buffer.concat(presenceFrame(shown).without(-1) ?? []) : undefined;
		},
		setOwn: (clientId, state) => {
			const entry = entryOf(clientId);
			put(entry, 'here', [Buffer.from(JSON.stringify(state))]);
			markDirty(entry);
		},
		flushAlong: () => {
			if (cancel && performance.now() - lastTick >= pace().along) flush();
		},
		states: () => {
			resolveAll();
			return [...entries.values()].flatMap(({ seat, stage, bytes }) =>
				seat && stage === 'here' ? [{ participantId: seat.member.participantId, state: decodeState(bytes) as PresenceState }] : [],
			);
		},
		close: () => {
			isClosed = true;
			stopTimer();
		},
	};
}
