/** Seeded mutants: messages that began honest and were damaged, well-formed ones that nobody would write, and random bytes. The room goes on, its neighbour and a newcomer see a sound board. */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { boardSchema } from '@rembuk/shared/board/board-schema';
import { newNote } from '@rembuk/shared/board/note';
import { changeRecord, createRecord, readRecord, readRecords, removeRecord } from '@rembuk/shared/board/record-codec';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { pumpRoom } from './testing/hand-pumped-room.ts';
import { ROOMS } from './testing/live-server.ts';
import { FIRST_SEED, type Random, seeded } from './testing/random.ts';
import { randomUpdate } from './testing/random-update.ts';
import { budi } from './testing/small-board.ts';

/** So many mutated messages, and as many random ones. */
const MESSAGES = Number(process.env.FUZZ_MESSAGES ?? 10_000);
const SEEDS = [0, 1, 2, 3, 4].map((n) => FIRST_SEED + n);

test.each(SEEDS)('seed %i', { timeout: 3_600_000 }, async (seed) => {
	const random = seeded(seed);
	const room = pumpRoom();
	const neighbour = new Y.Doc();
	const follow = () => {
		Y.applyUpdate(neighbour, Y.encodeStateAsUpdate(room.core.doc));
		room.core.onTick((update) => Y.applyUpdate(neighbour, update));
	};
	follow();
	const honest = await makeHonest(room, random);
	let broken = 0;
	let saved = 0;
	for (let i = 0; i < (2 * MESSAGES) / SEEDS.length; i++) {
		const chance = () => (random.chance(0.2) ? randomBytes(random) : randomUpdate(room.core.doc, budi.id, random));
		const bytes = i % 2 === 0 ? mutate(random.pick(honest), random.pick(honest), random) : chance();
		const { outcome } = await room.send(budi, bytes);
		if (outcome.kind === 'saved') saved++;
		if (!room.core.isDropped()) continue;
		broken++;
		room.restart();
		follow();
	}
	console.log(
		`seed ${seed}: ${Math.round((2 * MESSAGES) / SEEDS.length)} messages, ${saved} of them did something or nothing wrong, the room broke ${broken} times`,
	);
	expect(broken).toBe(0); // a room that breaks is read again from the log, and its neighbours come back: nobody may do that to them
	expect(saved).toBeGreaterThan(MESSAGES / 200); // the fuzz reached the document

	const newcomer = new Y.Doc();
	Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(room.core.doc));
	const mark = newNote({ words: 'sesudahnya', x: 0, y: 0, meta: { author: 'anna' } });
	const before = Y.encodeStateVector(newcomer);
	newcomer.transact(() => createRecord(newcomer, mark));
	const anna = { id: 'anna', role: 'participant', roomId: ROOMS.one } as const;
	expect((await room.send(anna, Y.encodeStateAsUpdate(newcomer, before))).outcome).toEqual({ kind: 'saved' });
	room.restart();
	for (const doc of [room.core.doc, neighbour, newcomer]) {
		expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
		expect(recordsOf(doc).has(mark.id)).toBe(true);
		for (const record of readRecords(doc)) boardSchema().types[record.typeName as 'shape'].validate(record);
	}
	expect(recordsOf(neighbour).toJSON()).toEqual(recordsOf(room.core.doc).toJSON());
});

async function makeHonest(room: ReturnType<typeof pumpRoom>, random: Random): Promise<Uint8Array[]> {
	const doc = new Y.Doc();
	doc.clientID = 77;
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	const ids = Array.from({ length: 12 }, (_, i) => `shape:m${i}`);
	for (let i = 0; i < 150; i++) {
		const id = random.pick(ids);
		const old = readRecord(doc, id);
		doc.transact(() => {
			if (!old) createRecord(doc, newNote({ words: 'satu dua', x: 1, y: 2, meta: { author: 'budi' }, id }));
			else if (random.chance(0.15)) removeRecord(doc, id);
			else if (random.chance(0.5)) changeRecord(doc, old, { ...old, x: random.below(900), y: random.below(900), rotation: random.below(3) });
			else doc.getText(`t:${id}`).insert(random.below(doc.getText(`t:${id}`).length + 1), 'ab');
		});
	}
	// half of them are in the room already: mutants of both known and new structs
	for (const update of updates.slice(0, 75)) expect((await room.send(budi, update)).outcome).toEqual({ kind: 'saved' });
	return [...updates, Y.encodeStateAsUpdate(doc)];
}

const randomBytes = (random: Random): Uint8Array => Uint8Array.from({ length: random.below(80) }, () => random.below(256));

function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
	let result = Uint8Array.from(bytes);
	for (let i = 0; i <= random.below(3); i++) {
		const at = random.below(result.length);
		switch (random.below(6)) {
			case 0:
				result[at] = random.below(256);
				break;
			case 1:
				result[at] = (result[at] ?? 0) ^ (1 << random.below(8));
				break;
			case 2:
				result = result.slice(0, at);
				break;
			case 3:
				result = Uint8Array.from([...result.slice(0, at), random.below(256), ...result.slice(at)]);
				break;
			case 4:
				result = Uint8Array.from([...result.slice(0, at), ...result.slice(at + 1)]);
				break;
			default:
				result = Uint8Array.from([...result.slice(0, at), ...other.slice(random.below(other.length))]);
		}
	}
	return result;
}
