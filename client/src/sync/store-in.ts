/** The document → the drawing store: only the touched records, one by one, and what cannot be drawn is set aside and named. Knows nothing of what goes out. */
import { type PlainRecord, parseRecordKey, parseTextName, recordsOf, SCHEMA_KEY } from '@rembuk/shared/board/board-doc';
import { readRecord, wordsOfRecord } from '@rembuk/shared/board/record-codec';
import type { TLRecord, TLStore } from 'tldraw';
import type * as Y from 'yjs';
import { withDerivedOf } from './derived-props.ts';
import { isDrawn, sanitizeRecord } from './sanitize.ts';

/** An insertion or removal in a text, as Yjs tells it. */
export type TextDelta = { retain?: number; insert?: unknown; delete?: number }[];

export interface StoreInHooks {
	/**
	 * Others changed the words of a record. Whoever has the text open brings them in there (inside the merge) and returns true; then the words that
	 * the store holds afterwards are kept.
	 */
	mergeWords?(recordId: string, words: string, delta: TextDelta | undefined): boolean;
	/** A record goes because others removed it. Called before it goes. */
	beforeRemove?(recordId: string): void;
	/** The records that cannot be drawn, whenever that changes. */
	onSetAside?(recordIds: string[]): void;
}

export interface StoreIn {
	/** Shows the whole document; removes what is not in it. */
	loadAll(): void;
	/** Shows again what the document says of these records. */
	apply(recordIds: Iterable<string>, deltas?: Map<string, TextDelta>): void;
	/** After our own writing: what lies in a frame that is gone, or in a frame as a frame, is shown where everybody else will see it. */
	straighten(recordIds: Set<string>): void;
	/** The records that a transaction has touched, and how their words changed. Must see every transaction, our own too: it keeps the index of cells. */
	touchedBy(transaction: Y.Transaction): { recordIds: Set<string>; deltas: Map<string, TextDelta> };
}

export function openStoreIn(doc: Y.Doc, store: TLStore, hooks: StoreInHooks = {}): StoreIn {
	const records = recordsOf(doc);
	/** Keys of the cells of each record, so that reading one does not walk the whole map. */
	const cells = new Map<string, Set<string>>();
	/** The frame that a record claims to lie in; whoever touches the frame touches it too. */
	const claims = new Map<string, string>();
	const setAside = new Set<string>();
	/** Bindings that wait for their shapes. */
	const waiting = new Set<string>();

	const noteKey = (key: string): string | undefined => {
		const parsed = key === SCHEMA_KEY ? null : parseRecordKey(key);
		if (parsed?.cell !== undefined) {
			const known = cells.get(parsed.recordId) ?? new Set();
			if (records.has(key)) known.add(key);
			else known.delete(key);
			cells.set(parsed.recordId, known);
		}
		return parsed?.recordId;
	};
	const typeOf = (id: string): unknown => (records.get(id) as PlainRecord | undefined)?.type;

	const read = (id: string): PlainRecord | undefined => {
		const raw = readRecord(doc, id, cells.get(id) ?? []);
		const parent = String(raw?.parentId);
		if (parent.startsWith('shape:')) claims.set(id, parent);
		else claims.delete(id);
		return raw && sanitizeRecord(raw, typeOf);
	};

	const bring = (id: string, next: PlainRecord, delta: TextDelta | undefined): void => {
		const before = store.get(id as TLRecord['id']) as unknown as PlainRecord | undefined;
		let record = withDerivedOf(next, before);
		if (before && wordsOfRecord(before) !== wordsOfRecord(record) && hooks.mergeWords?.(id, wordsOfRecord(record), delta)) {
			record = withRichTextOf(record, store.get(id as TLRecord['id']) as unknown as PlainRecord);
			record = withDerivedOf(record, store.get(id as TLRecord['id']) as unknown as PlainRecord);
		} else if (before && wordsOfRecord(before) === wordsOfRecord(record)) record = withRichTextOf(record, before);
		store.put([record as unknown as TLRecord]);
	};

	const isReady = (record: PlainRecord): boolean =>
		record.typeName !== 'binding' || (store.has(record.fromId as TLRecord['id']) && store.has(record.toId as TLRecord['id']));

	const apply: StoreIn['apply'] = (recordIds, deltas) => {
		const ids = new Set(recordIds);
		for (const [child, parent] of claims) if (ids.has(parent)) ids.add(child);
		for (const id of waiting) ids.add(id);
		if (ids.size === 0) return;
		const before = [...setAside].join();
		const found = [...ids].map((id) => ({ id, record: read(id) }));
		store.mergeRemoteChanges(() => {
			for (const { id, record } of found.sort(byDependence)) {
				setAside.delete(id);
				waiting.delete(id);
				if (!record) remove(id);
				else if (!isReady(record)) waiting.add(id);
				else if (!isDrawn(record) || !isValid(store, record)) setAside.add(id);
				else bring(id, record, deltas?.get(id));
			}
		});
		if ([...setAside].join() !== before) hooks.onSetAside?.([...setAside]);
	};

	const straighten = (recordIds: Set<string>): void => {
		const strays = [...recordIds].filter((id) => {
			const record = read(id);
			const shown = store.get(id as TLRecord['id']) as unknown as PlainRecord | undefined;
			return record && shown && record.parentId !== shown.parentId;
		});
		for (const [child, parent] of claims) if (recordIds.has(parent) && typeOf(parent) === undefined) strays.push(child);
		if (strays.length > 0) apply(strays);
	};

	const remove = (id: string): void => {
		if (!store.has(id as TLRecord['id'])) return;
		hooks.beforeRemove?.(id);
		store.remove([id as TLRecord['id']]);
	};

	return {
		apply,
		straighten,
		loadAll: () => {
			const ids = new Set<string>();
			for (const key of records.keys()) {
				const id = noteKey(key);
				if (id !== undefined) ids.add(id);
			}
			for (const record of store.allRecords()) if (record.typeName === 'shape' || record.typeName === 'binding') ids.add(record.id);
			apply(ids);
		},
		touchedBy: (transaction) => {
			const touched = new Set<string>();
			const deltas = new Map<string, TextDelta>();
			for (const [type, keys] of transaction.changed) {
				if ((type as unknown) === records) {
					for (const key of keys) {
						const id = key === null ? undefined : noteKey(key);
						if (id !== undefined) touched.add(id);
					}
					continue;
				}
				const id = textOwner(doc, type);
				if (id === null) continue;
				touched.add(id);
				const event = transaction.changedParentTypes.get(type)?.find((candidate) => candidate.target === type);
				if (event) deltas.set(id, event.delta as TextDelta);
			}
			return { recordIds: touched, deltas };
		},
	};
}

/** The record that a root text belongs to. Instances change when a root is first used as text, so they are looked up, not remembered. */
function textOwner(doc: Y.Doc, type: unknown): string | null {
	for (const [name, candidate] of doc.share) if (candidate === type) return parseTextName(name);
	return null;
}

function isValid(store: TLStore, record: PlainRecord): boolean {
	try {
		store.schema.validateRecord(store, record as unknown as TLRecord, 'updateRecord', null);
		return true;
	} catch (cause) {
		console.warn('record-set-aside', record.id, cause); // it stays in the document: somebody with a newer version may draw it
		return false;
	}
}

const withRichTextOf = (record: PlainRecord, other: PlainRecord): PlainRecord => {
	const richText = (other.props as Record<string, unknown> | undefined)?.richText;
	return richText === undefined ? record : { ...record, props: { ...(record.props as object), richText } };
};

/** Frames before what lies in them, then bindings; removals last, when nothing lies in them any more. */
const byDependence = (a: { record: PlainRecord | undefined }, b: { record: PlainRecord | undefined }): number => rank(a.record) - rank(b.record);
function rank(record: PlainRecord | undefined): number {
	if (!record) return 4;
	if (record.typeName === 'binding') return 3;
	if (record.typeName !== 'shape') return 0;
	return record.type === 'frame' ? 1 : 2;
}
