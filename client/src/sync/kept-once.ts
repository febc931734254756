/** The same words in two copies: two tabs of one person hold what either has written, and each keeps what it could not send. Pure. */
import type { LostText, NotTaken } from './not-taken.ts';

/** So many letters are nobody else's by chance. */
export const TELLING = 12;

/** True when a copy of `b` holds what a copy of `a` would. */
const isIn = (a: LostText, b: LostText): boolean =>
	a.root !== undefined && a.root === b.root && (a.text === b.text || (a.text.length >= TELLING && b.text.includes(a.text)));

/** What of it no other copy holds. */
export function notYetKept<T extends NotTaken>(fresh: T, known: readonly NotTaken[]): T {
	const told = new Set(known.flatMap(({ marks }) => marks ?? []));
	const marks = fresh.marks?.filter((mark) => !told.has(mark));
	const texts = fresh.texts.filter((text) => !known.some((copy) => copy.texts.some((other) => isIn(text, other))));
	return { ...fresh, texts, ...(marks && { marks, others: marks.length }) };
}

/** What of an older copy a newer one does not hold in full: somebody had typed on meanwhile. The same copy when that is all of it. */
export function notIn<T extends NotTaken>(old: T, fresh: NotTaken): T {
	const texts = old.texts.filter((text) => !fresh.texts.some((newer) => isIn(text, newer)));
	return texts.length === old.texts.length ? old : { ...old, texts };
}

export const isEmpty = ({ texts, others }: NotTaken): boolean => texts.length === 0 && others === 0;
