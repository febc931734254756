/** The copy of one room that this browser keeps for one person, shared by all their tabs, and the notes of what in it is not saved. Knows no socket. */
import * as idb from 'lib0/indexeddb';
import { fetchUpdates, IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { inLocalDb, openLocalDb } from './local-db.ts';
import type { Unsaved } from './send-ledger.ts';
import { isSameNote, unsavedNotes } from './unsaved-notes.ts';

export interface OfflineCopy {
	/** The origin of the transaction that brings the copy into the document. */
	readonly origin: unknown;
	/** What former pages (and other tabs) have not got confirmed, as far as it is in this document. */
	readonly before: readonly Unsaved[];
	/** Whether this person might write when last connected. */
	readonly couldWrite: boolean;
	rememberUnsaved(own: Unsaved): void;
	rememberRights(canWrite: boolean): void;
	/** What of `before` nobody has got confirmed, taken or written on since; it is the caller's now, and no other tab's. */
	claimBefore(): Promise<Unsaved[]>;
	/** What `before` held has been confirmed. */
	forgetBefore(): void;
	/** Brings what other tabs left, and did not touch between two calls, into the document; answers what that is. It belongs to `before` from now on. */
	takeUp(): Promise<Unsaved[]>;
	/** What other tabs have written into the copy and this document does not hold, with the copy as it lies there; undefined when there is nothing. */
	ofOthers(): Promise<{ doc: Y.Doc; unsaved: Unsaved[] } | undefined>;
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
	const notes = unsavedNotes(name);
	let before = await notes.all();
	/** What this page has got confirmed of others': the database removes it a little later, and until then nobody shall take it up again. */
	const confirmed: Unsaved[] = [];
	/** Other tabs' notes when they were last looked at. */
	let seen: Unsaved[] = [];
	const rights = await inLocalDb('rooms', 'readonly', (rooms) => idb.rtop(rooms.get(name)) as Promise<boolean | undefined>);

	const persistence = new IndexeddbPersistence(name, doc);
	if (!(await isRead(persistence))) {
		doc.off('update', persistence._storeUpdate);
		return null;
	}
	const notHere = async (): Promise<Unsaved[]> => {
		const all = await notes.all();
		return all.filter((note) => note.client !== doc.clientID && ![...before, ...confirmed].some((known) => isSameNote(known, note)));
	};
	return {
		origin: persistence,
		get before() {
			return before;
		},
		couldWrite: rights ?? true,
		rememberUnsaved: notes.remember,
		rememberRights: (canWrite) => void inLocalDb('rooms', 'readwrite', (rooms) => idb.rtop(rooms.put(canWrite, name))),
		claimBefore: () => notes.claim(before),
		forgetBefore: () => {
			if (before.length > 0) void notes.claim(before);
			confirmed.push(...before);
			before = [];
		},
		takeUp: async () => {
			const left = await notHere();
			const still = left.filter((note) => seen.some((known) => isSameNote(known, note)));
			seen = left;
			if (still.length === 0 || persistence._destroyed) return [];
			await fetchUpdates(persistence);
			before = [...before.filter(({ client }) => !still.some((note) => note.client === client)), ...still];
			return still;
		},
		ofOthers: async () => {
			const unsaved = await notHere();
			return unsaved.length > 0 ? { doc: await readCopy(name), unsaved } : undefined;
		},
		async drop() {
			await persistence.destroy();
			await notes.removeAll();
			await inUpdates(name, (updates) => idb.rtop(updates.clear()));
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

/** A copy as it lies there, in a document of its own. */
export async function readCopy(name: string): Promise<Y.Doc> {
	const doc = new Y.Doc();
	const updates = (await inUpdates(name, (stored) => idb.rtop(stored.getAll()) as Promise<Uint8Array[]>)) ?? [];
	for (const update of updates) Y.applyUpdate(doc, update);
	return doc;
}

async function inUpdates<T>(name: string, ask: (updates: IDBObjectStore) => Promise<T>): Promise<T | undefined> {
	const db = await idb.openDB(name, (fresh) => idb.createStores(fresh, [['updates', { autoIncrement: true }], ['custom']]));
	try {
		const [updates] = idb.transact(db, ['updates']);
		return updates && (await ask(updates));
	} finally {
		db.close();
	}
}
