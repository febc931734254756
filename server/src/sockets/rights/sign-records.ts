/** A new record carries its author. One that came without gets the name of whoever sent it, by the server's own hand. Knows no bytes and no rights. */
import { type PlainRecord, recordsOf } from '@rembuk/shared/board/board-doc';
import type * as Y from 'yjs';
import type { BoardChange } from '../vet/board-values.ts';
import type { BoardAsk } from './board-rights.ts';

const isSigned = (meta: unknown): boolean => (meta as { author?: unknown } | undefined)?.author !== undefined;

/** The shapes of a change that were never there before and name no author. One that comes back after a removal stays whose it was. */
export function unsignedShapes({ records, view }: BoardChange, { removedAuthorOf }: Pick<BoardAsk, 'removedAuthorOf'>): string[] {
	const isNew = (id: string): boolean => view.before(id) === undefined && !view.lastItem(id) && removedAuthorOf(id) === undefined;
	const isUnsigned = (id: string): boolean => !isSigned(view.get(`${id}/meta`) ?? (view.get(id) as PlainRecord | undefined)?.meta);
	return [...records.values()]
		.filter(({ recordId, base }) => base === 'write' && recordId.startsWith('shape:') && isNew(recordId) && isUnsigned(recordId))
		.map(({ recordId }) => recordId);
}

/** Writes the author beside those that are still there. Says whether there was anything; the caller has the transaction open. */
export function signShapes(doc: Y.Doc, ids: readonly string[], author: string): boolean {
	const records = recordsOf(doc);
	let hasWritten = false;
	for (const id of ids) {
		const record = records.get(id) as PlainRecord | undefined;
		if (!record) continue;
		const meta = (records.get(`${id}/meta`) ?? record.meta) as object | undefined;
		records.set(`${id}/meta`, { ...meta, author });
		hasWritten = true;
	}
	return hasWritten;
}
