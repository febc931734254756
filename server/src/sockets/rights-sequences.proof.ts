/**
 * Seeded sequences of grants, moves, locks, revocations and writes in two groups, against a model of a few lines that was written from the promise and not
 * from the table: no write after a lock, none across rooms, each refusal named, nothing of it in the document.
 */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { changeRecord, createRecord, readRecord, readRecords, removeRecord } from '@rembuk/shared/board/record-codec';
import type { Actor } from '@rembuk/shared/workshop/can';
import { ROLES } from '@rembuk/shared/workshop/roles';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type PumpedRoom, pumpRoom } from './testing/hand-pumped-room.ts';
import { ROOMS } from './testing/live-server.ts';
import { playSeed, type Random, seeded, seedGroups } from './testing/random.ts';
import { note } from './testing/small-board.ts';

const SEQUENCES = Number(process.env.RIGHTS_SEQUENCES ?? 200);
const AT_ONCE = 50;
const STEPS = 40;
const ROOM_IDS = [ROOMS.one, ROOMS.two];

interface Person extends Actor {
	isRevoked: boolean;
}
type Doing = 'create' | 'edit' | 'move' | 'delete';

interface Stage {
	rooms: PumpedRoom[];
	people: Person[];
	/** Person and room → what that client has. */
	copies: Map<string, Y.Doc>;
	/** The next Yjs client id. */
	next: number;
}

function setUp(): Stage {
	const people: Person[] = Array.from({ length: 6 }, (_, i) => ({
		id: `p${i}`,
		role: i === 0 ? 'facilitator' : 'participant',
		roomId: ROOM_IDS[i % 2],
		isRevoked: false,
	}));
	const rooms = ROOM_IDS.map((roomId) => {
		const room = pumpRoom();
		Object.assign(room.facts, { roomId });
		room.actorOf = ({ id }) => people.find((person) => person.id === id && !person.isRevoked);
		return room;
	});
	return { rooms, people, copies: new Map(), next: 1000 };
}

/** The promise in plain words. */
function mayDo({ role, roomId, isRevoked, id }: Person, doing: Doing, room: PumpedRoom, author: string | undefined): boolean {
	const { facts, settings } = room;
	if (isRevoked) return false;
	if (role === 'facilitator' || role === 'co-facilitator') return true;
	if (role === 'observer' || facts.locked || facts.closed) return false;
	if (!facts.open && roomId !== facts.roomId) return false;
	if (doing === 'edit') return !settings.onlyAuthorsEdit || author === undefined || author === id;
	if (doing === 'delete') return !settings.onlyAuthorsDelete || author === id;
	return true;
}

/** Something that who leads does; one line a power. */
function lead({ rooms, people }: Stage, random: Random): void {
	const room = random.pick(rooms);
	const person = random.pick(people);
	switch (random.below(8)) {
		case 0:
		case 1:
			room.facts.locked = !room.facts.locked;
			break;
		case 2:
			room.facts.closed = random.chance(0.3);
			break;
		case 3:
			room.facts.open = random.chance(0.3);
			break;
		case 4:
			person.roomId = random.pick([...ROOM_IDS, undefined]);
			break;
		case 5:
			person.role = random.chance(0.6) ? 'participant' : random.pick(ROLES);
			break;
		case 6:
			person.isRevoked = random.chance(0.4);
			break;
		default:
			room.settings = { onlyAuthorsEdit: random.chance(0.5), onlyAuthorsDelete: random.chance(0.5) };
	}
}

/** What this person's client has of a room; it takes in what it has missed, unless it is behind on purpose. */
function copyOf(stage: Stage, person: Person, room: PumpedRoom, random: Random): Y.Doc {
	const { copies } = stage;
	const key = `${person.id} ${room.facts.roomId}`;
	const copy = copies.get(key) ?? new Y.Doc();
	if (!copies.has(key)) copy.clientID = stage.next++;
	copies.set(key, copy);
	if (!random.chance(0.2)) Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.core.doc, Y.encodeStateVector(copy)));
	return copy;
}

/** Writes something in the copy; answers what it was, and whose the thing is. */
function write(copy: Y.Doc, room: PumpedRoom, person: Person, step: number, random: Random): { doing: Doing; author: string | undefined } {
	// only what the room has too: a late cell of something that is gone is another story (board-rights.test.ts)
	const shapes = readRecords(copy).filter(({ id, typeName }) => typeName === 'shape' && recordsOf(room.core.doc).has(id));
	const shape = shapes.length > 0 && random.chance(0.7) ? random.pick(shapes) : undefined;
	if (!shape) {
		copy.transact(() => createRecord(copy, note(`${person.id}-${step}`, person.id)));
		return { doing: 'create', author: person.id };
	}
	const author = (shape.meta as { author?: string }).author;
	const doing = random.pick(['edit', 'move', 'delete'] as const);
	copy.transact(() => {
		if (doing === 'delete') removeRecord(copy, shape.id);
		else changeRecord(copy, shape, { ...shape, ...(doing === 'move' ? { x: (shape.x as number) + 1 } : { opacity: (step + 1) / 100 }) });
	});
	return { doing, author };
}

const isSameDoc = (room: PumpedRoom, before: Uint8Array): boolean => Buffer.compare(before, Y.encodeStateAsUpdate(room.core.doc)) === 0;
const isUntouched = ({ rooms }: Stage, except: PumpedRoom, before: Uint8Array[]): boolean =>
	rooms.filter((room) => room !== except).every((room, i) => isSameDoc(room, before[i] as Uint8Array));

async function play(seed: number): Promise<{ writes: number; refusals: number }> {
	const random = seeded(seed);
	const stage = setUp();
	let [writes, refusals] = [0, 0];
	for (let step = 0; step < STEPS; step++) {
		if (random.chance(0.3)) {
			lead(stage, random);
			continue;
		}
		const person = random.pick(stage.people);
		const room = random.pick(stage.rooms);
		const copy = copyOf(stage, person, room, random);
		const { doing, author } = write(copy, room, person, step, random);
		const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(room.core.doc));
		const before = Y.encodeStateAsUpdate(room.core.doc);
		const others = stage.rooms.filter((other) => other !== room).map((other) => Y.encodeStateAsUpdate(other.core.doc));
		let told = 0;
		const stop = room.core.onTick(() => told++);
		// now and then who leads acts while the message lies in the queue: what counts is the moment in which it is judged
		const { outcome } = await room.send(person, update, {}, () => random.chance(0.3) && lead(stage, random));
		stop();
		const isAllowed = mayDo(person, doing, room, author);
		const what = `seed ${seed}, step ${step}: ${JSON.stringify(person)} ${doing} of ${author} in ${JSON.stringify({ ...room.facts, ...room.settings })}`;
		expect(outcome.kind, what).toBe(isAllowed ? 'saved' : 'refused');
		expect(isUntouched(stage, room, others), what).toBe(true);
		if (isAllowed) {
			writes++;
			continue;
		}
		refusals++;
		expect(outcome, what).toEqual({ kind: 'refused', code: expect.stringMatching(/^(not-yours|read-only|room-(locked|closed)|only-authors-(edit|delete))$/) });
		expect(told, what).toBe(0);
		expect(isSameDoc(room, before), what).toBe(true);
		stage.copies.delete(`${person.id} ${room.facts.roomId}`); // it was closed, and begins anew
	}
	for (const room of stage.rooms) {
		const before = Y.encodeStateAsUpdate(room.core.doc);
		room.restart();
		expect(isSameDoc(room, before)).toBe(true);
		expect(recordsOf(room.core.doc).size).toBe(
			[...recordsOf(room.core.doc).keys()].filter((key) => readRecord(room.core.doc, key.split('/')[0] as string)).length,
		);
	}
	return { writes, refusals };
}

test.each(seedGroups(SEQUENCES, AT_ONCE))('seeds $from to $to', { timeout: 300_000 }, async ({ from, to }) => {
	let [writes, refusals] = [0, 0];
	for (let seed = from; seed <= to; seed++) {
		const played = await playSeed(seed, play);
		writes += played.writes;
		refusals += played.refusals;
	}
	expect(writes).toBeGreaterThan((to - from) * 5);
	expect(refusals).toBeGreaterThan((to - from) * 5);
});
