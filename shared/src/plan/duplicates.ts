/**
 * Which cards of different rooms may mean the same: by the share of words that they have in common (Dice's coefficient, 2·|A∩B| / (|A|+|B|)), without
 * the small words and the commonest affixes of Indonesian and English. Pure; a suggestion and no verdict.
 */
import type { ActionCard } from './action-card.ts';

export interface DuplicatePair {
	/** The older one first. */
	cards: [ActionCard, ActionCard];
	/** 0 to 1. */
	likeness: number;
}

/** From here on two cards are worth a look: half of their words are the same. */
const ALIKE = 0.5;
/** Two words of which one is the same are half alike and say nothing. */
const FEWEST_COMMON = 2;

const SMALL_WORDS = new Set(
	(
		'dan atau yang di ke dari untuk pada dengan dalam oleh para agar supaya serta bagi tentang kepada akan ini itu sebagai secara setiap semua ' +
		'a an the and or of to for in on at by with from that this these those as is are be will all every each into about'
	).split(' '),
);

/** The words of a text that carry its meaning, without affixes. */
export function meaningOf(text: string): Set<string> {
	const words =
		text
			.normalize('NFKD')
			.replace(/\p{M}+/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.filter((word) => !SMALL_WORDS.has(word)).map(stem));
}

/** A rough stem: enough to find "sosialisasi" in "menyosialisasikan" and "train" in "training", never shorter than four letters. */
function stem(word: string): string {
	const cut = (from: string, affix: RegExp, put = ''): string => {
		const next = from.replace(affix, put);
		return next.length >= 4 ? next : from;
	};
	let root = cut(word, /(?:kan|nya|lah)$/);
	if (/^(?:men|mem|meng|meny|pen|pem|peng|peny)/.test(root)) {
		const vowel = /^(?:me|pe)(?:ny)(?=[aiueo])/.test(root) ? cut(root, /^(?:me|pe)ny/, 's') : root;
		root = vowel === root ? cut(root, /^(?:meng|mem|men|peng|pem|pen)/) : vowel;
	} else root = cut(root, /^(?:ber|ter|per|di(?=[b-df-hj-np-tv-z]))/);
	root = cut(root, /(?:ings?|ed|es|s|an|i)$/);
	return root.replace(/e$/, '');
}

/** How alike two sets of words are, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let common = 0;
	for (const word of a) if (b.has(word)) common++;
	const isEqual = common === a.size && common === b.size;
	if (common === 0 || (common < FEWEST_COMMON && !isEqual)) return 0;
	return (2 * common) / (a.size + b.size);
}

/** True when somebody said of two cards that they are not the same. */
export const areApart = (a: ActionCard, b: ActionCard): boolean => (a.apart?.includes(b.id) || b.apart?.includes(a.id)) ?? false;

/** Pairs of cards from different rooms that may mean the same, the likeliest first; those that somebody took apart too (see {@link areApart}). */
export function findDuplicates(cards: readonly ActionCard[]): DuplicatePair[] {
	const meanings = cards.map((card) => meaningOf(card.what));
	const pairs: DuplicatePair[] = [];
	cards.forEach((a, i) => {
		for (let j = i + 1; j < cards.length; j++) {
			const b = cards[j] as ActionCard;
			if (a.roomId === b.roomId) continue;
			const value = likeness(meanings[i] as Set<string>, meanings[j] as Set<string>);
			if (value >= ALIKE) pairs.push({ cards: a.createdAt <= b.createdAt ? [a, b] : [b, a], likeness: value });
		}
	});
	return pairs.sort((a, b) => b.likeness - a.likeness);
}
