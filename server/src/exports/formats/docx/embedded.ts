/**
 * Letters that many machines have no font for, and office programs then show nothing in their place: emoji and Javanese. A document with such letters
 * carries the font, and those letters ask for it; every other script is left to the reader's own fonts. Knows no block.
 */
import { readFileSync } from 'node:fs';
import { FAMILIES } from '../fonts.ts';

/** Clusters of letters for each font, joined by what belongs to them. */
const LETTERS: Readonly<Record<string, RegExp>> = {
	'Noto Emoji':
		/(?:(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator})(?:\p{Emoji_Modifier}|\ufe0f|\u20e3|[\u{e0020}-\u{e007f}])*(?:\u200d\p{Emoji}(?:\p{Emoji_Modifier}|\ufe0f)*)*)+/u,
	'Noto Sans Javanese': /[\ua980-\ua9df\u200c\u200d]*[\ua980-\ua9df][\ua980-\ua9df\u200c\u200d]*/u,
};
const ANY = new RegExp(
	`(${Object.values(LETTERS)
		.map(({ source }) => source)
		.join('|')})`,
	'u',
);

/** The words in runs, those of an embedded font with its name. An empty line is one empty run. */
export const embeddedRuns = (words: string): { text: string; font?: string }[] =>
	words.split(ANY).flatMap((text, index, all) => {
		if (text === '' && all.length > 1) return [];
		return index % 2 === 0 ? [{ text }] : [{ text, font: fontOf(text) }];
	});

const fontOf = (text: string): string => Object.entries(LETTERS).find(([, letters]) => letters.test(text))?.[0] ?? '';

/** The fonts that some words need, with their files. */
export const fontsFor = (words: string): { name: string; data: Buffer }[] =>
	FAMILIES.filter(({ name }) => LETTERS[name]?.test(words)).map(({ name, normal }) => ({ name, data: readFileSync(normal) }));
