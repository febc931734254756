/** A hand-written client that names no author: the note is its writer's all the same, for everybody and after a restart. */
import { type PlainRecord, recordsOf } from '@rembuk/shared/board/board-doc';
import { createRecord, readRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import type { Actor } from '@rembuk/shared/workshop/can';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { anna, BUDI, board, budi, fitri, note } from '../testing/small-board.ts';

const unsigned = (id: string): PlainRecord => note(id, 'nobody', { meta: { onBehalfOf: 'Ibu Sri' } });

async function writing() {
	const { room, copy, diff } = await board();
	const as = async (actor: Actor, clientId: number, edit: (doc: Y.Doc) => void) => {
		const doc = copy(clientId);
		doc.transact(() => edit(doc));
		return (await room.send(actor, diff(doc))).outcome;
	};
	return { room, as, meta: (id: string) => readRecord(room.core.doc, `shape:${id}`)?.meta };
}

test('a record without an author gets its writer’s name and keeps the rest', async () => {
	const { room, as, meta } = await writing();
	expect(await as(budi, BUDI, (doc) => createRecord(doc, unsigned('new')))).toEqual({ kind: 'saved' });
	expect(meta('new')).toEqual({ author: 'budi', onBehalfOf: 'Ibu Sri' });
	room.restart();
	expect(meta('new')).toEqual({ author: 'budi', onBehalfOf: 'Ibu Sri' });
});

test('the writer goes on writing after the server has signed, and again after a restart', async () => {
	const { room, as, meta } = await writing();
	await as(budi, BUDI, (doc) => createRecord(doc, unsigned('one')));
	room.restart();
	expect(await as(budi, 203, (doc) => createRecord(doc, unsigned('two')))).toEqual({ kind: 'saved' });
	expect(await as(budi, 204, (doc) => recordsOf(doc).set('shape:one/@', [5, 5]))).toEqual({ kind: 'saved' });
	expect(meta('two')).toEqual({ author: 'budi', onBehalfOf: 'Ibu Sri' });
});

test('nobody’s note that somebody brings back stays nobody’s', async () => {
	const { room, as, meta } = await writing();
	await room.core.transact((doc) => createRecord(doc, note('starter', 'x', { meta: {} })));
	await as(anna, 111, (doc) => removeRecord(doc, 'shape:starter'));
	expect(await as(budi, BUDI, (doc) => createRecord(doc, note('starter', 'x', { meta: {} })))).toEqual({ kind: 'saved' });
	expect(meta('starter')).toEqual({});
});

test('a facilitator’s is a facilitator’s, and one that names its author is left alone', async () => {
	const { as, meta } = await writing();
	await as(fitri, 303, (doc) => createRecord(doc, unsigned('lead')));
	await as(budi, BUDI, (doc) => createRecord(doc, note('mine', 'budi')));
	expect(meta('lead')).toMatchObject({ author: 'fitri' });
	expect(meta('mine')).toEqual({ author: 'budi' });
});
