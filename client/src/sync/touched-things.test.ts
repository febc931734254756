import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { arrowBinding, plainShape } from '@rembuk/shared/board/plain-shape';
import { createRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { addCard, changeCard } from '@rembuk/shared/plan/plan-doc';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { touchedThings } from './touched-things.ts';

function touched(doc: Y.Doc, write: () => void): string[] {
	const found: string[] = [];
	const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => void found.push(...touchedThings(transaction));
	doc.on('update', onUpdate);
	doc.transact(write);
	doc.off('update', onUpdate);
	return found.sort();
}

it('takes a note for one thing, whatever of it was changed, and sees removals', () => {
	const doc = new Y.Doc();
	expect(touched(doc, () => createRecord(doc, newNote({ id: 'shape:a', words: 'kata', x: 0, y: 0, meta: {} })))).toEqual(['shape:a']);
	expect(touched(doc, () => doc.getText(textName('shape:a')).insert(4, ' lagi'))).toEqual(['shape:a']);
	expect(touched(doc, () => void recordsOf(doc).set('shape:a/@', [1, 2]))).toEqual(['shape:a']);
	expect(touched(doc, () => doc.getText(textName('shape:a')).delete(0, 9))).toEqual(['shape:a']);
	expect(touched(doc, () => removeRecord(doc, 'shape:a'))).toEqual(['shape:a']);
});

it('takes an arrow and its ends for one thing', () => {
	const doc = new Y.Doc();
	const arrow = plainShape('arrow', { id: 'shape:arrow', x: 0, y: 0 });
	const ends = [arrowBinding('shape:arrow', 'shape:a', 'start'), arrowBinding('shape:arrow', 'shape:b', 'end')];
	expect(touched(doc, () => [arrow, ...ends].map((record) => createRecord(doc, record)))).toEqual(['shape:arrow']);
});

it('takes a card for one thing', () => {
	const doc = new Y.Doc();
	expect(touched(doc, () => addCard(doc, { id: 'k', roomId: 'a'.repeat(32), author: 'p', createdAt: 1, what: 'Bentuk tim' }))).toEqual(['k']);
	expect(touched(doc, () => changeCard(doc, 'k', { what: 'Bentuk satu tim' }))).toEqual(['k']);
});
