/** What somebody wrote and the server did not take: kept in this browser until it is on the server after all, or the person throws it away. */
import type { ErrorCode } from '@rembuk/shared/errors';
import { newId } from '@rembuk/shared/ids';
import * as idb from 'lib0/indexeddb';
import type * as Y from 'yjs';
import { keep } from '../lib/browser-store.ts';
import { isEmpty, notIn, notYetKept, TELLING } from './kept-once.ts';
import { inLocalDb } from './local-db.ts';
import { isOwnerThere, type LostText, type NotTaken } from './not-taken.ts';

export interface KeptCopy extends NotTaken {
	id: string;
	roomId: string;
	owner: string;
	/** When it was kept, ms since 1970 by this device's clock. */
	at: number;
	/** Why the server did not take it. */
	code: ErrorCode;
}

/** What is written here when a copy comes or goes: browsers tell the other tabs of it. */
const CHANGED = 'rembuk:kept-changed';

/** Those that the database did not take (private mode, a full disk): they live as long as the page. */
const inMemory = new Map<string, KeptCopy>();
const listeners = new Set<() => void>();

/** Copies of what this page is about to write again: nobody needs to hear of them, unless the page ends before. */
const underWay = new Set<string>();

/**
 * Keeps a copy and answers its id; nothing when there is nothing in it that is not kept already, by whichever tab. `isUnderWay`: untold until
 * {@link showKeptCopy}, or until the next page.
 */
export async function keepCopy(copy: Omit<KeptCopy, 'id' | 'at'>, isUnderWay = false): Promise<string | undefined> {
	if (isEmpty(copy)) return undefined;
	const fresh = { ...copy, id: newId(), at: Date.now() };
	if (isUnderWay) underWay.add(fresh.id);
	const isKept = (await inLocalDb('kept', 'readwrite', (copies) => putOnce(copies, fresh, isUnderWay))) ?? putInMemory(fresh, isUnderWay);
	if (!isKept) underWay.delete(fresh.id);
	tell();
	return isKept ? fresh.id : undefined;
}

/** In one step, because other tabs do the same. Answers whether anything of it is kept that was not. */
async function putOnce(copies: IDBObjectStore, copy: KeptCopy, isUnderWay: boolean): Promise<boolean> {
	const { isNew, changed } = amongOthers(copy, (await idb.rtop(copies.getAll())) as KeptCopy[], isUnderWay);
	for (const other of changed) await (isEmpty(other) ? idb.del(copies, other.id) : idb.rtop(copies.put(other)));
	await (isNew ? idb.rtop(copies.put(isNew)) : idb.del(copies, copy.id));
	return isNew !== undefined;
}

/** What of a copy is new, and what becomes of those that it holds in full. A copy that this page is about to let go of holds nothing for anybody else. */
function amongOthers(fresh: KeptCopy, all: readonly KeptCopy[], isUnderWay: boolean): { isNew: KeptCopy | undefined; changed: KeptCopy[] } {
	const told = all.filter(({ id, owner, roomId }) => owner === fresh.owner && roomId === fresh.roomId && id !== fresh.id && !underWay.has(id));
	const rest = notYetKept(fresh, told);
	const shorter = told.map((old) => ({ old, next: notIn(old, rest) })).filter(({ old, next }) => old !== next);
	return { isNew: isEmpty(rest) ? undefined : rest, changed: isUnderWay ? [] : shorter.map(({ next }) => next) };
}

function putInMemory(fresh: KeptCopy, isUnderWay: boolean): boolean {
	const { isNew, changed } = amongOthers(fresh, [...inMemory.values()], isUnderWay);
	for (const other of changed) {
		if (isEmpty(other)) inMemory.delete(other.id);
		else inMemory.set(other.id, other);
	}
	if (isNew) inMemory.set(isNew.id, isNew);
	else inMemory.delete(fresh.id);
	return isNew !== undefined;
}

/** Tells of a copy that was under way, as far as the same words have not been told of meanwhile. */
export function showKeptCopy(id: string): void {
	if (underWay.has(id)) void show(id);
}

async function show(id: string): Promise<void> {
	const loose = inMemory.get(id);
	if (loose) putInMemory(loose, false);
	else await inLocalDb('kept', 'readwrite', (copies) => putAgain(copies, id));
	underWay.delete(id);
	tell();
}

/** Unless it was let go of meanwhile. */
async function putAgain(copies: IDBObjectStore, id: string): Promise<void> {
	const copy = (await idb.rtop(copies.get(id))) as KeptCopy | undefined;
	if (copy) await putOnce(copies, copy, false);
}

/** The copies of a person, newest first; of one room when given. */
export async function listKeptCopies(of: { owner: string; roomId?: string }): Promise<KeptCopy[]> {
	const stored = await inLocalDb('kept', 'readonly', (copies) => idb.rtop(copies.getAll()) as Promise<KeptCopy[]>);
	return [...(stored ?? []), ...inMemory.values()]
		.filter((copy) => !underWay.has(copy.id) && copy.owner === of.owner && (of.roomId === undefined || copy.roomId === of.roomId))
		.sort((a, b) => b.at - a.at);
}

/** Throws a copy away. */
export async function removeKeptCopy(id: string): Promise<void> {
	await drop(id);
	tell();
}

/**
 * Lets go of what the server has after all: `doc` is what it holds of a room, nothing unsaved in it. With the right to write come back, a copy without words
 * goes too: there is nothing in it to take over.
 * @returns how many texts are on the server after all
 */
export async function settleKeptCopies(of: { owner: string; roomId: string }, doc: Y.Doc, canWrite: boolean): Promise<number> {
	let settled = 0;
	let hasChanged = false;
	for (const copy of await listKeptCopies(of)) {
		const texts = copy.texts.filter((text) => !isInDoc(doc, text));
		if (texts.length === copy.texts.length && !(canWrite && texts.length === 0)) continue;
		hasChanged = true;
		settled += copy.texts.length - texts.length;
		if (texts.length === 0) await drop(copy.id);
		else await store({ ...copy, texts });
	}
	if (hasChanged) tell();
	return settled;
}

/** Calls `fn` whenever a copy is kept or thrown away in this page or in another tab; returns the function that stops it. */
export function onKeptCopies(fn: () => void): () => void {
	const onStorage = ({ key }: StorageEvent): void => {
		if (key === CHANGED) fn();
	};
	listeners.add(fn);
	window.addEventListener('storage', onStorage);
	return () => {
		listeners.delete(fn);
		window.removeEventListener('storage', onStorage);
	};
}

/** True when the words stand where they were written, or by themselves in another note; not where nobody can see them. */
function isInDoc(doc: Y.Doc, { root, text, whole = text }: LostText): boolean {
	const wordsOf = (name: string): string => doc.getText(name).toString().trim();
	if (root !== undefined && doc.share.has(root) && isOwnerThere(doc, root)) {
		const words = wordsOf(root);
		if (words === whole.trim() || (text.length >= TELLING && words.includes(text))) return true;
	}
	return [...doc.share.keys()].some((name) => name.startsWith('t:') && wordsOf(name) === text && isOwnerThere(doc, name));
}

async function store(copy: KeptCopy): Promise<void> {
	const key = await inLocalDb('kept', 'readwrite', (copies) => idb.rtop(copies.put(copy)));
	if (key === undefined) inMemory.set(copy.id, copy);
	else inMemory.delete(copy.id);
}

async function drop(id: string): Promise<void> {
	inMemory.delete(id);
	await inLocalDb('kept', 'readwrite', (copies) => idb.del(copies, id));
}

const tell = (): void => {
	keep(CHANGED, newId()); // other tabs hear of it
	for (const fn of listeners) fn();
};
