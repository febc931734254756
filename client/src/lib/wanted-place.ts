/** Where in a workshop somebody wanted to go who had to come in first: the link of a document to a note or a card. Kept by this tab until it is reached. */
import { keep, readKept, tab } from './browser-store.ts';

const KEY = 'rembuk:wanted';
const WORTH_KEEPING = /^\/w\/[^/]+\/(r\/|plan)/;

/** Keeps an address with its query when it is a board or the plan. */
export function keepWanted(address: string): void {
	if (WORTH_KEEPING.test(address)) keep(KEY, address, tab());
}

/** What was wanted inside this workshop, once; undefined when nothing was, or something elsewhere. */
export function takeWanted(workshopId: string): string | undefined {
	const wanted = readKept(KEY, tab());
	if (typeof wanted !== 'string' || !wanted.startsWith(`/w/${workshopId}/`)) return undefined;
	keep(KEY, undefined, tab());
	return wanted;
}
