/** The table of rights as it meets the wire on a board: who may create, edit, move and delete, and whose a note is. */
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { changeRecord, createRecord, readRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import type { Actor } from '@rembuk/shared/workshop/can';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { any, craftUpdate, one } from '../testing/craft-update.ts';
import { ANNA, anna, BUDI, board, budi, fitri, note } from '../testing/small-board.ts';

describe('rights on a board', () => {
	const strict = { onlyAuthorsEdit: true, onlyAuthorsDelete: true };
	const change = async (actor: Actor, clientId: number, edit: (doc: Y.Doc) => void, settings = strict) => {
		const { room, copy, diff } = await board();
		room.settings = settings;
		const doc = copy(clientId);
		doc.transact(() => edit(doc));
		return (await room.send(actor, diff(doc))).outcome;
	};
	const repaint = (doc: Y.Doc) => {
		const old = readRecord(doc, 'shape:n');
		if (old) changeRecord(doc, old, { ...old, props: { ...(old.props as object), color: 'red' } });
	};
	const move = (doc: Y.Doc) => recordsOf(doc).set('shape:n/@', [50, 60]);
	const SAVED = { kind: 'saved' };
	const refused = (code: string) => ({ kind: 'refused', code });

	test.each<[string, Actor, number, (doc: Y.Doc) => void, object]>([
		['edits own', anna, 111, repaint, SAVED],
		["edits another's", budi, BUDI, repaint, refused('only-authors-edit')],
		["types in another's", budi, BUDI, (doc) => doc.getText(textName('shape:n')).insert(0, 'x'), refused('only-authors-edit')],
		["moves another's", budi, BUDI, move, SAVED],
		["deletes another's", budi, BUDI, (doc) => removeRecord(doc, 'shape:n'), refused('only-authors-delete')],
		['deletes own', anna, 111, (doc) => removeRecord(doc, 'shape:n'), SAVED],
		['a facilitator edits', fitri, 303, repaint, SAVED],
		['a facilitator deletes', fitri, 303, (doc) => removeRecord(doc, 'shape:n'), SAVED],
		["takes another's note over", budi, BUDI, (doc) => recordsOf(doc).set('shape:n/meta', { author: 'budi' }), refused('only-authors-edit')],
		["writes another's note anew", budi, BUDI, (doc) => recordsOf(doc).set('shape:n', note('n', 'budi')), refused('only-authors-edit')],
	])('%s', async (_name, actor, clientId, edit, outcome) => {
		expect(await change(actor, clientId, edit)).toEqual(outcome);
	});

	test.each<[string, (doc: Y.Doc) => void]>([
		['colour', repaint],
		['words', (doc) => doc.getText(textName('shape:n')).delete(0, 2)],
		['author', (doc) => recordsOf(doc).set('shape:n/meta', { author: 'budi' })],
	])('to write a note again as it is covers no change of its %s', async (_name, edit) => {
		const cover = (doc: Y.Doc): void => {
			recordsOf(doc).set('shape:n', recordsOf(doc).get('shape:n'));
			edit(doc);
		};
		expect(await change(budi, BUDI, cover)).toEqual(refused('only-authors-edit'));
		expect(await change(budi, BUDI, (doc) => recordsOf(doc).set('shape:n', recordsOf(doc).get('shape:n')))).toEqual(SAVED);
	});

	test('to write a note again as it is covers no removal that comes after it', async () => {
		const { room } = await board();
		room.settings = strict;
		const asItIs = any('shape:n', recordsOf(room.core.doc).get('shape:n'));
		const empty = any('shape:n', null, { content: { kind: 'deleted', length: 1 } });
		// both beside what is there: the higher id stands last; and of one id the first
		const beside = [
			craftUpdate([
				{ client: BUDI, clock: 0, structs: [asItIs] },
				{ client: BUDI + 1, clock: 0, structs: [empty] },
			]),
			craftUpdate([{ client: BUDI, clock: 0, structs: [empty, asItIs] }]),
		];
		for (const update of beside) expect((await room.send(budi, update)).name).toBe('conflict-inside');
		// before what is there, and that is taken away
		expect((await room.send(budi, craftUpdate([{ client: 7, clock: 0, structs: [asItIs] }], [[ANNA, 0, 1]]))).name).toBe('conflict-inside');
		expect(recordsOf(room.core.doc).has('shape:n')).toBe(true);
	});

	test('the author cannot be changed, also where everybody may edit', async () => {
		const mild = { onlyAuthorsEdit: false, onlyAuthorsDelete: false };
		expect(await change(budi, BUDI, (doc) => recordsOf(doc).set('shape:n/meta', { author: 'budi' }), mild)).toEqual(refused('wrong-author'));
		expect(await change(budi, BUDI, (doc) => recordsOf(doc).set('shape:n', note('n', 'budi')), mild)).toEqual(refused('wrong-author'));
		expect(await change(budi, BUDI, (doc) => recordsOf(doc).set('shape:new', note('new', 'anna')), mild)).toEqual(refused('wrong-author'));
	});

	test('a struct that holds nothing removes what it follows, and needs the right to', async () => {
		const { room } = await board();
		room.settings = strict;
		const empty = one({ origin: [ANNA, 0], content: { kind: 'deleted', length: 1 } });
		expect((await room.send(budi, empty)).outcome).toEqual(refused('only-authors-delete'));
		// beside the note instead of after it: with the higher client id it would come last all the same
		expect((await room.send(budi, one({ parent: 'records', key: 'shape:n', content: { kind: 'deleted', length: 1 } }))).outcome).toEqual(
			refused('only-authors-delete'),
		);
	});

	test('who undoes a removal gives the note back to its author', async () => {
		const { room, copy, diff } = await board();
		const doc = copy(BUDI);
		const old = readRecord(doc, 'shape:n');
		doc.transact(() => removeRecord(doc, 'shape:n'));
		expect((await room.send(budi, diff(doc))).outcome).toEqual(SAVED);
		room.restart(); // the author is remembered over a restart
		doc.transact(() => old && createRecord(doc, old));
		expect((await room.send(budi, diff(doc))).outcome).toEqual(SAVED);
		room.settings = strict;
		doc.transact(() => removeRecord(doc, 'shape:n'));
		expect((await room.send(budi, diff(doc))).outcome).toEqual(refused('only-authors-delete'));
	});

	test('who might neither remove nor edit a note writes no other one in its place', async () => {
		const { room, copy, diff } = await board();
		const doc = copy(BUDI);
		const old = readRecord(doc, 'shape:n');
		const remover = copy(303);
		remover.transact(() => removeRecord(remover, 'shape:n'));
		expect((await room.send(fitri, diff(remover))).outcome).toEqual(SAVED);
		doc.transact(() => {
			removeRecord(doc, 'shape:n');
			if (old) createRecord(doc, { ...old, opacity: 0.5 });
		});
		room.settings = strict;
		expect((await room.send(budi, diff(doc))).outcome).toEqual(refused('only-authors-edit'));
		room.settings = { onlyAuthorsEdit: true, onlyAuthorsDelete: false };
		expect((await room.send(budi, diff(doc))).outcome).toEqual(SAVED);
	});

	test('a cell that comes after the removal is swept', async () => {
		const { room, copy, diff } = await board();
		const late = copy(BUDI);
		late.transact(() => {
			move(late);
			late.getText(textName('shape:n')).insert(0, 'terlambat');
		});
		const update = diff(late);
		const remover = copy(111);
		remover.transact(() => removeRecord(remover, 'shape:n'));
		expect((await room.send(anna, diff(remover))).outcome).toEqual(SAVED);
		expect((await room.send(budi, update)).outcome).toEqual(SAVED);
		expect([...recordsOf(room.core.doc).keys()]).toEqual(['shape:f']);
		expect(room.core.doc.getText(textName('shape:n')).length).toBe(0);
	});
});
