import 'fake-indexeddb/auto';
import { textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { keepCopy, listKeptCopies, onKeptCopies, removeKeptCopy, settleKeptCopies, showKeptCopy } from './kept-copies.ts';
import type { LostText } from './not-taken.ts';

const of = { owner: 'ani', roomId: 'r' };
const lost = (id: string, text: string, whole = text): LostText => ({ id: `shape:${id}`, text, whole, root: textName(`shape:${id}`) });
const keep = (texts: LostText[], others = 0) => keepCopy({ ...of, code: 'room-locked', texts, others });
const kept = async () => (await listKeptCopies(of)).map(({ texts, others }) => ({ texts: texts.map(({ text }) => text), others }));

function boardWith(notes: Record<string, string>): Y.Doc {
	const doc = new Y.Doc();
	for (const [id, words] of Object.entries(notes)) createRecord(doc, newNote({ id: `shape:${id}`, words, x: 0, y: 0, meta: {} }));
	return doc;
}

afterEach(async () => {
	for (const { id } of await listKeptCopies({ owner: 'ani' })) await removeKeptCopy(id);
});

it('lets go of the words that the server has after all, and keeps the others', async () => {
	await keep([lost('a', 'utuh'), lost('b', 'jelas', 'aturan yang jelas'), lost('c', 'belum ada'), lost('d', 'dan', 'kita dan mereka')], 2);
	const server = boardWith({ a: 'utuh', b: 'aturan yang jelas', d: 'mereka dan kita' });
	expect(await settleKeptCopies(of, server, false)).toBe(2);
	expect(await kept()).toEqual([{ texts: ['belum ada', 'dan'], others: 2 }]);
});

it('goes when its words stand in another note: somebody has put them back', async () => {
	await keep([lost('a', 'ditulis luring')]);
	expect(await settleKeptCopies(of, boardWith({ other: ' ditulis luring' }), true)).toBe(1);
	expect(await kept()).toEqual([]);
});

it('without words in it, goes as soon as one may write again', async () => {
	await keep([], 3);
	await settleKeptCopies(of, boardWith({}), false);
	expect(await kept()).toEqual([{ texts: [], others: 3 }]);
	await settleKeptCopies(of, boardWith({}), true);
	expect(await kept()).toEqual([]);
});

it('leaves the copies of other rooms and people alone', async () => {
	await keep([lost('a', 'sama')]);
	const server = boardWith({ a: 'sama' });
	await settleKeptCopies({ owner: 'budi', roomId: 'r' }, server, true);
	await settleKeptCopies({ owner: 'ani', roomId: 'other' }, server, true);
	expect(await kept()).toHaveLength(1);
});

it('keeps the same words once, whichever tab comes first, and the longer ones of two', async () => {
	await keep([lost('a', 'ya'), lost('b', 'baru setengah ditulis')]);
	await keep([lost('a', 'ya'), lost('b', 'baru setengah ditulis orang'), lost('c', 'ya')]);
	expect((await kept()).toSorted((a, b) => b.texts.length - a.texts.length)).toEqual([
		{ texts: ['baru setengah ditulis orang', 'ya'], others: 0 },
		{ texts: ['ya'], others: 0 },
	]);
	expect(await keep([lost('b', 'setengah ditulis')])).toBeUndefined();
	await keep([lost('a', 'y')]); // too short to be the same by itself
	expect((await kept()).flatMap(({ texts }) => texts).toSorted()).toEqual(['baru setengah ditulis orang', 'y', 'ya', 'ya']);
});

it('counts a change without words once, and again when it was made again', async () => {
	const moved = (...marks: string[]) => keepCopy({ ...of, code: 'room-locked', texts: [], others: marks.length, marks });
	await moved('shape:a@1:5', 'shape:b@1:6');
	expect(await moved('shape:a@1:5')).toBeUndefined();
	await moved('shape:a@2:9', 'shape:b@1:6');
	expect((await kept()).map(({ others }) => others).toSorted()).toEqual([1, 2]);
});

it('does not count on a copy that this page is about to let go of', async () => {
	const id = await keepCopy({ ...of, code: 'room-renewed', texts: [lost('a', 'sedang dibawa')], others: 0 }, true);
	expect(id).toBeDefined();
	await keep([lost('a', 'sedang dibawa')]);
	await removeKeptCopy(id ?? '');
	expect(await kept()).toEqual([{ texts: ['sedang dibawa'], others: 0 }]);
});

it('hears of what other tabs keep or throw away', async () => {
	let heard = 0;
	const stop = onKeptCopies(() => heard++);
	const stored = (): string | null => localStorage.getItem('rembuk:kept-changed');
	const before = stored();
	await keep([lost('a', 'kata')]);
	expect([heard, stored() === before]).toEqual([1, false]); // which the browser tells the other tabs
	window.dispatchEvent(new StorageEvent('storage', { key: 'rembuk:kept-changed' }));
	window.dispatchEvent(new StorageEvent('storage', { key: 'something else' }));
	expect(heard).toBe(2);
	stop();
	window.dispatchEvent(new StorageEvent('storage', { key: 'rembuk:kept-changed' }));
	expect(heard).toBe(2);
});

it('tells of the same words once when a copy under way comes to nothing after they were told of', async () => {
	const id = await keepCopy({ ...of, code: 'room-renewed', texts: [lost('a', 'sama'), lost('b', 'lain')], others: 0 }, true);
	await keep([lost('a', 'sama')]);
	showKeptCopy(id ?? '');
	await vi.waitFor(async () => expect((await kept()).flatMap(({ texts }) => texts).toSorted()).toEqual(['lain', 'sama']));
	const again = await keepCopy({ ...of, code: 'room-renewed', texts: [lost('c', 'nanti')], others: 0 }, true);
	await keep([lost('c', 'nanti')]);
	showKeptCopy(again ?? '');
	await vi.waitFor(async () => expect((await kept()).flatMap(({ texts }) => texts).toSorted()).toEqual(['lain', 'nanti', 'sama']));
});
