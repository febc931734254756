/** Which font sets a letter: the first of our families that has it; what none has becomes a visible ▯. */

import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { FAMILIES } from '../fonts.ts';

/** Stands for what no font of ours has. DejaVu has it. */
export const MISSING = '▯';

export interface FontRun {
	font: string;
	text: string;
}

/** Joins and selects looks inside a cluster of letters; a font need not have them. */
const JOINERS = /\u200c|\u200d|\ufe0e|\ufe0f/u;
/** Says something about letters and is none: directions, soft hyphens, marks of width nothing. */
const SILENT = /(?!\u200c|\u200d)\p{Cf}/gu;

interface Family {
	name: string;
	font: Font;
	bold: Font;
}
let fonts: Family[] | undefined;
const open = (file: string): Font => create(readFileSync(file)) as Font;
const families = (): Family[] => {
	fonts ??= FAMILIES.map(({ name, normal, bold }) => ({ name, font: open(normal), bold: open(bold) }));
	return fonts;
};
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const known = new Map<string, FontRun>();

/** The words without what no font shows. */
export const withoutSigns = (words: string): string => words.replace(SILENT, '');

/**
 * Splits words into runs of one font each. Clusters of letters (a base with its marks, an emoji of several) stay together; a blank is the first font's,
 * because that of an emoji is as wide as an emoji.
 */
export function fontRuns(words: string): FontRun[] {
	const runs: FontRun[] = [];
	for (const { segment } of segmenter.segment(withoutSigns(words))) {
		const { font, text } = runOf(segment);
		const last = runs.at(-1);
		if (last?.font === font) last.text += text;
		else runs.push({ font, text });
	}
	return runs;
}

/** How wide words are in the fonts that set them, in points. */
export const widthOfRuns = (words: string, size: number, isBold: boolean): number =>
	fontRuns(words).reduce((sum, { font: name, text }) => {
		const family = families().find((one) => one.name === name);
		const font = isBold ? family?.bold : family?.font;
		return font ? sum + (font.layout(text).advanceWidth / font.unitsPerEm) * size : sum;
	}, 0);

function runOf(cluster: string): FontRun {
	let run = known.get(cluster);
	if (!run) {
		run = find(cluster);
		known.set(cluster, run);
	}
	return run;
}

function find(cluster: string): FontRun {
	const [first = { name: '', font: undefined }] = families();
	if (/^\s+$/.test(cluster)) return { font: first.name, text: cluster };
	const points = [...cluster].filter((letter) => !JOINERS.test(letter)).map((letter) => letter.codePointAt(0) ?? 0);
	const isEmoji = /\ufe0f|\p{Emoji_Presentation}/u.test(cluster);
	const candidates = isEmoji ? families().toReversed() : families();
	const has = candidates.find(({ font }) => points.every((point) => font.hasGlyphForCodePoint(point)));
	if (has && points.length > 0) return { font: has.name, text: cluster };
	const withBase = candidates.find(({ font }) => font.hasGlyphForCodePoint(points[0] ?? 0)); // a mark that nobody has must not take its letter along
	if (withBase && points.length > 1)
		return { font: withBase.name, text: [...cluster].filter((letter) => withBase.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).join('') + MISSING };
	return { font: families()[1]?.name ?? first.name, text: MISSING };
}
