/** Seeded forgeries: whatever Budi sends, Anna's things stay as she left them where only authors edit, and stay there and hers where only authors delete. */
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { createRecord, readRecord } from '@rembuk/shared/board/record-codec';
import { richTextFromWords } from '@rembuk/shared/board/rich-text';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { forgedUpdate } from './testing/forged-update.ts';
import { type PumpedRoom, pumpRoom } from './testing/hand-pumped-room.ts';
import { FIRST_SEED, type Random, seeded } from './testing/random.ts';
import { ANNA, anna, budi, frame, note } from './testing/small-board.ts';

const FORGERIES = Number(process.env.FORGERIES ?? 12_000);
const SEEDS = [0, 1, 2, 3].map((n) => FIRST_SEED + n);
const IN_ONE_ROOM = 200;
const HERS = ['shape:a1', 'shape:a2', 'shape:f'];

const saying = (id: string, author: string, words: string) => {
	const silent = note(id, author);
	return { ...silent, props: { ...(silent.props as object), richText: richTextFromWords(words) } };
};

/** Anna's things, some of them changed since she made them, and one of Budi's, who writes with ids below and above hers. */
async function stage(random: Random): Promise<{ room: PumpedRoom; ids: number[] }> {
	const room = pumpRoom();
	room.settings = { onlyAuthorsEdit: random.chance(0.6), onlyAuthorsDelete: true };
	const hers = new Y.Doc();
	hers.clientID = ANNA;
	hers.transact(() => {
		createRecord(hers, saying('a1', 'anna', 'kata anna'));
		createRecord(hers, saying('a2', 'anna', 'dua'));
		createRecord(hers, frame('f'));
	});
	recordsOf(hers).set('shape:a1/p.color', 'blue');
	recordsOf(hers).set('shape:a2/@', [4, 5]);
	recordsOf(hers).set('shape:a2/meta', { author: 'anna', onBehalfOf: 'Ibu Sri' });
	hers.getText(textName('shape:a1')).delete(2, 2);
	hers.getText(textName('shape:a1')).insert(1, 'zz');
	const his = new Y.Doc();
	his.clientID = random.pick([60, 260]);
	his.transact(() => createRecord(his, saying('b1', 'budi', 'punya budi')));
	for (const [actor, doc] of [
		[anna, hers],
		[budi, his],
	] as const)
		expect((await room.send(actor, Y.encodeStateAsUpdate(doc))).outcome).toEqual({ kind: 'saved' });
	return { room, ids: [his.clientID, 501, 502, ...Array.from({ length: 4 }, (_, n) => 40 + n)] };
}

/** What Budi may not change of Anna's things: all but their place, or only that they are there and hers. */
function look({ core, settings }: PumpedRoom): unknown[] {
	return HERS.map((id) => {
		const record = readRecord(core.doc, id);
		if (!record || !settings.onlyAuthorsEdit) return (record?.meta as { author?: string } | undefined)?.author;
		const { x: _x, y: _y, parentId: _parentId, index: _index, rotation: _rotation, ...rest } = record;
		return rest;
	});
}

test.each(SEEDS)('seed %i', { timeout: 3_600_000 }, async (seed) => {
	const random = seeded(seed);
	let saved = 0;
	for (let round = 0; round < FORGERIES / SEEDS.length / IN_ONE_ROOM; round++) {
		const { room, ids } = await stage(random);
		const before = look(room);
		for (let n = 0; n < IN_ONE_ROOM; n++) {
			const what = `seed ${seed}, round ${round}, forgery ${n}`;
			const bytes = Y.encodeStateAsUpdate(room.core.doc);
			const { outcome } = await room.send(budi, forgedUpdate(room.core.doc, ids, random));
			expect(room.core.isDropped(), what).toBe(false);
			expect(look(room), what).toEqual(before);
			if (outcome.kind === 'saved') saved++;
			else expect(Buffer.compare(bytes, Y.encodeStateAsUpdate(room.core.doc)), what).toBe(0);
		}
	}
	expect(saved).toBeGreaterThan(FORGERIES / SEEDS.length / 20); // some did nothing wrong
});
