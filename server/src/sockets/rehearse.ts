/**
 * Before anybody comes, the server plays a group at work to itself: V8 compiles the way through the door, of a change and of presence then, from the socket to
 * the sockets, and not while the first groups write. The workshop is nowhere kept and nobody is told of it; whoever comes goes before.
 */

import { randomInt } from 'node:crypto';
import { must } from '@rembuk/shared/assert';
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { MESSAGE, SYNC } from '@rembuk/shared/protocol/message';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { openStage, type Peer, type Stage } from './rehearsal-stage.ts';

/** More than one: V8 takes what is always the same for a constant, and begins anew when a second comes. */
const GROUPS = 3;
/** Each on a stage of its own: what V8 took for constant in the first one, and what it had never seen before that one was struck, is compiled anew in the second. */
const ACTS = 2;
const PEOPLE = 12;
/** Two in each group. */
const MOVERS = 6;
/** So many come and go again while the others are there. */
const VISITS = 150;
/** So many turns, in each of which every mover moves a note or writes in it and everybody shows a cursor: then V8 has compiled nearly all that it ever will. */
const TURNS = 1200;
const TURNS_PER_NOTE = 40;
const TURNS_PER_LETTER = 6;
/** A mover takes the last notes in turn, as people do. */
const LAST_NOTES = 3;
/** What is not over by then is given up, ms. */
const LONGEST = 20_000;

/** The words of whoever has nothing: what do you have, and here is all that I have. */
const STEP_1 = Uint8Array.of(MESSAGE.sync, SYNC.step1, 1, 0);
const STEP_2 = Uint8Array.of(MESSAGE.sync, SYNC.step2, 2, 0, 0);

export interface Rehearsed {
	visits: number;
	turns: number;
	/** Of the last moves, how many are on the board. */
	kept: number;
}

/** Rehearses; `between` lets others go before after each step, and answers false to end it. */
export async function rehearse(between: () => Promise<boolean>, { visits = VISITS, turns = TURNS, acts = ACTS } = {}): Promise<Rehearsed> {
	const end = performance.now() + LONGEST;
	const sum: Rehearsed = { visits: 0, turns: 0, kept: 0 };
	for (let act = 0; act < acts; act++) {
		const part = { visits: Math.ceil(visits / acts), turns: Math.ceil(turns / acts) };
		const played = await playAct(between, end, part);
		for (const key of ['visits', 'turns', 'kept'] as const) sum[key] += played[key];
		if (played.visits < part.visits) break; // it is not wanted any more
	}
	return sum;
}

/** One stage, from the first who comes to the last who goes. */
async function playAct(between: () => Promise<boolean>, end: number, { visits, turns }: { visits: number; turns: number }): Promise<Rehearsed> {
	const stage = await openStage(PEOPLE, GROUPS);
	const boardOf = (person: number): Y.Doc => must(stage.docs[person % GROUPS], 'everybody has a board');
	const people: Person[] = [];
	const played: Rehearsed = { visits: 0, turns: 0, kept: 0 };
	const goesOn = async (): Promise<boolean> => (await between()) && performance.now() < end && !people.some(({ peer }) => peer.isGone());
	try {
		for (let n = 0; n < PEOPLE; n++) people.push(await enter(stage, n, goesOn));
		const movers = people.slice(0, MOVERS);
		const isThrough = (heardBefore: readonly number[]): boolean =>
			movers.every(({ doc }, n) => Y.getState(boardOf(n).store, doc.clientID) === Y.getState(doc.store, doc.clientID)) &&
			people.every(({ peer }, n) => peer.heard() > (heardBefore[n] ?? 0));
		for (let wanted = true; wanted && played.turns < turns; played.turns++) {
			const heard = people.map(({ peer }) => peer.heard());
			for (const [n, { peer, show, move }] of people.entries()) {
				peer.say(show(played.turns));
				if (n < MOVERS) peer.say(move(played.turns));
			}
			do wanted = await goesOn();
			while (wanted && !isThrough(heard));
		}
		for (let wanted = true; wanted && played.visits < visits; played.visits++) {
			const { peer, doc } = await enter(stage, played.visits % PEOPLE, goesOn);
			peer.end();
			doc.destroy();
			wanted = await goesOn();
		}
		for (const [n, { doc }] of movers.entries()) {
			const board = recordsOf(boardOf(n));
			for (const [key, place] of recordsOf(doc)) if (key.endsWith('/@') && String(board.get(key)) === String(place)) played.kept++;
		}
	} finally {
		await stage.close();
		for (const { doc } of people) doc.destroy();
	}
	return played;
}

interface Person {
	peer: Peer;
	doc: Y.Doc;
	/** The message of a pointer on its way. */
	show(turn: number): Uint8Array;
	/** The message of a note that is made, written in or moved on. */
	move(turn: number): Uint8Array;
}

/** Comes in, and has been told the whole board when this resolves. */
async function enter(stage: Stage, n: number, goesOn: () => Promise<boolean>): Promise<Person> {
	const peer = await stage.enter(n);
	const heard = peer.heard();
	peer.say(STEP_1);
	peer.say(STEP_2);
	while (peer.heard() === heard && !peer.isGone() && (await goesOn()));
	return { peer, ...makePerson(n, stage.idOf(n)) };
}

/** What somebody in the room says. */
function makePerson(n: number, author: string): Omit<Person, 'peer'> {
	const doc = new Y.Doc();
	doc.clientID = idOf(n);
	let update: Uint8Array = new Uint8Array();
	doc.on('update', (bytes: Uint8Array) => {
		update = bytes;
	});
	return {
		doc,
		show: (turn) => {
			const selection = [`shape:p${n}`, 'shape:of-another', 'shape:of-a-third'];
			// our own client says all there is; another one less, and who it is, in whole numbers
			const state =
				n % 3 > 0
					? { cursor: { x: turn / 7, y: n * 100.5 }, tool: 'select', editing: null, selection, drag: null, roomId: null }
					: { cursor: { x: turn, y: n }, tool: 'select', editing: null, selection, user: { name: author, color: '#2f6f4f' } };
			const inner = encoding.createEncoder();
			for (const number of [1, doc.clientID, turn]) encoding.writeVarUint(inner, number);
			encoding.writeVarString(inner, JSON.stringify(state));
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, MESSAGE.awareness);
			encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
			return encoding.toUint8Array(encoder);
		},
		move: (turn) => {
			const last = Math.floor(turn / TURNS_PER_NOTE);
			const isNew = turn % TURNS_PER_NOTE === 0;
			const id = `shape:p${n}n${isNew ? last : Math.max(0, last - (turn % LAST_NOTES))}`;
			const note = newNote({ id, words: 'Pendidikan profesi pekerja sosial', x: turn, y: n, above: 'a1', meta: { author } });
			doc.transact(() => {
				if (isNew) createRecord(doc, note);
				else if (turn % TURNS_PER_LETTER === 0) doc.getText(textName(id)).insert(0, 'a');
				else recordsOf(doc).set(`${id}/@`, [turn, n]);
			});
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, MESSAGE.sync);
			encoding.writeVarUint(encoder, SYNC.update);
			encoding.writeVarUint8Array(encoder, update);
			return encoding.toUint8Array(encoder);
		},
	};
}

/** Half of all client ids are too large for V8's small integers, and each half looks otherwise to it. */
const idOf = (n: number): number => (n % 2) * 2 ** 31 + randomInt(1, 2 ** 31 - 1);
