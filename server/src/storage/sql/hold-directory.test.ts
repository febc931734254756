import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../open-storage.ts';
import { holdDirectory } from './hold-directory.ts';

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'rembuk-hold-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
});

test('a second server on the same directory is refused, and welcome when the first has gone', async () => {
	const dataDir = join(dir, 'new', 'data');
	const first = await openStorage({ dataDir });
	await expect(openStorage({ dataDir })).rejects.toMatchObject({ code: 'in-use' });
	await first.ping();
	await first.close();
	const second = await openStorage({ dataDir });
	await second.close();
	expect(existsSync(dataDir)).toBe(true);
});

test('a directory is let go when the database in it cannot be opened', async () => {
	writeFileSync(join(dir, 'rembuk.db'), 'this is no database, and long enough to be read as one '.repeat(100));
	await expect(openStorage({ dataDir: dir })).rejects.toThrow(/not a database/);
	holdDirectory(dir)();
});

test.each([
	['where nobody can make one', '/proc/rembuk/data'],
	['where a file is', import.meta.filename],
])('a directory %s is told, at once', (_, path) => {
	expect(() => holdDirectory(path)).toThrow(expect.objectContaining({ code: 'not-writable' }));
});
