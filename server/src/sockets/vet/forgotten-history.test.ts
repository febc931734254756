/** Newcomers who are told a short document and those who hold the whole one agree for ever: who would make them differ is refused. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeShort, type Horizon } from '../../rooms/short-state.ts';
import { playSeed, type Random, seeded, seedGroups } from '../testing/random.ts';
import { decodeBounded } from './decode-update.ts';
import { readChange } from './read-change.ts';

const SEQUENCES = Number(process.env.FUZZ_SEQUENCES ?? 400);
const KEYS = ['a', 'b', 'c'];
const PEOPLE = 4;
const STEPS = 150;

interface Person {
	doc: Y.Doc;
	isOnline: boolean;
	/** Told by the server, and not heard yet. */
	inbox: Uint8Array[];
	/** Written, and not sent yet. */
	outbox: Uint8Array[];
}

function playRoom(random: Random): { refused: number; saved: number; newcomers: number } {
	const room = new Y.Doc();
	const people: Person[] = [];
	const marks: Horizon[] = [];
	const tally = { refused: 0, saved: 0, newcomers: 0 };
	let horizon: Horizon | undefined;
	room.on('update', (update: Uint8Array, from: unknown) => {
		for (const person of people) if (person.isOnline && person !== from) person.inbox.push(update);
	});

	/** A page that has nothing. */
	const enter = (): Person => {
		const person: Person = { doc: new Y.Doc(), isOnline: true, inbox: [], outbox: [] };
		person.doc.clientID = 1 + random.below(1_000_000);
		if (marks.length > 0 && random.chance(0.7)) {
			const at = random.below(marks.length);
			horizon = marks[at];
			marks.splice(0, at); // it never goes back
		}
		const whole = Y.encodeStateAsUpdate(room);
		const told = horizon && random.chance(0.8) ? encodeShort(room, horizon) : whole;
		tally.saved += whole.length - told.length;
		tally.newcomers++;
		Y.applyUpdate(person.doc, told, 'room');
		person.doc.on('update', (update: Uint8Array, from: unknown) => {
			if (from !== 'room') person.outbox.push(update);
		});
		return person;
	};
	const hear = (person: Person): void => {
		for (const update of person.inbox.splice(0, 1 + random.below(5))) Y.applyUpdate(person.doc, update, 'room');
	};
	const send = (person: Person): void => {
		const update = person.outbox.shift();
		if (!update) return;
		const decoded = decodeBounded(update);
		const change = typeof decoded === 'string' ? decoded : readChange(room, decoded, horizon);
		if (change === 'behind-horizon') {
			tally.refused++;
			people[people.indexOf(person)] = enter();
		} else if (typeof change === 'string') throw new Error(`refused: ${change}`);
		else Y.applyUpdate(room, update, person);
	};
	const come = (person: Person): void => {
		person.isOnline = true;
		if (person.outbox.length > 1 && random.chance(0.5)) person.outbox = [Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(room))]; // a step 2
		Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(room, Y.encodeStateVector(person.doc)), 'room');
	};
	const write = ({ doc }: Person): void => {
		const map = doc.getMap('records');
		const key = random.pick(KEYS);
		if (random.chance(0.15)) map.delete(key);
		else map.set(key, random.below(1000));
	};

	for (let n = 0; n < PEOPLE; n++) people.push(enter());
	for (let step = 0; step < STEPS; step++) {
		const person = random.pick(people);
		const what = random.below(100);
		if (what < 45) write(person);
		else if (what < 65) hear(person);
		else if (what < 85) {
			if (person.isOnline) send(person);
		} else if (what < 90) {
			person.isOnline = !person.isOnline;
			person.inbox = [];
			if (person.isOnline) come(person);
		} else if (what < 94) people[people.indexOf(person)] = enter();
		else marks.push(Y.decodeStateVector(Y.encodeStateVector(room)));
	}
	for (let moves = true; moves; ) {
		moves = false;
		for (const person of [...people]) {
			if (!person.isOnline) come(person);
			moves ||= person.outbox.length > 0 || person.inbox.length > 0;
			hear(person);
			send(person);
		}
	}
	const wanted = room.getMap('records').toJSON();
	for (const { doc } of people) {
		expect(doc.getMap('records').toJSON()).toEqual(wanted);
		expect(doc.store.pendingStructs).toBeNull();
	}
	return tally;
}

test.each(seedGroups(SEQUENCES, 100))('seeds $from to $to', async ({ from, to }) => {
	const sum = { refused: 0, saved: 0, newcomers: 0 };
	for (let seed = from; seed <= to; seed++) {
		const tally = await playSeed(seed, async () => playRoom(seeded(seed)));
		for (const key of ['refused', 'saved', 'newcomers'] as const) sum[key] += tally[key];
	}
	// it was about something
	expect(sum.refused).toBeGreaterThan(0);
	expect(sum.saved).toBeGreaterThan(0);
});
