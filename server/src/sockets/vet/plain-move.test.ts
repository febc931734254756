/** What is found quickly about a plain move is what the whole road finds, for anybody and whatever comes; and moves are found quickly. */
import { textName } from '@rembuk/shared/board/board-doc';
import { createRecord } from '@rembuk/shared/board/record-codec';
import type { Actor } from '@rembuk/shared/workshop/can';
import type { RoomKind } from '@rembuk/shared/workshop/roles';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { RoomFacts } from '../../rooms/change.ts';
import { type JudgeContext, judgeMove, judgeThoroughly } from '../judge.ts';
import { craftUpdate } from '../testing/craft-update.ts';
import { ROOMS } from '../testing/live-server.ts';
import { playSeed, type Random, seeded, seedGroups } from '../testing/random.ts';
import { randomUpdate } from '../testing/random-update.ts';
import { note } from '../testing/small-board.ts';

const SEQUENCES = Number(process.env.FUZZ_SEQUENCES ?? 200);
const STEPS = 120;
const PEOPLE = ['anna', 'budi', 'citra'];
const NOTES = ['m1', 'm2', 'm3'];

interface Tally {
	moves: number;
	quick: number;
	refused: number;
}

/** People with copies that lag behind, a room, and hostile bytes in between. */
function playRoom(random: Random): Tally {
	const doc = new Y.Doc();
	doc.getMap('records');
	const owners = new Map(PEOPLE.map((id, n) => [501 + n, id]));
	const tally: Tally = { moves: 0, quick: 0, refused: 0 };
	const copies = PEOPLE.map((_, n) => {
		const copy = new Y.Doc();
		copy.clientID = 501 + n;
		return copy;
	});
	const horizons: (ReturnType<RoomFacts['horizon']> | undefined)[] = [undefined];
	const facts: RoomFacts = {
		doc,
		ownerOf: (client) => owners.get(client),
		idsOf: () => 1,
		removedAuthorOf: () => undefined,
		horizon: () => random.pick(horizons),
	};
	const context = (): JudgeContext => {
		const id = random.pick(PEOPLE);
		const role: Actor['role'] = random.chance(0.8) ? 'participant' : random.pick(['observer', 'facilitator']);
		const kind: RoomKind = random.chance(0.9) ? 'breakout' : random.pick<RoomKind>(['workshop', 'plenary']);
		const room = { roomId: ROOMS.one, kind, open: false, locked: random.chance(0.1), closed: random.chance(0.1) };
		return {
			actor: random.chance(0.05) ? undefined : { id, role, roomId: random.chance(0.9) ? ROOMS.one : ROOMS.two },
			room: random.chance(0.05) ? undefined : room,
			settings: { onlyAuthorsEdit: random.chance(0.5), onlyAuthorsDelete: random.chance(0.5) },
			factsOf: () => undefined,
		};
	};
	/** Both roads, before anything is applied. */
	const judge = (bytes: Uint8Array, who: JudgeContext): boolean => {
		const horizon = facts.horizon();
		const held = { ...facts, horizon: () => horizon };
		const quick = judgeMove(bytes, held, who);
		const thorough = judgeThoroughly(bytes, held, who, () => undefined, false);
		if (quick) {
			tally.quick++;
			expect(thorough).toMatchObject({ kind: 'apply', clients: quick.kind === 'apply' ? quick.clients : [], removedAuthors: [] });
			const after = new Y.Doc();
			Y.applyUpdate(after, Y.encodeStateAsUpdate(doc));
			Y.applyUpdate(after, bytes);
			expect(thorough.kind === 'apply' && thorough.tidy?.(after)).toBe(false);
		}
		if (thorough.kind === 'refuse') tally.refused++;
		return thorough.kind === 'apply';
	};
	const writeBy = (n: number, work: (copy: Y.Doc) => void): Uint8Array[] => {
		const copy = copies[n] as Y.Doc;
		const updates: Uint8Array[] = [];
		const hear = (update: Uint8Array): void => void updates.push(update);
		copy.on('update', hear);
		copy.transact(() => work(copy));
		copy.off('update', hear);
		return updates;
	};

	for (const key of ['binding:b/@', 'shape:m1/rotation']) doc.getMap('records').set(key, [0, 0]); // as nobody may write them, and as the next would follow them
	for (const [n, id] of NOTES.entries())
		for (const update of writeBy(n, (copy) => createRecord(copy, note(id, random.pick(PEOPLE))))) Y.applyUpdate(doc, update);
	for (let step = 0; step < STEPS; step++) {
		const n = random.below(PEOPLE.length);
		const dice = random.below(100);
		if (dice < 20)
			Y.applyUpdate(copies[n] as Y.Doc, Y.encodeStateAsUpdate(doc)); // catches up
		else if (dice < 24) horizons.push(Y.decodeStateVector(Y.encodeStateVector(doc)));
		else if (dice < 34) judge(randomUpdate(doc, random.pick(PEOPLE), random), context());
		else {
			const updates = writeBy(n, (copy) => {
				const records = copy.getMap<unknown>('records');
				const id = `shape:${random.pick(NOTES)}`;
				if (dice < 80) {
					tally.moves++;
					const at = random.pick([random.below(900), -random.below(900), random.below(900) / 7, 1e6, Number.NaN]);
					records.set(`${id}/@`, [at, random.below(900), ...(random.chance(0.1) ? [random.pick([id, 'page:page'])] : [])]);
				} else if (dice < 84) records.delete(`${id}/@`);
				else if (dice < 87) records.delete(id);
				else if (dice < 90) records.set(id, note(id.slice(6), random.pick(PEOPLE)));
				else if (dice < 94) records.set(random.pick([`${id}/rotation`, `${id}/rotation`, id, 'binding:b/@']), random.pick([random.below(3), [1, 2]]));
				else copy.getText(textName(id)).insert(0, 'a');
			});
			for (const update of updates) {
				const who = { ...context(), ...(random.chance(0.7) && { actor: { id: PEOPLE[n] as string, role: 'participant' as const, roomId: ROOMS.one } }) };
				if (random.chance(0.3)) judge(mutant(update, random), who);
				if (judge(update, who)) Y.applyUpdate(doc, update);
				else {
					const fresh = new Y.Doc(); // as a page that was refused: it begins anew, under another id
					Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc));
					owners.set(fresh.clientID, PEOPLE[n] as string);
					copies[n] = fresh;
					break;
				}
			}
		}
	}
	return tally;
}

function mutant(update: Uint8Array, random: Random): Uint8Array {
	const bytes = [...update];
	const at = random.below(bytes.length);
	if (random.chance(0.5)) bytes[at] = random.below(256);
	else bytes.splice(at, random.below(2), ...(random.chance(0.5) ? [random.below(256)] : []));
	return Uint8Array.from(bytes);
}

test.each(seedGroups(SEQUENCES, 50))('seeds $from to $to', async ({ from, to }) => {
	const sum: Tally = { moves: 0, quick: 0, refused: 0 };
	for (let seed = from; seed <= to; seed++) {
		const tally = await playSeed(seed, async () => playRoom(seeded(seed)));
		for (const key of ['moves', 'quick', 'refused'] as const) sum[key] += tally[key];
	}
	expect(sum.quick).toBeGreaterThan(sum.moves / 20);
	expect(sum.refused).toBeGreaterThan(0);
});

test('a move of ours is found quickly, as Yjs writes it and as it may also be written; others may not make it', () => {
	const doc = new Y.Doc();
	doc.clientID = 501;
	createRecord(doc, note('m1', 'anna'));
	doc.getMap('records').set('shape:m1/@', [1, 2]);
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	copy.clientID = 501;
	copy.getMap('records').set('shape:m1/@', [3.5, -4]);
	const asYjs = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
	const clock = Y.getState(doc.store, 501);
	const bare = craftUpdate(
		[{ client: 501, clock, structs: [{ origin: [501, clock - 1], content: { kind: 'any', values: [[3.5, -4]] } }] }],
		[[501, clock - 1, 1]],
	);
	expect(bare).not.toEqual(asYjs);
	const facts: RoomFacts = { doc, ownerOf: () => 'anna', idsOf: () => 1, removedAuthorOf: () => undefined, horizon: () => undefined };
	const room = { roomId: ROOMS.one, kind: 'breakout' as const, open: false, locked: false, closed: false };
	const ask = (id: string, more = {}) => ({
		actor: { id, role: 'participant' as const, roomId: ROOMS.one },
		room: { ...room, ...more },
		settings: { onlyAuthorsEdit: true, onlyAuthorsDelete: true },
		factsOf: () => undefined,
	});
	for (const bytes of [asYjs, bare]) {
		expect(judgeMove(bytes, facts, ask('anna'))).toEqual({ kind: 'apply', clients: [501] });
		expect(judgeMove(bytes, facts, ask('budi'))).toBeUndefined();
		expect(judgeMove(bytes, facts, ask('anna', { locked: true }))).toBeUndefined();
		expect(judgeMove(Uint8Array.from([...bytes, 0]), facts, ask('anna'))).toBeUndefined();
	}
});
