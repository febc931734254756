/** Rembuk's own small database in this browser: kept copies and what is not saved yet. Knows no document; works without IndexedDB by answering `null`. */
import * as idb from 'lib0/indexeddb';

const NAME = 'rembuk';
export type LocalStore = 'kept' | 'rooms';

let opened: Promise<IDBDatabase | null> | undefined;

/** The database, opened once; null when this browser has none (private mode, storage blocked). */
export function openLocalDb(): Promise<IDBDatabase | null> {
	opened ??= open();
	return opened;
}

async function open(): Promise<IDBDatabase | null> {
	if (typeof indexedDB === 'undefined') return null;
	try {
		return await idb.openDB(NAME, (db) => idb.createStores(db, [['kept', { keyPath: 'id' }], ['rooms']]));
	} catch (cause) {
		console.warn('no-local-database', cause); // private mode or a full disk: everything works on, without a copy here
		return null;
	}
}

/** Runs one request in a store; undefined when there is no database or it fails (a full disk must not stop the work). */
export async function inLocalDb<T>(store: LocalStore, access: 'readonly' | 'readwrite', ask: (objects: IDBObjectStore) => Promise<T>): Promise<T | undefined> {
	const db = await openLocalDb();
	if (!db) return undefined;
	try {
		const [objects] = idb.transact(db, [store], access);
		return objects && (await ask(objects));
	} catch (cause) {
		console.warn('local-database-failed', cause);
		return undefined;
	}
}

/** For tests: forgets the opened database. */
export async function closeLocalDb(): Promise<void> {
	(await opened)?.close();
	opened = undefined;
}
