/** The order of what was written to one key, against the one that Yjs makes of it. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Random, seeded } from '../testing/random.ts';
import { type FindItem, openOrder } from './key-order.ts';

const KEY = 'shape:n';
const PLENTY = 1e6;
const isBefore = (first: Y.Item, second: Y.Item, find: FindItem): boolean => openOrder(second, find, { left: PLENTY })(first);

/** Four people write to one key, and hear of each other now and then. */
function writeAtOnce(random: Random): Y.Doc {
	const docs = [7, 3, 900, 41].map((clientId) => {
		const doc = new Y.Doc();
		doc.clientID = clientId;
		return doc;
	});
	for (let step = 0; step < 60; step++) {
		const doc = random.pick(docs);
		const what = random.below(10);
		if (what < 6) doc.getMap('records').set(KEY, step);
		else if (what < 7) doc.getMap('records').delete(KEY);
		else Y.applyUpdate(doc, Y.encodeStateAsUpdate(random.pick(docs)));
	}
	const all = new Y.Doc();
	for (const doc of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
	return all;
}

function rowOf(doc: Y.Doc): Y.Item[] {
	const row: Y.Item[] = [];
	for (let item = doc.getMap('records')._map.get(KEY) ?? null; item !== null; item = item.left) row.unshift(item);
	return row;
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))('as Yjs has it (seed %i)', (seed) => {
	const doc = writeAtOnce(seeded(seed));
	const row = rowOf(doc);
	expect(row.length).toBeGreaterThan(3);
	const find = (id: Y.ID) => Y.getItem(doc.store, id) as Y.Item;
	row.forEach((second, j) => {
		const isBeforeIt = openOrder(second, find, { left: PLENTY });
		// what was found out for one serves the next, in whatever order they are asked for
		for (const [i, first] of [...row.entries()].sort(([a], [b]) => ((a * 7 + seed) % 5) - ((b * 7 + seed) % 5))) {
			if (i !== j) expect(isBeforeIt(first), `${i} before ${j}`).toBe(i < j);
			if (i !== j) expect(isBefore(first, second, find), `${i} before ${j}, alone`).toBe(i < j);
		}
	});
});

test('nothing is certain where what was followed is not there', () => {
	const row = rowOf(writeAtOnce(seeded(1)));
	expect(isBefore(row[0] as Y.Item, row[1] as Y.Item, () => undefined)).toBe(false);
});

test('nothing is certain when the steps are used up', () => {
	const doc = writeAtOnce(seeded(1));
	const row = rowOf(doc);
	const find = (id: Y.ID) => Y.getItem(doc.store, id) as Y.Item;
	expect(openOrder(row.at(-1) as Y.Item, find, { left: 2 })(row[0] as Y.Item)).toBe(false);
});
