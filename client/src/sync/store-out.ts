/**
 * The drawing store → the document: what this person changes, as changed cells, in one transaction a flush. Knows nothing of what comes in.
 *
 * It listens by side effects and not by `store.listen`, which is bound to animation frames and never calls in a hidden tab. Words are written in the same task
 * in which they were typed: then the document never lags behind the note, and what others type merges letter by letter.
 */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { changeRecord, createRecord, isSame, removeRecord, wordsOfRecord } from '@rembuk/shared/board/record-codec';
import type { TLRecord, TLStore } from 'tldraw';
import type * as Y from 'yjs';
import { withDerivedOf } from './derived-props.ts';
import { openFlushTimer } from './flush-timer.ts';
import { isDrawn } from './sanitize.ts';

export interface StoreOut {
	/** Writes now what is waiting, in one transaction; says whether there was one. */
	flush(): boolean;
	stop(): void;
}

export interface StoreOutOptions {
	doc: Y.Doc;
	store: TLStore;
	origin: unknown;
	canWrite(): boolean;
	/** True while this person's hand turns or stretches something: as with a move, others need not have every step. */
	isHeld(): boolean;
	/** Changes that may not be written: what the document says is to be shown again. */
	onReverted(recordIds: string[]): void;
}

/** Only shapes and their bindings are written by clients; page and document are the server's. */
const isOurs = (record: TLRecord): boolean => (record.typeName === 'shape' || record.typeName === 'binding') && isDrawn(record as unknown as PlainRecord);
const plain = (record: TLRecord): PlainRecord => record as unknown as PlainRecord;
const wordsOf = (record: TLRecord | undefined): string => (record ? wordsOfRecord(plain(record)) : '');

export function openStoreOut({ doc, store, origin, canWrite, isHeld, onReverted }: StoreOutOptions): StoreOut {
	/** Record id → the record as the document knows it; undefined when it is new. */
	const waiting = new Map<string, PlainRecord | undefined>();
	let isInMicrotask = false;

	const flush = (): boolean => {
		if (waiting.size === 0) return false;
		timer.flushed();
		const changes = [...waiting].map(([id, before]) => ({ id, before, after: store.get(id as TLRecord['id']) }));
		waiting.clear();
		if (canWrite()) {
			writeAll(doc, changes, origin);
			return true;
		}
		onReverted(changes.map(({ id }) => id));
		return false;
	};
	const timer = openFlushTimer(flush);

	const changed = (before: TLRecord | undefined, after: TLRecord | undefined, source: 'remote' | 'user'): void => {
		const record = after ?? before;
		if (source !== 'user' || !record || !isOurs(record)) return;
		if (!waiting.has(record.id)) waiting.set(record.id, before && plain(before));
		if (after && wordsOf(before) !== wordsOf(after) && !isInMicrotask) {
			isInMicrotask = true;
			queueMicrotask(() => {
				isInMicrotask = false;
				flush();
			});
		}
		timer.wait(waiting.size, isHeld() || isMove(before, after));
	};

	const stops = (['shape', 'binding'] as const).flatMap((type) => [
		store.sideEffects.registerAfterCreateHandler(type, (record, source) => changed(undefined, record, source)),
		store.sideEffects.registerAfterChangeHandler(type, (before, after, source) => changed(before, after, source)),
		store.sideEffects.registerAfterDeleteHandler(type, (record, source) => changed(record, undefined, source)),
	]);
	return {
		flush,
		stop: () => {
			flush();
			timer.stop();
			for (const stop of stops) stop();
		},
	};
}

/** Place and nothing else: the store keeps what did not change. */
const isMove = (before: TLRecord | undefined, after: TLRecord | undefined): boolean =>
	before?.typeName === 'shape' &&
	after?.typeName === 'shape' &&
	before.props === after.props &&
	before.meta === after.meta &&
	before.opacity === after.opacity &&
	before.isLocked === after.isLocked &&
	before.rotation === after.rotation;

interface Change {
	id: string;
	before: PlainRecord | undefined;
	after: TLRecord | undefined;
}

/** Frames before what lies in them, shapes before the bindings between them; removals last. */
const byDependence = (a: Change, b: Change): number => rank(a) - rank(b);
function rank({ after }: Change): number {
	if (!after) return 3;
	if (after.typeName === 'binding') return 2;
	return after.typeName === 'shape' && after.type === 'frame' ? 0 : 1;
}

function writeAll(doc: Y.Doc, changes: Change[], origin: unknown): void {
	doc.transact(() => {
		for (const change of changes.sort(byDependence)) write(doc, change);
	}, origin);
}

function write(doc: Y.Doc, { id, before, after }: Change): void {
	if (!after) {
		if (before) removeRecord(doc, id);
	} else if (!before) createRecord(doc, JSON.parse(JSON.stringify(after)) as PlainRecord);
	else {
		const next = withDerivedOf(plain(after), before);
		if (!isSame(before, next)) changeRecord(doc, before, next);
	}
}
