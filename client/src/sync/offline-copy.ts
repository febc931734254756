/** The copy of one room that this browser keeps for one person, and the note of what in it is not saved. Knows no socket. */
import * as idb from 'lib0/indexeddb';
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { inLocalDb, openLocalDb } from './local-db.ts';
import type { Unsaved } from './send-ledger.ts';

export interface OfflineCopy {
	/** The origin of the transaction that brings the copy into the document. */
	readonly origin: unknown;
	/** What former pages (and other tabs) have not got confirmed. */
	readonly before: Unsaved[];
	/** Whether this person might write when last connected. */
	readonly couldWrite: boolean;
	rememberUnsaved(own: Unsaved): void;
	rememberRights(canWrite: boolean): void;
	/** What of `before` nobody has got confirmed or taken since; it is the caller's now, and no other tab's. */
	claimBefore(): Promise<Unsaved[]>;
	/** What `before` held has been confirmed. */
	forgetBefore(): void;
	/** Empties the copy; the database itself stays, because another tab may have it open. */
	drop(): Promise<void>;
	close(): Promise<void>;
}

/** A copy that cannot be read within this time (ms) must not keep anybody waiting; the server has everything that was saved. */
const PATIENCE = 5000;

export const copyName = (roomId: string, owner: string): string => `rembuk:${roomId}:${owner}`;

/** Opens the copy and brings it into the document; null when this browser keeps none. */
export async function openOfflineCopy(doc: Y.Doc, roomId: string, owner: string): Promise<OfflineCopy | null> {
	if (!(await openLocalDb())) return null;
	const name = copyName(roomId, owner);
	const unsavedKey = (client: number): string => `${name}:${client}`;
	const entries = IDBKeyRange.bound(`${name}:`, `${name}:\uffff`);
	const before = (await inLocalDb('rooms', 'readonly', (rooms) => idb.rtop(rooms.getAll(entries)) as Promise<Unsaved[]>)) ?? [];
	const rights = await inLocalDb('rooms', 'readonly', (rooms) => idb.rtop(rooms.get(name)) as Promise<boolean | undefined>);

	const persistence = new IndexeddbPersistence(name, doc);
	if (!(await isRead(persistence))) {
		doc.off('update', persistence._storeUpdate);
		return null;
	}
	const write = (ask: (rooms: IDBObjectStore) => IDBRequest): void => void inLocalDb('rooms', 'readwrite', (rooms) => idb.rtop(ask(rooms)));
	return {
		origin: persistence,
		before,
		couldWrite: rights ?? true,
		rememberUnsaved: (own) => write((rooms) => (own.unsaved > 0 ? rooms.put(own, unsavedKey(own.client)) : rooms.delete(unsavedKey(own.client)))),
		rememberRights: (canWrite) => write((rooms) => rooms.put(canWrite, name)),
		claimBefore: async () => {
			const claim = async (rooms: IDBObjectStore): Promise<Unsaved[]> => {
				const entries = await Promise.all(before.map(({ client }) => idb.rtop(rooms.get(unsavedKey(client))) as Promise<Unsaved | undefined>));
				for (const { client } of before) rooms.delete(unsavedKey(client));
				return entries.filter((entry) => entry !== undefined);
			};
			return (await inLocalDb('rooms', 'readwrite', claim)) ?? before;
		},
		forgetBefore: () => {
			for (const { client } of before) write((rooms) => rooms.delete(unsavedKey(client)));
		},
		async drop() {
			await persistence.destroy();
			await inLocalDb('rooms', 'readwrite', (rooms) => idb.rtop(rooms.delete(entries)));
			await emptyCopy(name);
		},
		close: () => persistence.destroy(),
	};
}

function isRead(persistence: IndexeddbPersistence): Promise<boolean> {
	const read = persistence._db.then(
		() => persistence.whenSynced.then(() => true),
		() => false,
	);
	return Promise.race([read, new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false))]);
}

async function emptyCopy(name: string): Promise<void> {
	const db = await idb.openDB(name, (fresh) => idb.createStores(fresh, [['updates', { autoIncrement: true }], ['custom']]));
	const [updates] = idb.transact(db, ['updates']);
	if (updates) await idb.rtop(updates.clear());
	db.close();
}
