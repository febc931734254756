/** Picks the adapter behind the storage port: the only file that knows which there are. */
import { openSqlite } from './sql/sqlite.ts';
import type { Storage } from './storage.ts';

/** Where to keep things: a directory (made when absent), or memory alone (tests). */
export interface StorageOptions {
	dataDir?: string;
	memory?: boolean;
}

/**
 * Opens the storage and brings its tables up to date.
 * @throws Error when the directory cannot be written or the file is no database.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
	return openSqlite(options.memory ? undefined : (options.dataDir ?? './data'));
}
