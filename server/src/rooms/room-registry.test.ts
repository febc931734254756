/** Rooms are loaded once, shared, dropped when unused, and never lost on the way out. */
import { expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../storage/open-storage.ts';
import { openRoomRegistry, type RegistryOptions } from './room-registry.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function setUp(options: Partial<RegistryOptions> = {}) {
	const storage = await openStorage({ memory: true });
	onTestFinished(() => storage.close());
	let loads = 0;
	const log: typeof storage.log = {
		...storage.log,
		load: (roomId) => {
			loads++;
			return storage.log.load(roomId);
		},
	};
	const registry = openRoomRegistry({ storage: { log }, logger: SILENT, idleMs: 20, ...options });
	onTestFinished(() => registry.close());
	return { storage, registry, loads: () => loads };
}
const put = (key: string, value: unknown) => (doc: import('yjs').Doc) => void doc.getMap('records').set(key, value);
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('ten who open a room at once share one document', async () => {
	const { registry, loads } = await setUp();
	const rooms = await Promise.all(Array.from({ length: 10 }, () => registry.open('r')));
	expect(new Set(rooms.map(({ doc }) => doc)).size).toBe(1);
	expect(loads()).toBe(1);
	expect((await registry.open('r2')).doc).not.toBe(rooms[0]?.doc);
});

test('an unused room is dropped and comes back as it was', async () => {
	const { registry } = await setUp();
	const heard: string[] = [];
	registry.onCommit((roomId) => heard.push(roomId));
	const first = await registry.open('r');
	const second = await registry.open('r');
	await first.transact(put('a', 1));
	first.release();
	first.release(); // twice is once
	await later(120);
	expect(registry.size()).toBe(1);
	second.release();
	await later(200);
	expect(registry.size()).toBe(0);
	const again = await registry.open('r');
	expect(again.doc.getMap('records').get('a')).toBe(1);
	expect(heard).toEqual(['r']);
	await expect(first.transact(put('b', 1))).rejects.toThrow(); // a handle that was let go writes nowhere
});

test('a long log is compacted while the room lives, and nothing is lost', async () => {
	const { storage, registry } = await setUp({ compactAfter: 10 });
	const room = await registry.open('r');
	for (let i = 0; i < 35; i++) await room.transact(put(`k${i % 7}`, i));
	await later(50);
	const stored = await storage.log.load('r');
	expect(stored.snapshot).toBeDefined();
	expect(stored.tail.length).toBeLessThan(12);
	const before = room.doc.getMap('records').toJSON();
	room.release();
	await later(200);
	expect((await registry.open('r')).doc.getMap('records').toJSON()).toEqual(before);
});

test('closing waits for what is on its way', async () => {
	const { storage, registry } = await setUp();
	const room = await registry.open('r');
	void room.transact(put('a', 1));
	await registry.close();
	expect((await storage.log.load('r')).tail).toHaveLength(1);
	await expect(registry.open('r')).rejects.toThrow();
});

test('a load that failed is tried again', async () => {
	const { storage } = await setUp();
	let isBroken = true;
	const log = { ...storage.log, load: (roomId: string) => (isBroken ? Promise.reject(new Error('no')) : storage.log.load(roomId)) };
	const registry = openRoomRegistry({ storage: { log }, logger: SILENT });
	onTestFinished(() => registry.close());
	await expect(registry.open('r')).rejects.toThrow('no');
	isBroken = false;
	expect((await registry.open('r')).roomId).toBe('r');
});
