/** A room written anew shows what it showed, belongs to whom it belonged, and is small; one that is healthy is left alone. */
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord, readRecords, removeRecord } from '@rembuk/shared/board/record-codec';
import { addCard, changeCard, readAllCards } from '@rembuk/shared/plan/plan-doc';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { mergeLog } from './merge-log.ts';
import { openStorage } from './open-storage.ts';
import { RETIRED_OWNER } from './owner-names.ts';
import { rebuildDoc } from './rebuild-doc.ts';
import { renewLog } from './renew-log.ts';

const PEOPLE = ['anna', 'budi', 'citra'];
const idOf = (person: number): number => 1000 + person;
const OWNERS = new Map(PEOPLE.map((name, person) => [idOf(person), name]));
const note = (n: number, words = 'Pendidikan profesi pekerja sosial') => newNote({ id: `shape:n${n}`, words, x: n, y: 0, meta: {} });

/** Notes that people have moved in turns. */
function movedBoard(notes: number, moves: number): Y.Doc {
	const doc = new Y.Doc();
	const as = (n: number) => {
		doc.clientID = idOf(n % PEOPLE.length);
	};
	for (let n = 0; n < notes; n++) {
		as(n);
		doc.transact(() => createRecord(doc, note(n)));
	}
	doc.transact(() => {
		for (let move = 0; move < moves; move++) {
			as(move);
			recordsOf(doc).set(`shape:n${(move * 31) % notes}/@`, [move, move % 77]);
		}
	});
	return doc;
}

const contentOf = (doc: Y.Doc, maps: string[], texts: string[]) => [
	maps.map((name) => doc.getMap(name).toJSON()),
	texts.map((name) => doc.getText(name).toDelta()),
];
function opened(data: Uint8Array): Y.Doc {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, data);
	return doc;
}

test('a board that was moved about is small again, and everything in it belongs to whom it belonged', () => {
	const old = movedBoard(100, 12_000);
	removeRecord(old, 'shape:n7');
	old.clientID = idOf(0);
	old.getText(textName('shape:n8')).insert(10, ' (baru)');
	old.getText(textName('shape:n9')).delete(0, 99); // emptied: stays empty
	const data = Y.encodeStateAsUpdate(old);
	const fresh = Y.encodeStateAsUpdate(movedBoard(100, 0)).length;
	const renewed = renewLog(data, [], OWNERS);
	expect(data.length).toBeGreaterThan(2 * fresh);
	expect(renewed.data.length).toBeLessThan(1.3 * fresh);
	if (!renewed.isNew) throw new Error('it was left as it was');
	const doc = opened(renewed.data);
	const texts = [...old.share.keys()].filter((name) => name.startsWith('t:') && old.getText(name).length > 0);
	expect(contentOf(doc, ['records'], texts)).toEqual(contentOf(old, ['records'], texts));
	const sorted = (of: Y.Doc) => readRecords(of).sort((a, b) => a.id.localeCompare(b.id));
	expect(sorted(doc)).toEqual(sorted(old));
	const owners = new Map(renewed.owners);
	expect([...owners.values()].sort()).toEqual([...PEOPLE, 'server']); // the server's hand keeps what was emptied
	const writers = (of: Y.Doc, who: ReadonlyMap<number, string>) =>
		Object.fromEntries([...recordsOf(of).keys()].map((key) => [key, who.get(recordsOf(of)._map.get(key)?.id.client ?? 0)]));
	expect(writers(doc, owners)).toEqual(writers(old, OWNERS));
	for (const id of owners.keys()) expect(OWNERS.has(id)).toBe(false);
	expect(renewLog(renewed.data, [], owners)).toMatchObject({ isNew: false, data: renewed.data });
});

test('the plan and the workshop come over as they are', () => {
	const old = new Y.Doc();
	old.clientID = idOf(1);
	addCard(old, {
		id: 'k',
		roomId: 'a'.repeat(32),
		author: 'budi',
		createdAt: 1,
		what: 'Bentuk tim',
		indicator: 'Ada',
		forWhom: ['x'],
		who: [{ kind: 'text', text: 'Dinas' }],
	});
	old.clientID = 77;
	old.transact(() => writeWorkshop(old).setOne('closing', { at: 3 }));
	old.clientID = idOf(0);
	changeCard(old, 'k', { status: 'done', what: 'Bentuk tim kecil', statusNote: 'Leaflet' });
	const rebuilt = rebuildDoc(old, new Map([...OWNERS, [77, 'server']]));
	const doc = opened(rebuilt?.data ?? new Uint8Array());
	const texts = ['t:card:k/what', 't:card:k/statusNote', 't:card:k/indicator'];
	expect(contentOf(doc, ['plan', 'workshop'], texts)).toEqual(contentOf(old, ['plan', 'workshop'], texts));
	expect(readAllCards(doc)).toEqual(readAllCards(old));
	expect(new Set(rebuilt?.owners.map(([, owner]) => owner))).toEqual(new Set(['budi', 'server', 'anna']));
});

test.each<[string, (doc: Y.Doc) => void]>([
	['a nested type', (doc) => doc.getMap('records').set('shape:x', new Y.Map())],
	['marks in a text', (doc) => doc.getText('t:shape:n1').format(0, 3, { bold: true })],
	['bytes under a key', (doc) => doc.getMap('records').set('shape:x', new Uint8Array(3))],
])('a document with %s is left as it is', (_what, write) => {
	const doc = movedBoard(50, 8000);
	write(doc);
	expect(rebuildDoc(doc, OWNERS)).toBeUndefined();
	const data = Y.encodeStateAsUpdate(doc);
	expect(renewLog(data, [], OWNERS)).toMatchObject({ isNew: false, data, liveBytes: data.length });
});

test('an untouched board is known as healthy without being written anew', () => {
	const { data, liveBytes } = mergeLog(Y.encodeStateAsUpdate(movedBoard(300, 0)), []);
	expect(liveBytes).toBeGreaterThan(data.length * 0.95);
});

test('the storage swaps the whole room at once: document, rows and owners', async () => {
	const storage = await openStorage({ memory: true });
	onTestFinished(() => storage.close());
	const old = movedBoard(60, 9000);
	const owners = [...OWNERS];
	await storage.log.append([{ roomId: 'r', data: Y.encodeStateAsUpdate(old), owners, removedAuthors: [['shape:n1', 'budi']] }]);
	await storage.log.append([{ roomId: 'healthy', data: Y.encodeStateAsUpdate(movedBoard(300, 0)), owners }]);
	for (const roomId of ['r', 'healthy']) await storage.log.compact(roomId);
	expect(await storage.log.renew('nobody')).toBe(false);
	expect(await storage.log.renew('healthy')).toBe(false);
	const late: Uint8Array[] = [];
	old.on('update', (update: Uint8Array) => late.push(update));
	recordsOf(old).set('shape:n2/@', [5, 5]);
	await storage.log.append([{ roomId: 'r', data: late[0] as Uint8Array }]); // a row after the snapshot comes along
	expect(await storage.log.renew('r')).toBe(true);
	expect(await storage.log.renew('r')).toBe(false);
	const stored = await storage.log.load('r');
	expect(stored.tail).toEqual([]);
	expect(recordsOf(opened(stored.snapshot as Uint8Array)).toJSON()).toEqual(recordsOf(old).toJSON());
	expect(owners.map(([id]) => stored.owners.get(id))).toEqual(owners.map(() => RETIRED_OWNER));
	expect([...stored.owners.values()].filter((owner) => owner !== RETIRED_OWNER).sort()).toEqual(PEOPLE);
	expect(stored.removedAuthors).toEqual(new Map([['shape:n1', 'budi']]));
	await storage.log.append([{ roomId: 'r', data: new Uint8Array([0, 0]) }]);
	expect((await storage.log.load('r')).tail).toHaveLength(1); // the numbers of rows go on
});
