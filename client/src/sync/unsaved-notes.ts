/** The notes of what each page of one person has written into a room and not got confirmed, in this browser's database. Knows no document. */
import * as idb from 'lib0/indexeddb';
import { inLocalDb } from './local-db.ts';
import type { Unsaved } from './send-ledger.ts';

export interface UnsavedNotes {
	all(): Promise<Unsaved[]>;
	remember(note: Unsaved): void;
	/** Removes those that stand as they are given: a page that still lives may have written more since. Answers which they were. */
	claim(notes: readonly Unsaved[]): Promise<Unsaved[]>;
	removeAll(): Promise<void>;
}

export const isSameNote = (a: Unsaved, b: Unsaved): boolean => a.client === b.client && a.from === b.from && a.unsaved === b.unsaved;

/** What one person has unsaved, by room, whichever page wrote it. */
export async function unsavedByRoom(owner: string): Promise<Map<string, Unsaved[]>> {
	const read = (rooms: IDBObjectStore) => Promise.all([idb.rtop(rooms.getAllKeys()), idb.rtop(rooms.getAll())]) as Promise<[string[], unknown[]]>;
	const [keys, values] = (await inLocalDb('rooms', 'readonly', read)) ?? [[], []];
	const found = new Map<string, Unsaved[]>();
	for (const [at, key] of keys.entries()) {
		const [, roomId = '', whose, client] = key.split(':');
		if (whose === owner && client !== undefined) found.set(roomId, [...(found.get(roomId) ?? []), values[at] as Unsaved]);
	}
	return found;
}

/** `name`: the offline copy's. */
export function unsavedNotes(name: string): UnsavedNotes {
	const keyOf = (client: number): string => `${name}:${client}`;
	const range = IDBKeyRange.bound(`${name}:`, `${name}:\uffff`);
	return {
		all: async () => (await inLocalDb('rooms', 'readonly', (rooms) => idb.rtop(rooms.getAll(range)) as Promise<Unsaved[]>)) ?? [],
		remember: (note) =>
			void inLocalDb('rooms', 'readwrite', (rooms) => idb.rtop(note.unsaved > 0 ? rooms.put(note, keyOf(note.client)) : rooms.delete(keyOf(note.client)))),
		claim: async (notes) => {
			const take = async (rooms: IDBObjectStore): Promise<Unsaved[]> => {
				const found = await Promise.all(notes.map(({ client }) => idb.rtop(rooms.get(keyOf(client))) as Promise<Unsaved | undefined>));
				const claimed = notes.filter((note, n) => found[n] && isSameNote(note, found[n]));
				for (const { client } of claimed) rooms.delete(keyOf(client));
				return claimed;
			};
			return (await inLocalDb('rooms', 'readwrite', take)) ?? [...notes];
		},
		removeAll: async () => {
			await inLocalDb('rooms', 'readwrite', (rooms) => idb.rtop(rooms.delete(range)));
		},
	};
}
