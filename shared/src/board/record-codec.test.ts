import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseRecordKey, parseTextName, recordsOf, textName } from './board-doc.ts';
import { boardSchema } from './board-schema.ts';
import { gridPlace, newNote } from './note.ts';
import { changeRecord, createRecord, diffRecord, readRecord, readRecords, removeRecord, wordsOfRecord } from './record-codec.ts';
import { richTextFromWords, wordsFromRichText } from './rich-text.ts';

const note = (words = 'Buat leaflet', id = 'shape:n1') => newNote({ id, words, ...gridPlace(0), meta: { author: 'ani' } });
const moved = (record: ReturnType<typeof note>, x: number, y: number) => ({ ...record, x, y });
const coloured = (record: ReturnType<typeof note>, color: string) => ({ ...record, props: { ...(record.props as object), color } });

function exchange(...docs: Y.Doc[]): void {
	for (const from of docs) for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

describe('records in a document', () => {
	it('reads back a note that tldraw accepts', () => {
		const doc = new Y.Doc();
		createRecord(doc, note());
		const record = readRecord(doc, 'shape:n1');
		expect(record).toEqual(note());
		const shape = boardSchema().types.shape;
		expect(() => shape.validate(record as never)).not.toThrow();
	});
	it('writes only what changed, position and parent as one cell', () => {
		expect(diffRecord(note(), moved(note(), 5, 6))).toEqual([{ cell: '@', value: [5, 6] }]);
		expect(diffRecord(note(), { ...note(), parentId: 'shape:frame' })).toEqual([{ cell: '@', value: [0, 0, 'shape:frame'] }]);
		expect(diffRecord(note(), coloured(note(), 'blue'))).toEqual([{ cell: 'p.color', value: 'blue' }]);
		expect(diffRecord(note('a'), note('b'))).toEqual([]);
		expect(diffRecord(note(), note())).toEqual([]);
	});
	it('keeps a move and a colour that two people gave at once, and both their words', () => {
		const a = new Y.Doc();
		const b = new Y.Doc();
		createRecord(a, note('satu'));
		exchange(a, b);
		changeRecord(a, note('satu'), moved(note('satu dua'), 9, 9));
		changeRecord(b, note('satu'), coloured(note('nol satu'), 'green'));
		exchange(a, b);
		const record = readRecord(a, 'shape:n1');
		expect(record).toEqual(readRecord(b, 'shape:n1'));
		expect(record).toMatchObject({ x: 9, y: 9, props: { color: 'green' } });
		expect(record && wordsOfRecord(record)).toBe('nol satu dua');
	});
	it('lets a removal win, and starts afresh when the record comes back', () => {
		const a = new Y.Doc();
		const b = new Y.Doc();
		createRecord(a, note('lama'));
		exchange(a, b);
		removeRecord(a, 'shape:n1');
		changeRecord(b, note('lama'), coloured(note('lama'), 'red'));
		exchange(a, b);
		expect(readRecords(a)).toEqual([]);
		expect(readRecords(b)).toEqual([]);
		createRecord(a, note('baru'));
		expect(readRecord(a, 'shape:n1')).toMatchObject({ props: { color: 'yellow' } });
		expect(wordsOfRecord(readRecord(a, 'shape:n1') ?? note())).toBe('baru');
	});
	it('takes the words of a record that was written whole, until somebody writes into its text', () => {
		const doc = new Y.Doc();
		recordsOf(doc).set('shape:n1', note('utuh'));
		expect(wordsOfRecord(readRecord(doc, 'shape:n1') ?? note(''))).toBe('utuh');
		changeRecord(doc, note('utuh'), note(''));
		expect(wordsOfRecord(readRecord(doc, 'shape:n1') ?? note('x'))).toBe('');
	});
	it('converges for any edits of three people in any order', () => {
		const edit = fc.record({ who: fc.nat(2), id: fc.nat(2), kind: fc.constantFrom('create', 'move', 'colour', 'words', 'remove', 'sync'), n: fc.nat(50) });
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
				const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
				for (const { who, id, kind, n } of edits) {
					const doc = docs[who] as Y.Doc;
					const shapeId = `shape:s${id}`;
					const now = readRecord(doc, shapeId) as ReturnType<typeof note> | undefined;
					doc.transact(() => {
						if (kind === 'create' && !now) createRecord(doc, note(`w${n}`, shapeId));
						if (kind === 'move' && now) changeRecord(doc, now, moved(now, n, n));
						if (kind === 'colour' && now) changeRecord(doc, now, coloured(now, n % 2 ? 'red' : 'blue'));
						if (kind === 'words' && now) changeRecord(doc, now, { ...now, props: { ...(now.props as object), richText: richTextFromWords(`w${n}\n${who}`) } });
						if (kind === 'remove' && now) removeRecord(doc, shapeId);
					});
					if (kind === 'sync') exchange(doc, docs[n % 3] as Y.Doc);
				}
				exchange(...docs);
				exchange(...docs);
				const states = docs.map((doc) => readRecords(doc).sort((x, y) => x.id.localeCompare(y.id)));
				expect(states[1]).toEqual(states[0]);
				expect(states[2]).toEqual(states[0]);
				for (const name of recordsOf(docs[0] as Y.Doc).keys()) expect(parseRecordKey(name)).not.toBeNull();
			}),
			{ numRuns: 150 },
		);
	});
});

describe('words', () => {
	it('survive the way to rich text and back, empty lines too', () => {
		for (const words of ['', 'a', 'a\nb', '\n', 'a\n\nb\n', '  x  ', '😀 كلمة 字']) expect(wordsFromRichText(richTextFromWords(words))).toBe(words);
	});
	it('are read from lists, hard breaks and marks too', () => {
		const item = (text: string) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }] });
		const doc = {
			type: 'doc',
			content: [
				{ type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] },
				{ type: 'bulletList', content: [item('c'), item('d')] },
			],
		};
		expect(wordsFromRichText(doc)).toBe('a\nb\nc\nd');
	});
});

describe('the grammar of board keys', () => {
	it.each(['shape:a', 'shape:a/@', 'shape:a/p.color', 'page:page', 'document:document', 'binding:b/p.terminal', 'schema:tldraw'])('knows %s', (key) => {
		expect(parseRecordKey(key)).not.toBeNull();
	});
	it.each([
		'',
		'shape:',
		'asset:a',
		'camera:a',
		'shape:a/',
		'shape:a/b/c',
		'shape:a/p.',
		'shape:a/__proto__',
		'shape:a/P',
		'schema:other',
		`shape:${'x'.repeat(65)}`,
	])('refuses %s', (key) => {
		expect(parseRecordKey(key)).toBeNull();
	});
	it('names words both ways', () => {
		expect(parseTextName(textName('shape:a'))).toBe('shape:a');
		expect(parseTextName('t:page:page')).toBeNull();
		expect(parseTextName('records')).toBeNull();
	});
});
