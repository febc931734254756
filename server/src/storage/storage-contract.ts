/** What every storage adapter must do; an adapter's own test is this suite and a few lines. */
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Storage } from './storage.ts';

/** Runs the suite against an adapter; `open` is called again with the same place to see what was kept. */
export function storageContract(name: string, makePlace: () => { open(): Promise<Storage>; remove(): void }): void {
	describe(`storage: ${name}`, () => {
		const teardown: (() => unknown)[] = [];
		afterEach(async () => {
			for (const step of teardown.splice(0).reverse()) await step();
		});
		const start = async () => {
			const place = makePlace();
			teardown.push(() => place.remove());
			const open = async () => {
				const storage = await place.open();
				teardown.push(() => storage.close());
				return storage;
			};
			return { storage: await open(), reopen: open };
		};
		const bytes = (...values: number[]) => Uint8Array.from(values);

		test('an unknown room is empty', async () => {
			const { storage } = await start();
			expect(await storage.log.load('room-1')).toEqual({ snapshot: undefined, tail: [], owners: new Map(), removedAuthors: new Map() });
			expect(await storage.log.compact('room-1')).toBe(0);
		});

		test('rows come back in their order, of their room alone', async () => {
			const { storage } = await start();
			await storage.log.append([
				{ roomId: 'room-1', data: bytes(1), owners: [[7, 'anna']] },
				{ roomId: 'room-10', data: bytes(9) },
			]);
			await Promise.all([2, 3, 4].map((n) => storage.log.append([{ roomId: 'room-1', data: bytes(n), owners: [[7, 'budi']] }])));
			const room = await storage.log.load('room-1');
			expect(room.tail).toEqual([bytes(1), bytes(2), bytes(3), bytes(4)]);
			expect(room.owners).toEqual(new Map([[7, 'anna']])); // the first owner stays
			expect((await storage.log.load('room-10')).tail).toEqual([bytes(9)]);
		});

		test('empty and big rows, client ids of 53 bits, removed authors', async () => {
			const { storage } = await start();
			const big = new Uint8Array(300_000).fill(5);
			await storage.log.append([
				{ roomId: 'r', data: bytes(), owners: [[2 ** 53 - 1, 'anna']], removedAuthors: [['shape:1', 'anna']] },
				{ roomId: 'r', data: big.subarray(1), removedAuthors: [['shape:1', 'budi']] },
			]);
			const room = await storage.log.load('r');
			expect(room.tail.map((row) => row.length)).toEqual([0, 299_999]);
			expect(room.owners.get(2 ** 53 - 1)).toBe('anna');
			expect(room.removedAuthors).toEqual(new Map([['shape:1', 'budi']]));
		});

		test('a horizon is the last one that was appended, and goes with the history that it is of', async () => {
			const { storage, reopen } = await start();
			expect((await storage.log.load('r')).horizon).toBeUndefined();
			await storage.log.append([{ roomId: 'r', data: bytes(0, 0), horizon: bytes(1, 7, 2) }]);
			await storage.log.append([
				{ roomId: 'r', data: bytes(0, 0), horizon: bytes(1, 7, 3) },
				{ roomId: 's', data: bytes(0, 0) },
			]);
			await storage.log.append([{ roomId: 'r', data: bytes(0, 0) }]);
			await storage.log.compact('r');
			expect((await storage.log.load('r')).horizon).toEqual(bytes(1, 7, 3));
			expect((await storage.log.load('s')).horizon).toBeUndefined();
			await storage.close();
			expect((await (await reopen()).log.load('r')).horizon).toEqual(bytes(1, 7, 3));
		});

		test('compaction keeps the document, forgets what was deleted, and leaves later rows and other rooms', async () => {
			const { storage } = await start();
			const doc = new Y.Doc();
			const updates: Uint8Array[] = [];
			doc.on('update', (update: Uint8Array) => updates.push(update));
			for (let i = 0; i < 50; i++) doc.getMap('records').set('a', 'x'.repeat(100) + i);
			await storage.log.append(updates.map((data) => ({ roomId: 'r', data })));
			await storage.log.append([{ roomId: 's', data: bytes(1) }]);
			expect(await storage.log.compact('r')).toBe(50);
			doc.getMap('records').set('b', 1);
			await storage.log.append([{ roomId: 'r', data: updates.at(-1) as Uint8Array }]);
			const room = await storage.log.load('r');
			expect(room.tail).toHaveLength(1);
			expect(room.snapshot?.length).toBeLessThan(400);
			const copy = new Y.Doc();
			for (const update of [room.snapshot as Uint8Array, ...room.tail]) Y.applyUpdate(copy, update);
			expect(copy.getMap('records').toJSON()).toEqual({ a: `${'x'.repeat(100)}49`, b: 1 });
			expect((await storage.log.load('s')).tail).toHaveLength(1);
			expect(await storage.log.compact('r')).toBe(1);
			expect(await storage.log.compact('r')).toBe(0);
		});

		test('a batch is all or none, and the queries see it', async () => {
			const { storage } = await start();
			const workshop = (id: string, code: string) => storage.db.insertInto('workshops').values({ id, code, created_at: 1 });
			await storage.batch([workshop('w1', 'AAAA'), workshop('w2', 'BBBB').compile()]);
			await expect(storage.batch([workshop('w3', 'CCCC'), workshop('w4', 'AAAA')])).rejects.toThrow(/UNIQUE/);
			const rows = await storage.db.selectFrom('workshops').select(['id', 'code']).orderBy('id').execute();
			expect(rows).toEqual([
				{ id: 'w1', code: 'AAAA' },
				{ id: 'w2', code: 'BBBB' },
			]);
			const changed = await storage.db.updateTable('workshops').set({ code: 'DDDD' }).where('id', '=', 'w1').executeTakeFirst();
			expect(changed.numUpdatedRows).toBe(1n);
		});

		test('a query that fails says so and harms nothing after it', async () => {
			const { storage } = await start();
			await storage.db.insertInto('workshops').values({ id: 'w', code: 'A', created_at: 1 }).execute();
			await expect(storage.db.insertInto('workshops').values({ id: 'w', code: 'B', created_at: 1 }).execute()).rejects.toThrow();
			await storage.ping();
			await storage.log.append([{ roomId: 'r', data: bytes(1) }]);
		});

		test('everything is there after closing and opening again', async () => {
			const { storage, reopen } = await start();
			const appended = storage.log.append([{ roomId: 'r', data: bytes(1, 2), owners: [[5, 'anna']] }]);
			const closed = storage.close();
			await appended;
			await closed;
			await expect(storage.ping()).rejects.toThrow();
			const again = await reopen();
			expect(await again.log.load('r')).toMatchObject({ tail: [bytes(1, 2)], owners: new Map([[5, 'anna']]) });
		});
	});
}
