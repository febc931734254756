// @vitest-environment jsdom
import { PAGE_ID, type PlainRecord, recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { createRecord, readRecord, readRecords, wordsOfRecord } from '@rembuk/shared/board/record-codec';
import { richTextFromWords } from '@rembuk/shared/board/rich-text';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { noteRecord, openTestBoard, pump, type TestBoard } from './testing/board-pair.ts';

const opened: TestBoard[] = [];
afterEach(() => {
	for (const board of opened.splice(0)) board.stop();
	vi.useRealTimers();
	vi.restoreAllMocks();
});
function board(...args: Parameters<typeof openTestBoard>): TestBoard {
	const made = openTestBoard(...args);
	opened.push(made);
	return made;
}
function pair(): [TestBoard, TestBoard] {
	const a = board();
	return [a, board(Y.encodeStateAsUpdate(a.doc))];
}
const wordsAt = (at: TestBoard, id: string): string => wordsOfRecord(at.note(id) as unknown as PlainRecord);
const frame = (id: string, parentId: string = PAGE_ID, x = 0): PlainRecord => ({
	id: `shape:${id}`,
	typeName: 'shape',
	type: 'frame',
	x,
	y: 0,
	rotation: 0,
	index: 'a1',
	parentId,
	isLocked: false,
	opacity: 1,
	meta: {},
	props: { w: 300, h: 200, name: '', color: 'black' },
});

describe('what goes out', () => {
	it('brings a note to the other board, words in a text of their own', () => {
		const [a, b] = pair();
		a.put(noteRecord('n', 'satu\ndua'));
		pump(a, b);
		expect(wordsAt(b, 'shape:n')).toBe('satu\ndua');
		expect(a.doc.getText(textName('shape:n')).toString()).toBe('satu\ndua');
		expect((recordsOf(a.doc).get('shape:n') as PlainRecord).props).toMatchObject({ richText: richTextFromWords('') });
	});

	it('writes only the changed cell, once a flush', () => {
		const [a] = pair();
		a.put(noteRecord('n'));
		a.binding.flush();
		a.outbox.length = 0;
		for (let x = 1; x <= 20; x++) a.change('shape:n', { x });
		expect(a.outbox).toHaveLength(0);
		a.binding.flush();
		expect(a.outbox).toHaveLength(1);
		expect([...recordsOf(a.doc).keys()].filter((key) => key.startsWith('shape:n/'))).toEqual(['shape:n/@']);
	});

	it('does not echo what came in', () => {
		const [a, b] = pair();
		a.put(noteRecord('n', 'kata'));
		a.binding.flush();
		for (const update of a.outbox.splice(0)) Y.applyUpdate(b.doc, update, 'remote');
		b.binding.flush();
		expect(b.outbox).toHaveLength(0);
	});

	it('keeps to thirty flushes a second, to ten when many things change, and to five while things are only moved', () => {
		vi.useFakeTimers();
		const [a] = pair();
		for (let n = 0; n < 30; n++) a.put(noteRecord(`n${n}`));
		a.binding.flush();
		const flushesIn1s = (things: number, change: (at: number) => Record<string, unknown>): number => {
			vi.advanceTimersByTime(200);
			a.outbox.length = 0;
			for (let at = 0; at < 1000; at += 5) {
				for (let n = 0; n < things; n++) a.change(`shape:n${n}`, change(at));
				vi.advanceTimersByTime(5);
			}
			return a.outbox.length;
		};
		const turn = (at: number) => ({ rotation: (at + 1) / 1000 });
		const few = flushesIn1s(1, turn);
		expect(few).toBeLessThanOrEqual(30);
		expect(few).toBeGreaterThanOrEqual(15);
		const many = flushesIn1s(30, (at) => ({ rotation: (at + 2) / 1000 }));
		expect(many).toBeLessThanOrEqual(11);
		expect(many).toBeGreaterThanOrEqual(8);
		for (const things of [1, 30]) {
			const moves = flushesIn1s(things, (at) => ({ x: at + things }));
			expect(moves).toBeLessThanOrEqual(6);
			expect(moves).toBeGreaterThanOrEqual(4);
		}
	});

	it('writes what a hand turns or stretches five times a second, and words at once all the same', async () => {
		vi.useFakeTimers();
		let isHeld = true;
		const a = board(undefined, { isHeld: () => isHeld });
		a.put(noteRecord('n'));
		a.binding.flush();
		const turnFor1s = (from: number): number => {
			vi.advanceTimersByTime(200);
			a.outbox.length = 0;
			for (let at = 0; at < 1000; at += 5) {
				a.change('shape:n', { rotation: from + at / 1000 });
				vi.advanceTimersByTime(5);
			}
			return a.outbox.length;
		};
		const held = turnFor1s(0.1);
		expect(held).toBeLessThanOrEqual(6);
		expect(held).toBeGreaterThanOrEqual(4);
		a.binding.flush();
		a.outbox.length = 0;
		a.changeProps('shape:n', { richText: richTextFromWords('kata') });
		await Promise.resolve();
		expect(a.outbox).toHaveLength(1);
		isHeld = false;
		expect(turnFor1s(2)).toBeGreaterThanOrEqual(15);
	});

	it('needs no animation frame: a tab that is hidden flushes at once', () => {
		const [a] = pair();
		a.put(noteRecord('n'));
		expect(a.outbox).toHaveLength(0);
		vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
		document.dispatchEvent(new Event('visibilitychange'));
		expect(a.outbox).toHaveLength(1);
		a.change('shape:n', { x: 5 });
		window.dispatchEvent(new Event('pagehide'));
		expect(a.outbox).toHaveLength(2);
	});

	it('takes back what may not be written, and writes nothing', () => {
		let mayWrite = true;
		const a = board(undefined, { canWrite: () => mayWrite });
		a.put(noteRecord('n', 'tetap'));
		a.binding.flush();
		a.outbox.length = 0;
		mayWrite = false;
		a.change('shape:n', { x: 500 });
		a.put(noteRecord('m', 'baru'));
		a.binding.flush();
		expect(a.outbox).toHaveLength(0);
		expect(a.note('shape:n')?.x).toBe(0);
		expect(a.note('shape:m')).toBeUndefined();
	});

	it('never writes the page, the camera or what each browser measures', () => {
		const [a, b] = pair();
		a.put(noteRecord('n', 'kata'));
		pump(a, b);
		a.changeProps('shape:n', { growY: 77, fontSizeAdjustment: 12 });
		pump(a, b);
		expect(b.note('shape:n')?.props.growY).toBe(0);
		expect(a.note('shape:n')?.props.growY).toBe(77);
	});
});

describe('what comes in', () => {
	it('merges two properties of one note that are changed at once', () => {
		const [a, b] = pair();
		a.put(noteRecord('n'));
		pump(a, b);
		a.changeProps('shape:n', { color: 'blue' });
		b.change('shape:n', { x: 40, y: 50 });
		pump(a, b);
		for (const at of [a, b]) expect(at.note('shape:n')).toMatchObject({ x: 40, y: 50, props: { color: 'blue' } });
	});

	it('keeps every letter of two people who type in one note', async () => {
		const [a, b] = pair();
		a.put(noteRecord('n'));
		pump(a, b);
		const type = async (at: TestBoard, letter: string, atEnd: boolean): Promise<void> => {
			const words = wordsAt(at, 'shape:n');
			at.changeProps('shape:n', { richText: richTextFromWords(atEnd ? words + letter : letter + words) });
			await Promise.resolve(); // words are written in the task in which they were typed
		};
		const [apple, anna] = ['Apple', 'Anna'];
		for (let i = 0; i < 5; i++) {
			await type(a, apple[i] ?? '', true);
			await type(b, [...anna].reverse()[i] ?? '', false);
			if (i % 2) pump(a, b);
		}
		pump(a, b);
		const words = wordsAt(a, 'shape:n');
		expect(words).toBe(wordsAt(b, 'shape:n'));
		expect([...words].sort()).toEqual([...'AppleAnna'].sort());
	});

	it('lets a removal win over a change made at the same time', () => {
		const [a, b] = pair();
		a.put(noteRecord('n', 'kata'));
		pump(a, b);
		a.remove('shape:n');
		b.changeProps('shape:n', { color: 'red' });
		pump(a, b);
		for (const at of [a, b]) expect(at.note('shape:n')).toBeUndefined();
	});

	it('sets aside one record that fails validation, names it, leaves it in the document, and shows the rest to a newcomer', () => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const [a] = pair();
		a.put(noteRecord('good', 'baik'));
		a.binding.flush();
		const bad = { ...noteRecord('bad', 'rusak'), opacity: 'banyak' };
		a.doc.transact(() => createRecord(a.doc, bad), 'remote');
		const named: string[][] = [];
		const newcomer = board(Y.encodeStateAsUpdate(a.doc), { onSetAside: (ids) => named.push(ids) });
		expect(newcomer.note('shape:good')).toBeDefined();
		expect(newcomer.note('shape:bad')).toBeUndefined();
		expect(named).toEqual([['shape:bad']]);
		expect(readRecord(newcomer.doc, 'shape:bad')).toBeDefined();
		newcomer.doc.transact(() => recordsOf(newcomer.doc).set('shape:bad/opacity', 0.5), 'remote');
		expect(newcomer.note('shape:bad')?.opacity).toBe(0.5);
		expect(named.at(-1)).toEqual([]);
	});

	it('draws no groups, embeds or images whoever wrote them', () => {
		const a = board();
		const group = { ...noteRecord('g'), type: 'group', props: {} };
		a.doc.transact(() => recordsOf(a.doc).set('shape:g', group), 'remote');
		expect(a.note('shape:g')).toBeUndefined();
	});

	it('survives two frames that were moved into each other', () => {
		const [a, b] = pair();
		a.put(frame('f'));
		a.put(frame('g', PAGE_ID, 500));
		pump(a, b);
		a.change('shape:f', { parentId: 'shape:g' });
		b.change('shape:g', { parentId: 'shape:f' });
		pump(a, b);
		const newcomer = board(Y.encodeStateAsUpdate(a.doc));
		for (const id of ['shape:f', 'shape:g']) expect(newcomer.note(id)?.parentId).toBe(PAGE_ID);
	});

	it('brings a note back to the page when its frame is removed while it is put there', () => {
		const [a, b] = pair();
		a.put(frame('f'));
		a.put(noteRecord('n', 'kata'));
		pump(a, b);
		a.remove('shape:f');
		b.change('shape:n', { parentId: 'shape:f', x: 10, y: 10 });
		pump(a, b);
		const newcomer = board(Y.encodeStateAsUpdate(a.doc));
		for (const at of [a, b, newcomer]) expect(at.note('shape:n')).toMatchObject({ parentId: PAGE_ID, x: 10, y: 10 });
	});

	it('shows what the list view writes into the same document', () => {
		const [a] = pair();
		a.doc.transact(() => createRecord(a.doc, noteRecord('n', 'dari daftar')), 'list');
		expect(wordsAt(a, 'shape:n')).toBe('dari daftar');
		expect(readRecords(a.doc).filter((record) => record.type === 'note')).toHaveLength(1);
	});
});

it('shows what I change while something of others is on its way, also a cell that is written for the first time', () => {
	const [mine, theirs] = pair();
	mine.put(noteRecord('n'));
	pump(mine, theirs);
	theirs.change('shape:n', { x: 50 });
	theirs.binding.flush();
	mine.changeProps('shape:n', { color: 'blue' }); // waits
	for (const update of theirs.outbox.splice(0)) Y.applyUpdate(mine.doc, update, 'remote');
	expect(mine.note('shape:n')).toMatchObject({ x: 50, props: { color: 'blue' } });
	pump(mine, theirs);
	expect(theirs.note('shape:n')).toMatchObject({ x: 50, props: { color: 'blue' } });
});
