/** What somebody wrote and the server did not take: kept in this browser until the person throws it away. */
import type { ErrorCode } from '@rembuk/shared/errors';
import { newId } from '@rembuk/shared/ids';
import * as idb from 'lib0/indexeddb';
import { inLocalDb } from './local-db.ts';
import type { NotTaken } from './not-taken.ts';

export interface KeptCopy extends NotTaken {
	id: string;
	roomId: string;
	owner: string;
	/** When it was kept, ms since 1970 by this device's clock. */
	at: number;
	/** Why the server did not take it. */
	code: ErrorCode;
}

/** Those that the database did not take (private mode, a full disk): they live as long as the page. */
const inMemory = new Map<string, KeptCopy>();
const listeners = new Set<() => void>();

/** Keeps a copy; nothing when there is nothing in it. */
export async function keepCopy(copy: Omit<KeptCopy, 'id' | 'at'>): Promise<void> {
	if (copy.texts.length === 0 && copy.others === 0) return;
	const kept: KeptCopy = { ...copy, id: newId(), at: Date.now() };
	const key = await inLocalDb('kept', 'readwrite', (copies) => idb.rtop(copies.put(kept)));
	if (key === undefined) inMemory.set(kept.id, kept);
	tell();
}

/** The copies of a person, newest first; of one room when given. */
export async function listKeptCopies(of: { owner: string; roomId?: string }): Promise<KeptCopy[]> {
	const stored = await inLocalDb('kept', 'readonly', (copies) => idb.rtop(copies.getAll()) as Promise<KeptCopy[]>);
	return [...(stored ?? []), ...inMemory.values()]
		.filter((copy) => copy.owner === of.owner && (of.roomId === undefined || copy.roomId === of.roomId))
		.sort((a, b) => b.at - a.at);
}

/** Throws a copy away. */
export async function removeKeptCopy(id: string): Promise<void> {
	inMemory.delete(id);
	await inLocalDb('kept', 'readwrite', (copies) => idb.del(copies, id));
	tell();
}

/** Calls `fn` whenever a copy is kept or thrown away in this page; returns the function that stops it. */
export function onKeptCopies(fn: () => void): () => void {
	listeners.add(fn);
	return () => listeners.delete(fn);
}

const tell = (): void => {
	for (const fn of listeners) fn();
};
