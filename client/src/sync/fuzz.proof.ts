// @vitest-environment jsdom
/** Random edits by three people over wires that deliver in random order: everybody sees the same in the end, and it is valid. */
import { PAGE_ID, type PlainRecord } from '@rembuk/shared/board/board-doc';
import { wordsOfRecord } from '@rembuk/shared/board/record-codec';
import { richTextFromWords } from '@rembuk/shared/board/rich-text';
import type { TLShape } from 'tldraw';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noteRecord, openTestBoard, pump, type TestBoard } from './testing/board-pair.ts';

const SEEDS = Number(process.env.FUZZ_STORES ?? 300);
const FIRST_SEED = Number(process.env.SEED ?? 0);
const STEPS = 60;
const opened: TestBoard[] = [];
afterEach(() => {
	for (const board of opened.splice(0)) board.stop();
});

/** A small generator with a seed (mulberry32), so that a failing run can be told by its number. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

const frameRecord = (id: string, x: number): PlainRecord => ({
	...noteRecord(id, '', { x, y: 0 }),
	type: 'frame',
	props: { w: 300, h: 200, name: '', color: 'black' },
});

const shapesOf = (board: TestBoard): TLShape[] =>
	board.store
		.allRecords()
		.filter((record) => record.typeName === 'shape')
		.sort((a, b) => a.id.localeCompare(b.id));

/** What everybody must see alike: the words, not the form in which a browser holds them. */
const seen = (shape: TLShape): unknown => {
	const plain = shape as unknown as PlainRecord;
	return { ...plain, props: { ...(plain.props as object), richText: wordsOfRecord(plain) } };
};

function act(board: TestBoard, random: () => number, step: string): void {
	const pick = <T>(from: T[]): T | undefined => from[Math.floor(random() * from.length)];
	const shapes = shapesOf(board);
	const shape = pick(shapes);
	const kind = random();
	if (!shape || kind < 0.2) board.put(kind < 0.05 ? frameRecord(step, random() * 1000) : noteRecord(step, 'awal', { x: random() * 1000, y: 0 }));
	else if (kind < 0.3) board.remove(shape.id);
	else if (kind < 0.5) {
		const parentId = random() < 0.5 ? PAGE_ID : (pick(shapes.filter((other) => other.type === 'frame' && other.id !== shape.id))?.id ?? PAGE_ID);
		board.change(shape.id, { x: Math.round(random() * 1000), y: 7, parentId });
	} else if (kind < 0.6) board.change(shape.id, { index: pick(['a1', 'a2', 'a3V', 'a5']), opacity: pick([0.5, 1]) });
	else if (shape.type === 'note' && kind < 0.8) board.changeProps(shape.id, { color: pick(['red', 'blue', 'green']) });
	else if (shape.type === 'note') {
		const words = wordsOfRecord(shape as unknown as PlainRecord);
		const at = Math.floor(random() * (words.length + 1));
		const next = random() < 0.3 ? words.slice(0, at) : `${words.slice(0, at)}${pick(['a', 'é', '\n', 'kata '])}${words.slice(at)}`;
		board.changeProps(shape.id, { richText: richTextFromWords(next) });
	}
}

it.each(Array.from({ length: SEEDS }, (_, n) => FIRST_SEED + n))('converges (seed %i)', async (seed) => {
	const random = randomFrom(seed);
	const first = openTestBoard();
	const boards = [first, ...[1, 2].map(() => openTestBoard(Y.encodeStateAsUpdate(first.doc)))];
	opened.push(...boards);
	const onTheWay: { to: TestBoard; update: Uint8Array }[] = [];
	for (let step = 0; step < STEPS; step++) {
		const board = boards[Math.floor(random() * boards.length)] ?? first;
		act(board, random, `s${step}`);
		await Promise.resolve();
		if (random() < 0.5) board.binding.flush();
		for (const from of boards) for (const update of from.outbox.splice(0)) for (const to of boards) if (to !== from) onTheWay.push({ to, update });
		while (onTheWay.length > 0 && random() < 0.5) {
			const [next] = onTheWay.splice(Math.floor(random() * onTheWay.length), 1);
			if (next) Y.applyUpdate(next.to.doc, next.update, 'remote');
		}
	}
	for (const { to, update } of onTheWay) Y.applyUpdate(to.doc, update, 'remote');
	pump(...boards);
	const newcomer = openTestBoard(Y.encodeStateAsUpdate(first.doc));
	opened.push(newcomer);
	const expected = shapesOf(newcomer).map(seen);
	for (const board of boards) expect(shapesOf(board).map(seen)).toEqual(expected);
	for (const record of newcomer.store.allRecords()) newcomer.store.schema.validateRecord(newcomer.store, record, 'updateRecord', null);
});
