/**
 * Lines that hold letters from the right (Arabic, Hebrew …), broken to a width and put in the order in which they are seen (Unicode's bidirectional
 * algorithm, UAX 9), because pdfmake sets what it is given from the left to the right. Knows no block and not the library.
 */
import { holdsFromRight } from '@rembuk/shared/text/direction';
import bidiFactory from 'bidi-js';
import { type FontRun, fontRuns, widthOfRuns, withoutSigns } from './choose-font.ts';

/** Words with a look of their own. */
export interface Part<Look> {
	text: string;
	look: Look;
	isBold: boolean;
}
type Seen<Look> = FontRun & { look: Look };

/** Part of the width that a line may fill, so that pdfmake never breaks one again. */
const FILL = 0.97;

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const lettersOf = (words: string): string[] => Array.from(graphemes.segment(words), ({ segment }) => segment);

/** Runs of one font and look, seen from the left to the right, with a line end where a line is full; `width` and `size` in points. */
export function seenRuns<Look>(parts: readonly Part<Look>[], isFromRight: boolean, width: number, size: number): Seen<Look>[] {
	// signs of direction go first: nobody's words can turn the rest of a line around
	const clean = parts.map((part) => ({ ...part, text: withoutSigns(part.text) }));
	const owners = clean.flatMap((part) => new Array<Part<Look>>(part.text.length).fill(part));
	const seen: Seen<Look>[] = [];
	let from = 0;
	for (const hard of clean
		.map(({ text }) => text)
		.join('')
		.split('\n')) {
		const mine = owners.slice(from, from + hard.length);
		const levels = bidi.getEmbeddingLevels(hard, isFromRight ? 'rtl' : 'ltr');
		for (const [start, end] of linesOf(hard, mine, width * FILL, size)) {
			const last = seen.at(-1);
			if (last) last.text += '\n';
			if (end === start) continue;
			const order = bidi.getReorderedIndices(hard, levels, start, end - 1).slice(start, end);
			seen.push(...groupsOf(order, levels.levels, mine).flatMap((group) => runsOf(hard, group)));
		}
		from += hard.length + 1;
	}
	return seen;
}

/** Where each line begins and ends: as many words as fit; a word longer than a line is broken between its letters. */
function linesOf(text: string, owners: readonly Part<unknown>[], width: number, size: number): [number, number][] {
	const lines: [number, number][] = [];
	let [start, at, used] = [0, 0, 0];
	const widthAt = (words: string, index: number): number => widthOfRuns(words, size, owners[index]?.isBold ?? false);
	const end = (): void => {
		lines.push([start, start + text.slice(start, at).trimEnd().length]);
		[start, used] = [at, 0];
	};
	for (const word of text.split(/(?<=\s)(?=\S)/)) {
		const needed = widthAt(word.trimEnd(), at);
		if (used > 0 && used + needed > width) end();
		const pieces = needed > width ? lettersOf(word) : [word];
		for (const piece of pieces) {
			const taken = widthAt(piece, at);
			if (pieces.length > 1 && used > 0 && used + taken > width) end();
			at += piece.length;
			used += taken;
		}
	}
	end();
	return lines;
}

interface Group<Look> {
	/** First and last unit in the text. */
	first: number;
	last: number;
	isFromRight: boolean;
	part: Part<Look>;
}

/** Neighbours that are seen in one direction and have one look. */
function groupsOf<Look>(order: readonly number[], levels: Uint8Array, owners: readonly Part<Look>[]): Group<Look>[] {
	const groups: Group<Look>[] = [];
	for (const index of order) {
		const part = owners[index] as Part<Look>;
		const isFromRight = (levels[index] ?? 0) % 2 === 1;
		const last = groups.at(-1);
		const isNext = last !== undefined && last.part === part && last.isFromRight === isFromRight && index === (isFromRight ? last.first - 1 : last.last + 1);
		if (!isNext) groups.push({ first: index, last: index, isFromRight, part });
		else if (isFromRight) last.first = index;
		else last.last = index;
	}
	return groups;
}

/** fontkit turns a run of letters from the right around by itself; the order of runs, blanks and signs is ours. */
function runsOf<Look>(text: string, { first, last, isFromRight, part: { look } }: Group<Look>): Seen<Look>[] {
	const words = text.slice(first, last + 1);
	const runs = words.split(/(\s+)/).flatMap((word) => (word === '' ? [] : fontRuns(word)));
	if (!isFromRight) return runs.map((run) => ({ ...run, look }));
	return runs
		.toReversed()
		.map((run) => ({ ...run, text: holdsFromRight(run.text) ? run.text : lettersOf(run.text).toReversed().map(mirrored).join(''), look }));
}

const mirrored = (letter: string): string => bidi.getMirroredCharacter(letter) ?? letter;
