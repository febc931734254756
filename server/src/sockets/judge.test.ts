/** Poisons: updates that decode and hurt, each refused by its name with the board untouched. */
import { textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord, readRecord, wordsOfRecord } from '@rembuk/shared/board/record-codec';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { any, type CraftedStruct, craftUpdate, one } from './testing/craft-update.ts';
import { ANNA, BUDI, board, budi, frame, note } from './testing/small-board.ts';

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
const withProps = (props: object) => ({ ...note('x', 'budi'), props: { ...(note('x', 'budi').props as object), ...props } });

describe('poisons', () => {
	test.each<[name: string, reason: string, update: Uint8Array]>([
		['random bytes', 'undecodable', Uint8Array.from([7, 200, 3, 255, 255, 9, 1])],
		['nothing', 'undecodable', new Uint8Array()],
		['another root', 'unknown-root', one(any('shape:x', note('x', 'budi'), { parent: 'evil' }))],
		['an empty root name', 'unknown-root', one(any('shape:x', 1, { parent: '' }))],
		['a nested type as parent', 'unknown-root', one(any('shape:x', 1, { parent: [ANNA, 0] }))],
		['text among the records', 'bad-content', one({ parent: 'records', content: { kind: 'string', text: 'x' } })],
		['a key in a text', 'bad-content', one(any('shape:x', 1, { parent: textName('shape:n') }))],
		['values in a text', 'bad-content', one({ parent: textName('shape:n'), content: { kind: 'any', values: [1] } })],
		['two values in one key', 'bad-content', one({ parent: 'records', key: 'shape:x', content: { kind: 'any', values: [1, 2] } })],
		['a struct that was collected', 'struct-kind', one({ content: { kind: 'gc', length: 1 } })],
		['a skip', 'struct-kind', one({ content: { kind: 'skip', length: 5 } })],
		['a gap', 'gap', one(any('shape:x', note('x', 'budi')), BUDI, 5)],
		['an enormous clock', 'enormous-clock', one({ parent: 'records', key: 'shape:x', content: { kind: 'deleted', length: 2 ** 40 } })],
		['following what nobody has', 'future-dependency', one(any('', 1, { parent: undefined, origin: [999, 0] }))],
		['following itself', 'future-dependency', one(any('', 1, { parent: undefined, origin: [BUDI, 0] }))],
		[
			'a ring of two',
			'future-dependency',
			craftUpdate([
				{ client: 7, clock: 0, structs: [any('', 1, { parent: undefined, origin: [8, 0] })] },
				{ client: 8, clock: 0, structs: [any('', 1, { parent: undefined, origin: [7, 0] })] },
			]),
		],
		['deleting what nobody has', 'future-delete', craftUpdate([], [[ANNA, 1000, 50]])],
		['deleting of a stranger', 'future-delete', craftUpdate([], [[31337, 0, 1]])],
		[
			'deletions out of order',
			'delete-order',
			craftUpdate(
				[],
				[
					[ANNA, 1, 1],
					[ANNA, 0, 1],
				],
			),
		],
		[
			'one client twice',
			'client-twice',
			craftUpdate([
				{ client: BUDI, clock: 0, structs: [any('shape:x', note('x', 'budi'))] },
				{ client: BUDI, clock: 1, structs: [any('shape:y', note('y', 'budi'))] },
			]),
		],
		["another's client id", 'foreign-client', one(any('shape:x', note('x', 'budi')), ANNA, 6)],
		['a key between two keys', 'two-parents', one({ origin: [ANNA, 0], rightOrigin: [ANNA, 1], content: { kind: 'any', values: [1] } })],
		[
			'two values of one key at once',
			'conflict-inside',
			craftUpdate([
				{ client: 300, clock: 0, structs: [any('shape:x', note('x', 'budi'))] },
				{ client: 301, clock: 0, structs: [any('shape:x', note('x', 'budi'))] },
			]),
		],
		['the schema', 'server-only', one(any('schema:tldraw', { schemaVersion: 99 }))],
		['the page', 'server-only', one(any('page:page/name', 'x'))],
		['a second document', 'server-only', one(any('document:other', {}))],
		['a key that is a path', 'bad-key', one(any('shape:../x', note('x', 'budi')))],
		['a camera', 'bad-key', one(any('camera:x', {}))],
		['a huge key', 'bad-key', one(any(`shape:${'x'.repeat(5000)}`, 1))],
		['a cell that is no cell', 'bad-key', one(any('shape:n/x', 1))],
		['the type as a cell', 'bad-key', one(any('shape:n/type', 'geo'))],
		['the words as a cell', 'bad-key', one(any('shape:n/p.richText', {}))],
		['a prototype name', 'bad-key', one(any('shape:n/p.__proto__', {}))],
		['a property that the shape has not', 'bad-key', one(any('shape:n/p.cheese', 1))],
		['a cell of what never was', 'never-existed', one(any('shape:ghost/@', [1, 2]))],
		['undefined', 'bad-value', one(any('shape:x', undefined))],
		['a BigInt', 'bad-value', one(any('shape:x', { ...note('x', 'budi'), x: 5n }))],
		['bytes', 'bad-value', one(any('shape:x', new Uint8Array(3)))],
		['not a number', 'bad-value', one(any('shape:n/@', [Number.NaN, 1]))],
		['endless', 'bad-value', one(any('shape:n/@', [Number.POSITIVE_INFINITY, 1]))],
		['1e300', 'bad-value', one(any('shape:x', note('x', 'budi', { x: 1e300 })))],
		['far away', 'bad-value', one(any('shape:n/@', [1e6, 1]))],
		['deep nesting', 'bad-value', one(any('shape:n/meta', { deep: deep(40) }))],
		['a poisoned prototype', 'bad-value', one(any('shape:n/meta', JSON.parse('{"__proto__":{"x":1}}')))],
		['much meta', 'bad-value', one(any('shape:n/meta', { author: 'anna', x: 'y'.repeat(5000) }))],
		['another id inside', 'bad-value', one(any('shape:x', note('y', 'budi')))],
		[
			'marks in the words',
			'bad-value',
			one(
				any(
					'shape:x',
					withProps({ richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] }] } }),
				),
			),
		],
		['unknown rich text', 'bad-value', one(any('shape:x', withProps({ richText: { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'x' } }] } })))],
		['too many words in the record', 'text-too-long', one(any('shape:x', newNote({ words: 'x'.repeat(20_001), x: 0, y: 0, meta: {}, id: 'shape:x' })))],
		['an embed', 'bad-value', one(any('shape:x', note('x', 'budi', { type: 'embed', props: { w: 1, h: 1, url: 'javascript:alert(1)' } })))],
		['a group', 'bad-value', one(any('shape:x', note('x', 'budi', { type: 'group', props: {} })))],
		['a link that runs', 'bad-value', one(any('shape:x', withProps({ url: 'javascript:alert(1)' })))],
		['a link to the disk', 'bad-value', one(any('shape:x', withProps({ url: 'file:///etc/passwd' })))],
		['its own parent', 'bad-parent', one(any('shape:x', note('x', 'budi', { parentId: 'shape:x' })))],
		['a note as parent', 'bad-parent', one(any('shape:x', note('x', 'budi', { parentId: 'shape:n' })))],
		['a parent that never was', 'bad-parent', one(any('shape:x', note('x', 'budi', { parentId: 'shape:ghost' })))],
		['a frame in a frame', 'bad-parent', one(any('shape:x', frame('x', { parentId: 'shape:f' })))],
		['too many words', 'text-too-long', one({ parent: textName('shape:n'), content: { kind: 'string', text: 'x'.repeat(20_001) } })],
		['a big message', 'message-too-big', one({ parent: textName('shape:n'), content: { kind: 'string', text: 'x'.repeat(270_000) } })],
		['many structs', 'too-many-structs', craftUpdate([{ client: BUDI, clock: 0, structs: Array.from({ length: 2001 }, (_, i) => any(`shape:${i}`, 1)) }])],
		['many clients', 'too-many-clients', craftUpdate(Array.from({ length: 201 }, (_, i) => ({ client: 1000 + i, clock: 0, structs: [any(`shape:${i}`, 1)] })))],
	])('%s', async (_name, reason, update) => {
		const { room } = await board();
		const before = Y.encodeStateAsUpdate(room.core.doc);
		const roots = [...room.core.doc.share.keys()];
		expect(await room.send(budi, update)).toMatchObject({ outcome: { kind: 'refused' }, name: reason });
		expect(Y.encodeStateAsUpdate(room.core.doc)).toEqual(before);
		expect([...room.core.doc.share.keys()]).toEqual(roots);
		room.restart();
		expect(Y.encodeStateAsUpdate(room.core.doc)).toEqual(before);
		expect(room.core.ownerOf(BUDI)).toBeUndefined(); // a refused message gives nobody a client id
	});

	test('a struct that is known in part cannot move its rest elsewhere', async () => {
		const { room } = await board();
		const text = (parent: string, words: string): CraftedStruct => ({ parent, content: { kind: 'string', text: words } });
		expect((await room.send(budi, one(text(textName('shape:n'), 'abc')))).outcome.kind).toBe('saved');
		expect(await room.send(budi, one(text(textName('shape:f'), 'abcdef')))).toMatchObject({ name: 'two-parents' });
		expect((await room.send(budi, one(text(textName('shape:n'), 'abcdef')))).outcome.kind).toBe('saved');
		expect(room.core.doc.getText(textName('shape:n')).toString()).toContain('abcdef');
	});

	test('what the server has already is fine for everybody, and makes nothing', async () => {
		const { room } = await board();
		room.facts.locked = true;
		const whole = Y.encodeStateAsUpdate(room.core.doc);
		expect((await room.send({ id: 'oki', role: 'observer' }, whole)).outcome.kind).toBe('saved');
		const known = craftUpdate([{ client: ANNA, clock: 0, structs: [any('shape:x', 1, { parent: 'evil' })] }]);
		expect((await room.send(budi, known)).outcome.kind).toBe('saved');
		expect(room.core.doc.share.has('evil')).toBe(false);
	});

	test('a note that a stock client writes whole is taken with its words', async () => {
		const { room } = await board();
		const whole = newNote({ words: 'utuh', x: 0, y: 0, meta: { author: 'budi' }, id: 'shape:whole' });
		expect((await room.send(budi, one(any('shape:whole', whole)))).outcome.kind).toBe('saved');
		const record = readRecord(room.core.doc, 'shape:whole');
		expect(record && wordsOfRecord(record)).toBe('utuh');
	});

	test('a board is full at some point', async () => {
		const { room } = await board();
		const doc = new Y.Doc();
		doc.clientID = BUDI;
		const add = async (count: number, from: number) => {
			const sv = Y.encodeStateVector(doc);
			doc.transact(() => {
				for (let i = from; i < from + count; i++) createRecord(doc, note(`b${i}`, 'budi'));
			});
			return room.send(budi, Y.encodeStateAsUpdate(doc, sv));
		};
		for (let i = 0; i < 5; i++) expect((await add(110, i * 110)).outcome.kind).toBe('saved');
		expect(await add(110, 1000)).toMatchObject({ outcome: { kind: 'refused', code: 'board-full' } });
	});
});
