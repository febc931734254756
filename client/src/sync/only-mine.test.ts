// @vitest-environment jsdom
/** Undo through tldraw's own history manager, with somebody else at work in between. */
import { PAGE_ID, type PlainRecord } from '@rembuk/shared/board/board-doc';
import { wordsOfRecord } from '@rembuk/shared/board/record-codec';
import { richTextFromWords } from '@rembuk/shared/board/rich-text';
import { HistoryManager, type TLRecord } from 'tldraw';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { undoOnlyMine } from './only-mine.ts';
import { noteRecord, openTestBoard, pump, type TestBoard } from './testing/board-pair.ts';

const letGo: (() => void)[] = [];
afterEach(() => {
	for (const stop of letGo.splice(0)) stop();
});

/** A stopping point, as the editor sets it before each thing that a person does (no public method of the manager alone). */
const mark = (history: HistoryManager<TLRecord>, id: string): void => (history as unknown as { _mark(id: string): void })._mark(id);

function scene() {
	const a = openTestBoard();
	const b = openTestBoard(Y.encodeStateAsUpdate(a.doc));
	const history = new HistoryManager<TLRecord>({ store: a.store });
	letGo.push(undoOnlyMine(a.store), () => history.dispose(), a.stop, b.stop);
	a.put(noteRecord('n', 'awal'));
	pump(a, b);
	history.clear();
	let marks = 0;
	const asA = (act: () => void): void => {
		mark(history, `m${marks++}`);
		act();
		pump(a, b);
	};
	const asB = (act: () => void): void => {
		act();
		pump(a, b);
	};
	const undo = (): void => {
		history.undo();
		pump(a, b);
	};
	const redo = (): void => {
		history.redo();
		pump(a, b);
	};
	return { a, b, asA, asB, undo, redo, history };
}

const words = (board: TestBoard, id = 'shape:n'): string => wordsOfRecord(board.note(id) as unknown as PlainRecord);

describe('undo takes back my own doing only', () => {
	it('takes back my move and leaves the colour that somebody else gave meanwhile', () => {
		const { a, b, asA, asB, undo, redo } = scene();
		asA(() => a.change('shape:n', { x: 100 }));
		asB(() => b.changeProps('shape:n', { color: 'blue' }));
		undo();
		for (const board of [a, b]) expect(board.note('shape:n')).toMatchObject({ x: 0, props: { color: 'blue' } });
		redo();
		for (const board of [a, b]) expect(board.note('shape:n')).toMatchObject({ x: 100, props: { color: 'blue' } });
	});

	it('leaves it also when I went on moving after it, in one stretch of doing', () => {
		const { a, b, asB, undo, history } = scene();
		mark(history, 'drag');
		a.change('shape:n', { x: 50 });
		asB(() => b.changeProps('shape:n', { color: 'blue' }));
		a.change('shape:n', { x: 100 });
		undo();
		for (const board of [a, b]) expect(board.note('shape:n')).toMatchObject({ x: 0, props: { color: 'blue' } });
	});

	it('leaves the place to which somebody else has moved what I had moved', () => {
		const { a, b, asA, asB, undo } = scene();
		asA(() => a.change('shape:n', { x: 100 }));
		asB(() => b.change('shape:n', { x: 300 }));
		undo();
		for (const board of [a, b]) expect(board.note('shape:n')?.x).toBe(300);
	});

	it('keeps the letters that somebody else wrote into my words', async () => {
		const { a, b, asB, undo, history } = scene();
		const type = async (next: string): Promise<void> => {
			a.changeProps('shape:n', { richText: richTextFromWords(next) });
			await Promise.resolve();
		};
		mark(history, 'typing');
		await type('awal Ap');
		pump(a, b);
		asB(() => b.changeProps('shape:n', { richText: richTextFromWords('awal ApAnna') }));
		await type('awal AppleAnna');
		pump(a, b);
		undo();
		for (const board of [a, b]) expect(words(board)).toContain('Anna');
	});

	it('takes back my own words when nobody else wrote there', async () => {
		const { a, b, undo, history } = scene();
		mark(history, 'typing');
		a.changeProps('shape:n', { richText: richTextFromWords('lain sama sekali') });
		await Promise.resolve();
		pump(a, b);
		undo();
		for (const board of [a, b]) expect(words(board)).toBe('awal');
	});

	it('does not bring back what somebody else has removed', () => {
		const { a, b, asA, asB, undo } = scene();
		asA(() => a.change('shape:n', { x: 100 }));
		asB(() => b.remove('shape:n'));
		undo();
		for (const board of [a, b]) expect(board.note('shape:n')).toBeUndefined();
	});

	it('does not remove a note of mine in which somebody else has gone on writing', () => {
		const { a, b, asA, asB, undo } = scene();
		asA(() => a.put(noteRecord('m', 'punya saya')));
		asB(() => b.changeProps('shape:m', { richText: richTextFromWords('punya saya, dan lagi') }));
		undo();
		for (const board of [a, b]) expect(words(board, 'shape:m')).toBe('punya saya, dan lagi');
	});

	it('removes my note when nobody has touched it, and brings it back', () => {
		const { a, b, asA, undo, redo } = scene();
		asA(() => a.put(noteRecord('m', 'punya saya')));
		undo();
		for (const board of [a, b]) expect(board.note('shape:m')).toBeUndefined();
		redo();
		for (const board of [a, b]) expect(words(board, 'shape:m')).toBe('punya saya');
	});

	it('brings back what I removed, words included', () => {
		const { a, b, asA, undo } = scene();
		asA(() => a.remove('shape:n'));
		undo();
		for (const board of [a, b]) expect(words(board)).toBe('awal');
	});

	it('does not remove a frame of mine in which others have put something', () => {
		const { a, b, asA, asB, undo } = scene();
		const frame = { ...noteRecord('f'), type: 'frame', props: { w: 300, h: 200, name: '', color: 'black' } };
		asA(() => a.put(frame));
		asB(() => b.change('shape:n', { parentId: 'shape:f' }));
		undo();
		for (const board of [a, b]) {
			expect(board.note('shape:f')).toBeDefined();
			expect(board.note('shape:n')?.parentId).toBe('shape:f');
		}
		expect(PAGE_ID).toBe(a.note('shape:f')?.parentId);
	});
});
