/** The draft that this browser keeps, so that closing the tab loses nothing that was typed. */
import { keep, readKept } from '../../lib/browser-store.ts';
import type { Draft } from './draft.ts';

/** Raised when the draft's form changes: an older one is then forgotten instead of misread. */
const KEY = 'rembuk:draft-1';

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'topics' in value && 'source' in value;

export const readDraft = (): Draft | undefined => {
	const kept = readKept(KEY);
	return isDraft(kept) ? kept : undefined;
};
export const keepDraft = (draft: Draft | undefined): boolean => keep(KEY, draft);
