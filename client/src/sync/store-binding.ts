/** Binds a drawing store to a board's document, both ways. The source says who changed what: there is no echo flag. Knows no editor and no React. */
import type { TLStore } from 'tldraw';
import type * as Y from 'yjs';
import { openStoreIn, type StoreInHooks } from './store-in.ts';
import { openStoreOut } from './store-out.ts';

export interface BindingOptions extends StoreInHooks {
	doc: Y.Doc;
	store: TLStore;
	/** False: what is changed here is taken back from the document instead of written. */
	canWrite?(): boolean;
	/** True while this person's hand turns or stretches something. */
	isHeld?(): boolean;
}

export interface StoreBinding {
	/** Writes now what this person has changed. */
	flush(): void;
	/** Shows again what the document says of these records. */
	refresh(recordIds: Iterable<string>): void;
	/** Writes what is waiting and lets go of both. */
	stop(): void;
}

/** Shows the document in the store and keeps both in step. The store's own records (camera, instance) are left alone. */
export function bindStore({ doc, store, canWrite = () => true, isHeld = () => false, ...hooks }: BindingOptions): StoreBinding {
	const origin = { binding: store.id };
	const into = openStoreIn(doc, store, hooks);
	store.mergeRemoteChanges(() => undefined); // gives an empty store its page, without taking it for somebody's doing
	into.loadAll();
	const out = openStoreOut({ doc, store, origin, canWrite, isHeld, onReverted: (ids) => into.apply(ids) });

	/** What others changed while something of ours was waiting. */
	let theirs: ReturnType<typeof into.touchedBy> | undefined;
	const showTheirs = (): void => {
		const seen = theirs;
		theirs = undefined;
		if (seen) into.apply(seen.recordIds, seen.deltas);
	};
	const onTransaction = (transaction: Y.Transaction): void => {
		const touched = transaction.changed.size > 0 ? into.touchedBy(transaction) : undefined;
		if (transaction.origin === origin) {
			if (touched) into.straighten(touched.recordIds);
			showTheirs();
		} else if (touched && touched.recordIds.size > 0) {
			theirs = touched;
			// ours first: it was made before theirs was seen. Yjs tells us of it only after this; what we wrote is known, and theirs can be shown, from then on
			if (!out.flush()) showTheirs();
		}
	};
	doc.on('afterTransaction', onTransaction);
	return {
		flush: () => void out.flush(),
		refresh: (ids) => {
			out.flush();
			into.apply(ids);
		},
		stop: () => {
			out.stop();
			doc.off('afterTransaction', onTransaction);
		},
	};
}
