import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { addCard } from '@rembuk/shared/plan/plan-doc';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { findNotTaken } from './not-taken.ts';

const note = (id: string, words: string) => newNote({ id: `shape:${id}`, words, x: 0, y: 0, meta: {} });

it('finds the words that I wrote beyond what the server has, only them, and counts other changes', () => {
	const server = new Y.Doc();
	server.transact(() => {
		createRecord(server, note('old', 'lama'));
		createRecord(server, note('moved', 'digeser'));
	});
	const mine = new Y.Doc();
	Y.applyUpdate(mine, Y.encodeStateAsUpdate(server));
	const from = Y.getState(mine.store, mine.clientID);
	mine.transact(() => {
		createRecord(mine, note('new', 'baru'));
		mine.getText(textName('shape:old')).insert(4, ' sekali');
		recordsOf(mine).set('shape:moved/@', [5, 5]);
		createRecord(mine, note('blank', '  '));
	});
	const found = findNotTaken(mine, [{ client: mine.clientID, from, unsaved: 1 }]);
	expect(found.texts.map(({ id, text }) => ({ id, text })).sort((a, b) => a.id.localeCompare(b.id))).toEqual([
		{ id: 'shape:new', text: 'baru' },
		{ id: 'shape:old', text: 'sekali' },
	]);
	expect(found.others).toBe(1);
});

it('does not take what others wrote, or what the server has already, for mine', () => {
	const mine = new Y.Doc();
	mine.transact(() => createRecord(mine, note('saved', 'tersimpan')));
	const from = Y.getState(mine.store, mine.clientID);
	const other = new Y.Doc();
	other.transact(() => createRecord(other, note('theirs', 'orang lain')));
	Y.applyUpdate(mine, Y.encodeStateAsUpdate(other));
	expect(findNotTaken(mine, [{ client: mine.clientID, from, unsaved: 1 }])).toEqual({ texts: [], others: 0, marks: [] });
});

it('finds the words of action cards too', () => {
	const mine = new Y.Doc();
	addCard(mine, { id: 'k', roomId: 'a'.repeat(32), author: 'p', createdAt: 1, what: 'Bentuk tim' });
	expect(findNotTaken(mine, [{ client: mine.clientID, from: 0, unsaved: 1 }])).toMatchObject({ texts: [{ id: 'k', text: 'Bentuk tim' }], others: 0 });
});

it('keeps whole words where the server has half of one, and says where pieces stood apart', () => {
	const mine = new Y.Doc();
	mine.transact(() => createRecord(mine, note('n', 'Kita perlu aturan yang jel')));
	const from = Y.getState(mine.store, mine.clientID);
	const text = mine.getText(textName('shape:n'));
	mine.transact(() => {
		text.insert(text.length, 'as');
		text.insert(5, 'semua sungguh ');
	});
	expect(text.toString()).toBe('Kita semua sungguh perlu aturan yang jelas');
	expect(findNotTaken(mine, [{ client: mine.clientID, from, unsaved: 1 }]).texts).toEqual([
		{ id: 'shape:n', text: 'semua sungguh … jelas', root: 't:shape:n', whole: 'Kita semua sungguh perlu aturan yang jelas' },
	]);
});
