/** What somebody wrote and the server did not take: kept in this browser until the person throws it away. */
import type { ErrorCode } from '@rembuk/shared/errors';

export interface KeptCopy {
	id: number;
	roomId: string;
	owner: string;
	/** When it was kept, ms since 1970 by this device's clock. */
	at: number;
	/** Why the server did not take it. */
	code: ErrorCode;
	/** The words, a note or card each. */
	texts: { id: string; text: string }[];
	/** Further changes without words of their own (moves, colours, removals). */
	others: number;
}

/** The copies of a person, newest first; of one room when given. */
export async function listKeptCopies(_of: { owner: string; roomId?: string }): Promise<KeptCopy[]> {
	return [];
}

/** Throws a copy away. */
export async function removeKeptCopy(_id: number): Promise<void> {}

/** Calls `fn` whenever a copy is kept or thrown away in this page; returns the function that stops it. */
export function onKeptCopies(_fn: () => void): () => void {
	return () => undefined;
}
