/** Lines of the pack as text of pdfmake: a run for each font; what holds letters from the right is broken and ordered before. */
import { widthOf, wrap } from '@rembuk/shared/report/drawing/measure';
import type { Line, Piece } from '@rembuk/shared/report/pack/pack';
import { cleanText } from '@rembuk/shared/text/clean-text';
import { holdsFromRight, startsFromRight } from '@rembuk/shared/text/direction';
import { fontRuns } from './choose-font.ts';
import { seenRuns } from './from-right.ts';

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
/** Longest word that may stand on a line unbroken, in letters: what is longer is given places to break. */
const LONG = 24;

/** A line in a column of `width` points, in letters of `size` points. */
export function textOf(line: Line, width: number, size: number): Text {
	const first = line[0] ?? '';
	const isFromRight = startsFromRight(wordsOf(first));
	const aligned = isFromRight && ({ alignment: 'right' } as const);
	const pieces = line.flatMap(leadingByItsBeginning);
	if (!pieces.some((piece) => holdsFromRight(wordsOf(piece)))) return { text: pieces.flatMap((piece) => runsOf(piece, width, size)), ...aligned };
	const parts = pieces.map((piece) => ({ text: cleaned(wordsOf(piece)), look: lookOf(piece), isBold: isStrong(piece) }));
	return { text: seenRuns(parts, isFromRight, width, size).map(({ look, ...run }) => ({ ...run, ...look })), ...aligned };
}

/** pdfmake makes a link of its own of every word: a long note leads by its first words, and a file with thousands of them stays small. */
const LEADING_WORDS = /^\s*(?:\S+\s+){6}(?=\S)/;
function leadingByItsBeginning(piece: Piece): Piece[] {
	if (typeof piece === 'string' || piece.href === undefined) return [piece];
	const begin = LEADING_WORDS.exec(piece.text)?.[0];
	if (begin === undefined) return [piece];
	const { href: _, ...plain } = piece;
	return [
		{ ...piece, text: begin.trimEnd() },
		{ ...plain, text: piece.text.slice(begin.trimEnd().length) },
	];
}

const wordsOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text);
const cleaned = (words: string): string => cleanText(words).replaceAll('\t', ' ');
const isStrong = (piece: Piece): boolean => typeof piece !== 'string' && piece.look === 'strong';

function lookOf(piece: Piece): Partial<Run> {
	if (typeof piece === 'string') return {};
	return { ...(piece.look && LOOKS[piece.look]), ...(piece.href !== undefined && { link: piece.href, ...LEADING }) };
}

const runsOf = (piece: Piece, width: number, size: number): Run[] =>
	fontRuns(breakable(cleaned(wordsOf(piece)), width, size)).map((run) => ({ ...run, ...lookOf(piece) }));

/** Not what may be broken by itself. */
const LONG_WORD = /[^\s\u200b]{12,}/g;

/** Words too long for the column may break anywhere: an invisible place to break is a line end of our own. */
function breakable(words: string, width: number, size: number): string {
	return words.replaceAll(LONG_WORD, (word) => (word.length < LONG && widthOf(word, size) <= width ? word : wrap(word, width * 0.97, size).join('\n')));
}
