import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { viewBoard } from './board-view.ts';
import { newNote } from './note.ts';
import { createRecord } from './record-codec.ts';

it('tells on whose behalf a note was written without signs that would turn the words around the name about', () => {
	const doc = new Y.Doc();
	for (const [y, onBehalfOf] of ['\u202eAni\u202c', 'محمد \u200f(علي)'].entries())
		createRecord(doc, newNote({ words: 'x', x: 0, y: y * 500, meta: { onBehalfOf } }));
	createRecord(doc, newNote({ words: 'x', x: 0, y: 1000, meta: { author: 'ani' } }));
	expect(viewBoard(doc).notes.map(({ onBehalfOf }) => onBehalfOf)).toEqual(['Ani', 'محمد \u200f(علي)', undefined]);
});
