/** The embedded database keeps the storage contract, and says plainly when it cannot open. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { storageContract } from '../storage-contract.ts';
import { openSqlite } from './sqlite.ts';

const newDir = () => mkdtempSync(join(tmpdir(), 'rembuk-storage-'));

storageContract('SQLite', () => {
	const dir = newDir();
	return { open: () => openSqlite(dir), remove: () => rmSync(dir, { recursive: true, force: true }) };
});

test('a file that is no database is refused', async () => {
	const dir = newDir();
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	writeFileSync(join(dir, 'rembuk.db'), 'this is a letter to my aunt, not a database '.repeat(50));
	await expect(openSqlite(dir)).rejects.toThrow(/database/i);
});

test('a database in memory needs no directory and no thread', async () => {
	const storage = await openSqlite(undefined);
	onTestFinished(() => storage.close());
	await storage.log.append([{ roomId: 'r', data: Uint8Array.of(1) }]);
	expect((await storage.log.load('r')).tail).toHaveLength(1);
	const { db } = storage;
	await db.insertInto('workshops').values({ id: 'w', code: 'A', created_at: 1 }).execute();
	await expect(db.insertInto('workshops').values({ id: 'w', code: 'A', created_at: 1 }).execute()).rejects.toThrow(/UNIQUE/);
	await storage.close();
	await expect(storage.ping()).rejects.toThrow('closed');
});
