/** Boards for tests: a document and a store each, and wires between them that are pumped by hand. */
import { DOCUMENT_ID, PAGE_ID, type PlainRecord, recordsOf } from '@rembuk/shared/board/board-doc';
import { boardSchema } from '@rembuk/shared/board/board-schema';
import { newNote } from '@rembuk/shared/board/note';
import { createTLStore, type TLNoteShape, type TLRecord, type TLShape, type TLShapeId, type TLStore } from 'tldraw';
import * as Y from 'yjs';
import { type BindingOptions, bindStore, type StoreBinding } from '../store-binding.ts';

export interface TestBoard {
	doc: Y.Doc;
	store: TLStore;
	binding: StoreBinding;
	/** Updates that this board has made and that wait to be delivered. */
	outbox: Uint8Array[];
	note(id: string): TLNoteShape | undefined;
	put(record: PlainRecord): void;
	change(id: string, change: Record<string, unknown>): void;
	changeProps(id: string, props: Record<string, unknown>): void;
	remove(id: string): void;
	stop(): void;
}

/** What the server puts on a new board. */
export function seed(doc: Y.Doc): void {
	doc.transact(() => {
		const records = recordsOf(doc);
		records.set(DOCUMENT_ID, { id: DOCUMENT_ID, typeName: 'document', gridSize: 10, name: '', meta: {} });
		records.set(PAGE_ID, { id: PAGE_ID, typeName: 'page', name: '', index: 'a1', meta: {} });
	}, 'remote');
}

export function openTestBoard(from?: Uint8Array, options: Partial<BindingOptions> = {}): TestBoard {
	const doc = new Y.Doc();
	if (from) Y.applyUpdate(doc, from, 'remote');
	else seed(doc);
	const outbox: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin !== 'remote') outbox.push(update);
	});
	const store = createTLStore({ schema: boardSchema() });
	const binding = bindStore({ doc, store, ...options });
	const get = (id: string) => store.get(id as TLShapeId);
	return {
		doc,
		store,
		binding,
		outbox,
		note: (id) => get(id) as TLNoteShape | undefined,
		put: (record) => store.put([record as unknown as TLRecord]),
		change: (id, change) => store.update(id as TLShapeId, (shape) => ({ ...shape, ...change }) as TLShape),
		changeProps: (id, props) => store.update(id as TLShapeId, (shape) => ({ ...shape, props: { ...shape.props, ...props } }) as TLShape),
		remove: (id) => store.remove([id as TLShapeId]),
		stop: () => binding.stop(),
	};
}

/** Delivers everything that waits, both ways, until nothing does. */
export function pump(...boards: TestBoard[]): void {
	for (const board of boards) board.binding.flush();
	while (boards.some((board) => board.outbox.length > 0)) {
		for (const from of boards) {
			for (const update of from.outbox.splice(0)) for (const to of boards) if (to !== from) Y.applyUpdate(to.doc, update, 'remote');
		}
		for (const board of boards) board.binding.flush();
	}
}

export const noteRecord = (id: string, words = '', at: { x: number; y: number } = { x: 0, y: 0 }): PlainRecord =>
	newNote({ id: `shape:${id}`, words, ...at, meta: {} });
