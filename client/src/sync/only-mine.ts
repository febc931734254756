/**
 * Undo takes back my own doing only. tldraw undoes by putting back whole records; here a cell is put back only where I was the last to write it and it still
 * is as I left it. What others have removed, or gone on working with, stays as they have it. Knows no document.
 */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { diffRecord, isSame, wordsOfRecord } from '@rembuk/shared/board/record-codec';
import type { RecordsDiff, TLRecord, TLStore } from 'tldraw';
import { withDerivedOf } from './derived-props.ts';

type Diff = RecordsDiff<TLRecord>;
type Fields = Record<string, unknown>;
/** Whether others were the last to write a cell (as named by the codec; `words` = the words). */
type IsOthers = (recordId: string, cell: string) => boolean;

const WORDS = 'words';
const isThing = (record: TLRecord): boolean => record.typeName === 'shape' || record.typeName === 'binding';
const plain = (record: TLRecord): PlainRecord => record as unknown as PlainRecord;

/** Makes every undo, redo and bail of the store's editor keep what others have done. Returns the function that lets go. */
export function undoOnlyMine(store: TLStore): () => void {
	const others = new Map<string, Set<string>>();
	const isOthers: IsOthers = (id, cell) => others.get(id)?.has(cell) ?? false;

	const remember = (before: TLRecord, after: TLRecord, source: 'remote' | 'user'): void => {
		const known = others.get(after.id) ?? new Set<string>();
		for (const { cell } of diffRecord(plain(before), plain(after))) {
			if (source === 'remote') known.add(cell);
			else known.delete(cell);
		}
		// once others have written in the same words, putting back an old state would erase their letters: it stays theirs too
		if (source === 'remote' && wordsOfRecord(plain(before)) !== wordsOfRecord(plain(after))) known.add(WORDS);
		if (known.size > 0) others.set(after.id, known);
		else others.delete(after.id);
	};
	const forget = (record: TLRecord): void => void others.delete(record.id);
	const stops = [
		store.sideEffects.registerAfterChangeHandler('shape', remember),
		store.sideEffects.registerAfterChangeHandler('binding', remember),
		store.sideEffects.registerAfterDeleteHandler('shape', forget),
		store.sideEffects.registerAfterDeleteHandler('binding', forget),
	];

	const apply = store.applyDiff.bind(store);
	// the history manager alone asks for ephemeral keys to be left out
	store.applyDiff = (diff, options) => apply(options?.ignoreEphemeralKeys ? onlyMine(diff, store, isOthers) : diff, options);
	return () => {
		store.applyDiff = apply;
		for (const stop of stops) stop();
	};
}

/** The part of a diff that concerns my own doing. Session records (selection, camera) pass as they are. */
export function onlyMine(diff: Diff, store: Pick<TLStore, 'get' | 'allRecords'>, isOthers: IsOthers): Diff {
	const kept = { added: {}, updated: {}, removed: {} } as { [part in keyof Diff]: Record<string, Diff[part][TLRecord['id']]> };
	for (const record of Object.values(diff.added)) {
		if (!isThing(record) || !store.get(record.id)) kept.added[record.id] = record;
	}
	for (const [expected, wanted] of Object.values(diff.updated)) {
		const current = store.get(wanted.id);
		if (!isThing(wanted)) kept.updated[wanted.id] = [expected, wanted];
		else if (current) kept.updated[wanted.id] = [current, mergeBack(plain(current), plain(expected), plain(wanted), isOthers)];
		// else: removed by somebody meanwhile, and remove wins
	}
	for (const record of Object.values(diff.removed)) {
		const current = store.get(record.id);
		if (!isThing(record)) kept.removed[record.id] = record;
		else if (current && isUntouched(plain(current), plain(record)) && !holdsOthers(record, diff, store)) kept.removed[record.id] = current;
	}
	return kept as Diff;
}

/** Each cell as wanted where it is mine and as expected, and as it is now elsewhere. Position and parent are one cell. */
function mergeBack(current: PlainRecord, expected: PlainRecord, wanted: PlainRecord, isOthers: IsOthers): TLRecord {
	const next: PlainRecord = { ...current };
	const isMine = (cell: string, now: unknown, left: unknown): boolean => !isOthers(current.id, cell) && isSame(now, left);
	const place = (record: PlainRecord) => [record.x, record.y, record.parentId];
	if ('x' in wanted && isMine('@', place(current), place(expected))) Object.assign(next, { x: wanted.x, y: wanted.y, parentId: wanted.parentId });
	for (const field of Object.keys({ ...wanted, ...expected })) {
		if (['x', 'y', 'parentId', 'props'].includes(field)) continue;
		if (isMine(field, current[field], expected[field])) next[field] = wanted[field];
	}
	const [now, left, after] = [current.props, expected.props, wanted.props] as Fields[];
	if (!now || !left || !after) return next as unknown as TLRecord;
	const props: Fields = { ...now };
	for (const name of Object.keys(now)) {
		const isAsLeft = name === 'richText' ? isMine(WORDS, wordsOfRecord(current), wordsOfRecord(expected)) : isMine(`p.${name}`, now[name], left[name]);
		if (isAsLeft && name in after) props[name] = after[name];
	}
	return { ...next, props } as unknown as TLRecord;
}

/** Nobody has changed it since; what each browser measures by itself, and the form of the same words, don't count. */
function isUntouched(current: PlainRecord, expected: PlainRecord): boolean {
	if (wordsOfRecord(current) !== wordsOfRecord(expected)) return false;
	const richText = (current.props as Fields | undefined)?.richText;
	const same = withDerivedOf(expected, current);
	return isSame(current, richText === undefined ? same : { ...same, props: { ...(same.props as Fields), richText } });
}

/** A frame in which others have put something meanwhile. */
const holdsOthers = (record: TLRecord, diff: Diff, store: Pick<TLStore, 'allRecords'>): boolean =>
	record.typeName === 'shape' &&
	record.type === 'frame' &&
	store.allRecords().some((other) => other.typeName === 'shape' && other.parentId === record.id && !(other.id in diff.removed));
