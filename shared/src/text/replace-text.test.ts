import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { replaceText } from './replace-text.ts';

const exchange = (a: Y.Doc, b: Y.Doc): void => {
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
	Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
};

it('always ends with the wanted words', () => {
	const words = fc.string({ unit: 'grapheme', maxLength: 30 });
	fc.assert(
		fc.property(words, words, (before, after) => {
			const text = new Y.Doc().getText('t');
			text.insert(0, before);
			replaceText(text, after);
			return text.toString() === after;
		}),
	);
});

it('keeps what another types elsewhere in the same words', () => {
	const a = new Y.Doc();
	const b = new Y.Doc();
	a.getText('t').insert(0, 'Buat leaflet untuk pemerintah');
	exchange(a, b);
	replaceText(a.getText('t'), 'Buat leaflet satu halaman untuk pemerintah');
	replaceText(b.getText('t'), 'Buat leaflet untuk pemerintah daerah');
	exchange(a, b);
	expect(a.getText('t').toString()).toBe('Buat leaflet satu halaman untuk pemerintah daerah');
	expect(b.getText('t').toString()).toBe(a.getText('t').toString());
});

it('never splits a surrogate pair', () => {
	const text = new Y.Doc().getText('t');
	text.insert(0, '😀');
	replaceText(text, '😁');
	expect(text.toString()).toBe('😁');
});
