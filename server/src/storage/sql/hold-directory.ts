/** One server to a data directory: two would each believe what they hold in memory. The lock is the operating system's, so that a killed process leaves none. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'libsql';
import { StorageError } from './worker-client.ts';

const FILE_NAME = 'rembuk.lock';

/**
 * Makes the directory when it is absent and holds it until the answered function is called.
 * @throws StorageError `in-use` when another process holds it, `not-writable` when nothing can be kept there.
 */
export function holdDirectory(dataDir: string): () => void {
	makeDirectory(resolve(dataDir));
	const lock = new Database(join(dataDir, FILE_NAME), { timeout: 0 });
	try {
		lock.exec('BEGIN EXCLUSIVE');
	} catch (error) {
		lock.close();
		if ((error as { code?: string }).code === 'SQLITE_BUSY') throw new StorageError(`${dataDir} is in use by another Rembuk`, 'in-use');
		throw error;
	}
	return () => lock.close();
}

/** One step at a time: Node's own recursive way never comes back where a file system lets nobody make anything, as in /proc. */
function makeDirectory(path: string): void {
	try {
		const found = statSync(path, { throwIfNoEntry: false });
		if (!found) {
			if (dirname(path) !== path) makeDirectory(dirname(path));
			mkdirSync(path);
		} else if (!found.isDirectory()) throw new StorageError(`${path} is not a directory`, 'not-writable');
		else accessSync(path, constants.X_OK);
	} catch (error) {
		if (error instanceof StorageError || (error as { code?: string }).code === 'EEXIST') throw error;
		throw new StorageError(error instanceof Error ? error.message : String(error), 'not-writable');
	}
}
