/**
 * Before anybody comes, the server plays a group at work to itself: V8 compiles the way of a change and of presence then, and not while the first groups write.
 * The room is nowhere kept and nobody is told of it; whoever comes goes before. Knows the hub as every connection does.
 */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { DEFAULT_SETTINGS, type RoomFacts } from '@rembuk/shared/workshop/can';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { makeRoom } from '../rooms/room.ts';
import type { RoomLog } from '../storage/storage.ts';
import type { Connection } from './connection.ts';
import { openRoomHub } from './room-hub.ts';

const PEOPLE = 12;
const MOVERS = 4;
/** So many turns, in each of which every mover moves a note and everybody shows a cursor: then V8 has compiled nearly all that it ever will. */
const TURNS = 700;
const TURNS_PER_NOTE = 40;

const FACTS: RoomFacts = { roomId: 'rehearsal', kind: 'breakout', locked: false, closed: false, open: true };
const NOWHERE: RoomLog = {
	load: async () => ({ snapshot: undefined, tail: [], owners: new Map(), removedAuthors: new Map() }),
	append: async () => undefined,
	compact: async () => 0,
	renew: async () => false,
};
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Rehearses; `between` lets others go before after each turn, and answers false to end it. Answers how many turns there were, and how many changes were kept. */
export async function rehearse(between: () => Promise<boolean>, turns = TURNS): Promise<{ turns: number; saved: number }> {
	const beat = { ask: (work: () => void) => void setImmediate(work) };
	const core = makeRoom(FACTS.roomId, await NOWHERE.load(FACTS.roomId), NOWHERE, SILENT, Number.POSITIVE_INFINITY, beat);
	const hub = openRoomHub(Object.assign(core, { release: core.destroy }), {
		judgeContext: (id) => ({ actor: { id, role: 'participant', roomId: FACTS.roomId }, room: FACTS, settings: DEFAULT_SETTINGS, factsOf: () => FACTS }),
		userOf: (id) => ({ id, name: id, color: '#3355aa', role: 'participant' }),
		onRefusal: () => undefined,
		onPeople: () => undefined,
	});
	const people = Array.from({ length: PEOPLE }, (_, n) => makePerson(n));
	let saved = 0;
	let played = 0;
	try {
		for (const { connection } of people) hub.join(connection);
		for (let goesOn = true; goesOn && played < turns; played++) {
			for (const [n, { connection, show, move }] of people.entries()) {
				hub.receivePresence(connection, show(played));
				if (n >= MOVERS) continue;
				hub.submit(connection, move(played), false, ({ kind }) => {
					if (kind === 'saved') saved++;
				});
			}
			goesOn = await between();
		}
		await core.flush();
	} finally {
		hub.close();
		for (const { doc } of people) doc.destroy();
	}
	return { turns: played, saved };
}

/** Somebody who sits in the room and hears nothing. */
function makePerson(n: number) {
	const participantId = `rehearsal-${n}`;
	const doc = new Y.Doc();
	let update: Uint8Array = new Uint8Array();
	doc.on('update', (bytes: Uint8Array) => {
		update = bytes;
	});
	const noop = (): void => undefined;
	const connection: Connection = {
		session: { credentialId: participantId, workshopId: 'rehearsal', participantId, role: 'participant' },
		isSynced: true,
		send: noop,
		sendPresence: noop,
		hint: noop,
		close: noop,
		refuse: noop,
		checkLife: noop,
		onClose: noop,
	};
	return {
		doc,
		connection,
		/** The message of a pointer on its way. */
		show: (turn: number): Uint8Array => {
			const state = { cursor: { x: turn / 7, y: n * 100.5 }, tool: 'select', editing: null, selection: [`shape:p${n}`], drag: null, roomId: null };
			const encoder = encoding.createEncoder();
			for (const number of [1, doc.clientID, turn]) encoding.writeVarUint(encoder, number);
			encoding.writeVarString(encoder, JSON.stringify(state));
			return encoding.toUint8Array(encoder);
		},
		/** The update of a note that is written or moved on. */
		move: (turn: number): Uint8Array => {
			const id = `shape:p${n}n${Math.floor(turn / TURNS_PER_NOTE)}`;
			const isNew = turn % TURNS_PER_NOTE === 0;
			const note = newNote({ id, words: 'Pendidikan profesi pekerja sosial', x: turn, y: n, above: 'a1', meta: { author: participantId } });
			doc.transact(() => (isNew ? createRecord(doc, note) : recordsOf(doc).set(`${id}/@`, [turn, n])));
			return update;
		},
	};
}
