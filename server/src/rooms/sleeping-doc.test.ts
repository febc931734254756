/** A sleeping room hands out what was stored; an awake one never less than it holds, whatever was written since. */
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { makeSleepingDoc, type WholeState } from './sleeping-doc.ts';

/** What a joiner has when the base has come. */
function joined({ tail, base }: WholeState): object {
	const doc = new Y.Doc();
	for (const update of [...tail, base]) Y.applyUpdate(doc, update);
	expect(doc.store.pendingStructs).toBeNull();
	expect(doc.store.pendingDs).toBeNull();
	const content = doc.getMap('records').toJSON();
	doc.destroy();
	return content;
}

function writer(notes: number) {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	onTestFinished(() => doc.destroy());
	doc.transact(() => {
		for (let n = 0; n < notes; n++) doc.getMap('records').set(`shape:${n}`, { text: 'kata '.repeat(10), n });
	});
	const snapshot = Y.encodeStateAsUpdate(doc);
	doc.on('update', (update: Uint8Array) => updates.push(update));
	return { doc, updates, snapshot, records: doc.getMap('records') };
}

test('a compacted room sleeps on while people join', () => {
	const { snapshot, doc } = writer(3);
	const room = makeSleepingDoc({ snapshot, tail: [] }, () => undefined);
	expect(room.state()).toEqual({ tail: [], base: snapshot });
	expect(room.isAwake()).toBe(false);
	expect(room.doc.getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON());
	expect(room.isAwake()).toBe(true);
	room.destroy();
});

test.each([1, 1000])('with a snapshot of %i notes and rows after it nobody gets less than all, asleep or awake', (notes) => {
	const { snapshot, updates, doc, records } = writer(notes);
	records.set('shape:0', 'moved');
	records.delete('shape:0');
	records.set('late', 1);
	const heard: Uint8Array[] = [];
	const room = makeSleepingDoc({ snapshot, tail: updates }, (update) => heard.push(update));
	onTestFinished(() => room.destroy());
	expect(joined(room.state())).toEqual(records.toJSON());
	expect(room.isAwake()).toBe(notes === 1); // what is small is made anew
	doc.on('update', (update: Uint8Array) => Y.applyUpdate(room.doc, update));
	for (let i = 0; i < 200; i++) {
		records.set(`more:${i % 7}`, i);
		if (i % 13 === 0) records.delete(`more:${i % 7}`);
		if (i % 50 === 0) expect(joined(room.state())).toEqual(records.toJSON());
	}
	expect(joined(room.state())).toEqual(records.toJSON());
	expect(heard).toHaveLength(216);
});

test('without a snapshot the rows alone are the document; a room that was never written to is an empty one', () => {
	const { updates, records } = writer(0);
	records.set('a', 1);
	expect(joined(makeSleepingDoc({ snapshot: undefined, tail: updates }, () => undefined).state())).toEqual({ a: 1 });
	expect(joined(makeSleepingDoc({ snapshot: undefined, tail: [] }, () => undefined).state())).toEqual({});
});

test('a large board is not encoded again for a small change', () => {
	const { snapshot } = writer(1000);
	const room = makeSleepingDoc({ snapshot, tail: [] }, () => undefined);
	onTestFinished(() => room.destroy());
	room.doc.getMap('records').set('late', 1);
	expect(room.state().base).toBe(snapshot);
	expect(room.state().tail).toHaveLength(1);
});
