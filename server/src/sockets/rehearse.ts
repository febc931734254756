/**
 * Before anybody comes, the server plays a group at work to itself: V8 compiles the way of a change and of presence then, from the socket to the sockets, and
 * not while the first groups write. The room is nowhere kept and nobody is told of it; whoever comes goes before. Knows the hub as every connection does.
 */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { MESSAGE, SYNC } from '@rembuk/shared/protocol/message';
import { DEFAULT_SETTINGS, type RoomFacts } from '@rembuk/shared/workshop/can';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { makeRoom } from '../rooms/room.ts';
import type { RoomLog } from '../storage/storage.ts';
import { makeBudgets } from './budgets.ts';
import { type ConnectionRoom, openConnection } from './connection.ts';
import { makeCounters } from './counters.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { openStage } from './rehearsal-stage.ts';
import { openRoomHub } from './room-hub.ts';

const PEOPLE = 12;
const MOVERS = 4;
/** So many turns, in each of which every mover moves a note and everybody shows a cursor: then V8 has compiled nearly all that it ever will. */
const TURNS = 700;
const TURNS_PER_NOTE = 40;
/** What is not over by then is given up, ms. */
const LONGEST = 20_000;

const FACTS: RoomFacts = { roomId: 'rehearsal', kind: 'breakout', locked: false, closed: false, open: true };
const NOWHERE: RoomLog = {
	load: async () => ({ snapshot: undefined, tail: [], owners: new Map(), removedAuthors: new Map() }),
	append: async () => undefined,
	compact: async () => 0,
	renew: async () => false,
};
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Nobody is as quick as a rehearsal. */
const PLENTY = 1e9;
const LIMITS: Limits = {
	...DEFAULT_LIMITS,
	messagesPerSecond: PLENTY,
	messageBurst: PLENTY,
	bytesPerSecond: PLENTY,
	byteBurst: PLENTY,
	credentialMessagesPerSecond: PLENTY,
	credentialMessageBurst: PLENTY,
	credentialBytesPerSecond: PLENTY,
	credentialByteBurst: PLENTY,
};

/** Rehearses; `between` lets others go before after each turn, and answers false to end it. Answers how many turns there were, and how many changes were kept. */
export async function rehearse(between: () => Promise<boolean>, turns = TURNS): Promise<{ turns: number; saved: number }> {
	const end = performance.now() + LONGEST;
	const stage = await openStage(PEOPLE, LIMITS.maxPayload);
	const beat = { ask: (work: () => void) => void setImmediate(work) };
	const core = makeRoom(FACTS.roomId, await NOWHERE.load(FACTS.roomId), NOWHERE, SILENT, Number.POSITIVE_INFINITY, beat);
	const guard = {
		judgeContext: (id: string) => ({
			actor: { id, role: 'participant' as const, roomId: FACTS.roomId },
			room: FACTS,
			settings: DEFAULT_SETTINGS,
			factsOf: () => FACTS,
		}),
		userOf: (id: string) => ({ id, name: id, color: '#3355aa', role: 'participant' as const }),
		onRefusal: () => undefined,
		onPeople: () => undefined,
	};
	const hub = openRoomHub(Object.assign(core, { release: core.destroy }), guard, { alone: 2, along: 0 });
	let saved = 0;
	/** What came through, and how many of the sockets are left. */
	let heard = 0;
	let left = PEOPLE;
	const room: ConnectionRoom = {
		...hub,
		submit: (connection, bytes, mayHold, settle) =>
			hub.submit(connection, bytes, mayHold, (outcome) => {
				heard++;
				if (outcome.kind === 'saved') saved++;
				settle(outcome);
			}),
		receivePresence: (connection, message) => {
			heard++;
			hub.receivePresence(connection, message);
		},
	};
	const budgets = makeBudgets(LIMITS);
	const counters = makeCounters();
	const people = stage.pairs.map(({ ws, socket, say }, n) => {
		const participantId = `rehearsal-${n}`;
		const session = { credentialId: participantId, workshopId: 'rehearsal', participantId, role: 'participant' as const };
		const { budget } = budgets.acquire(participantId, performance.now());
		const connection = openConnection({ ws, socket, session, wantsAcks: true, room, limits: LIMITS, budget, counters });
		connection.onClose(() => left--);
		hub.join(connection);
		connection.isSynced = true;
		return { say, ...makePerson(n, participantId) };
	});
	let played = 0;
	try {
		for (let goesOn = true; goesOn && played < turns; played++) {
			const due = heard + PEOPLE + MOVERS;
			for (const [n, { say, show, move }] of people.entries()) {
				say(show(played));
				if (n < MOVERS) say(move(played));
			}
			do goesOn = (await between()) && left === PEOPLE && performance.now() < end;
			while (goesOn && heard < due);
		}
	} finally {
		hub.close();
		stage.close();
		for (const { doc } of people) doc.destroy();
	}
	return { turns: played, saved };
}

/** What somebody in the room says. */
function makePerson(n: number, author: string) {
	const doc = new Y.Doc();
	let update: Uint8Array = new Uint8Array();
	doc.on('update', (bytes: Uint8Array) => {
		update = bytes;
	});
	return {
		doc,
		/** The message of a pointer on its way. */
		show: (turn: number): Uint8Array => {
			const selection = [`shape:p${n}`, 'shape:of-another', 'shape:of-a-third'];
			const state = { cursor: { x: turn / 7, y: n * 100.5 }, tool: 'select', editing: null, selection, drag: null, roomId: null };
			const inner = encoding.createEncoder();
			for (const number of [1, doc.clientID, turn]) encoding.writeVarUint(inner, number);
			encoding.writeVarString(inner, JSON.stringify(state));
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, MESSAGE.awareness);
			encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
			return encoding.toUint8Array(encoder);
		},
		/** The message of a note that is written or moved on. */
		move: (turn: number): Uint8Array => {
			const id = `shape:p${n}n${Math.floor(turn / TURNS_PER_NOTE)}`;
			const isNew = turn % TURNS_PER_NOTE === 0;
			const note = newNote({ id, words: 'Pendidikan profesi pekerja sosial', x: turn, y: n, above: 'a1', meta: { author } });
			doc.transact(() => (isNew ? createRecord(doc, note) : recordsOf(doc).set(`${id}/@`, [turn, n])));
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, MESSAGE.sync);
			encoding.writeVarUint(encoder, SYNC.update);
			encoding.writeVarUint8Array(encoder, update);
			return encoding.toUint8Array(encoder);
		},
	};
}
