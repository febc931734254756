/** Lines of the pack as text of pdfmake: a run for each font, and lines that run from the right put in the order in which they are seen. */
import { widthOf, wrap } from '@rembuk/shared/report/drawing/measure';
import type { Line, Piece } from '@rembuk/shared/report/pack/pack';
import { cleanText } from '@rembuk/shared/text/clean-text';
import { fontRuns } from './choose-font.ts';

export interface Run {
	text: string;
	font: string;
	bold?: boolean;
	italics?: boolean;
	color?: string;
	link?: string;
	decoration?: 'underline';
	decorationThickness?: number;
	decorationColor?: string;
}
export interface Text {
	text: Run[];
	alignment?: 'right';
}

const SOFT = '#595959';
const LOOKS = { strong: { bold: true }, soft: { color: SOFT }, em: { italics: true, color: SOFT } } as const;
/** Words that lead somewhere: to be seen on a screen, hardly on paper. */
const LEADING = { decoration: 'underline', decorationColor: '#b8b8b8', decorationThickness: 0.5 } as const;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const STRONG = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]|\p{L}/u;
/** Longest word that may stand on a line unbroken, in letters: what is longer is given places to break. */
const LONG = 24;

/** A line in a column of `width` points, in letters of `size` points. */
export function textOf(line: Line, width: number, size: number): Text {
	const first = line[0] ?? '';
	const isFromRight = startsFromRight(typeof first === 'string' ? first : first.text);
	const runs = line.flatMap(leadingByItsBeginning).flatMap((piece) => runsOf(piece, width, size));
	return { text: runs, ...(isFromRight && { alignment: 'right' }) };
}

/** pdfmake makes a link of its own of every word: a long note leads by its first words, and a file with thousands of them stays small. */
const LEADING_WORDS = /^\s*(?:\S+\s+){6}(?=\S)/;
function leadingByItsBeginning(piece: Piece): Piece[] {
	if (typeof piece === 'string' || piece.href === undefined || RIGHT_TO_LEFT.test(piece.text)) return [piece];
	const begin = LEADING_WORDS.exec(piece.text)?.[0];
	if (begin === undefined) return [piece];
	const { href: _, ...plain } = piece;
	return [
		{ ...piece, text: begin.trimEnd() },
		{ ...plain, text: piece.text.slice(begin.trimEnd().length) },
	];
}

function runsOf(piece: Piece, width: number, size: number): Run[] {
	const { text, look, href } = typeof piece === 'string' ? { text: piece, look: undefined, href: undefined } : piece;
	const words = cleanText(text).replaceAll('\t', ' ');
	const seen = RIGHT_TO_LEFT.test(words) ? seenOrder(words, width, size) : words;
	return fontRuns(breakable(seen, width, size)).map((run) => ({ ...run, ...(look && LOOKS[look]), ...(href !== undefined && { link: href, ...LEADING }) }));
}

/** True when the first letter belongs to a script that is written from the right (Unicode's rule P2). */
const startsFromRight = (words: string): boolean => RIGHT_TO_LEFT.test(STRONG.exec(words)?.[0] ?? '');

/**
 * pdfmake sets words from the left to the right, each shaped for itself. So lines that hold letters from the right are broken here, and their words put in
 * the order in which they are seen: words from the right in reverse, words from the left between them as they are.
 */
function seenOrder(words: string, width: number, size: number): string {
	return wrap(words, width * 0.95, size)
		.map((line) => {
			const isFromRight = startsFromRight(line);
			const groups: { isRight: boolean; words: string[] }[] = [];
			for (const word of line.split(' ')) {
				const isRight = RIGHT_TO_LEFT.test(word);
				const last = groups.at(-1);
				if (last && last.isRight === isRight) last.words.push(word);
				else groups.push({ isRight, words: [word] });
			}
			const seen = groups.map((group) => (group.isRight ? group.words.toReversed().map(mirrored) : group.words).join(' '));
			return (isFromRight ? seen.toReversed() : seen).join(' ');
		})
		.join('\n');
}

const MIRRORS: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«' };
const mirrored = (word: string): string => word.replace(/[()[\]{}<>«»]/g, (letter) => MIRRORS[letter] ?? letter);

/** Words too long for the column may break anywhere: an invisible place to break is a line end of our own. */
function breakable(words: string, width: number, size: number): string {
	if (!/\S{12,}/.test(words)) return words;
	return words.replace(/\S{12,}/g, (word) => (word.length < LONG && widthOf(word, size) <= width ? word : wrap(word, width * 0.97, size).join('\n')));
}
