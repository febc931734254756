/** People's words as runs and paragraphs of a DOCX: cleaned, their lines kept, right to left where their script is. */
import { cleanText } from '@rembuk/shared/text/clean-text';
import { startsFromRight } from '@rembuk/shared/text/direction';
import { ExternalHyperlink, type IParagraphOptions, type IRunOptions, Paragraph, TextRun, UnderlineType } from 'docx';
import { embeddedRuns } from './embedded.ts';

/** A piece of a paragraph: words, or words with a look, which may lead to an address. */
export type Piece = string | ({ text: string; href?: string } & Omit<IRunOptions, 'text' | 'children' | 'break'>);
/** Words that lead somewhere: to be seen on a screen, hardly on paper. */
const LEADING = { underline: { type: UnderlineType.DOTTED, color: '8C8C8C' } } as const;

function runs(piece: Piece): (TextRun | ExternalHyperlink)[] {
	const { text, href, ...look } = typeof piece === 'string' ? { text: piece, href: undefined } : piece;
	const words = cleanText(text).replaceAll('\t', ' ');
	const rightToLeft = startsFromRight(words);
	const made = words.split('\n').flatMap((line, index) =>
		embeddedRuns(line).map(
			({ text: part, font }, at) =>
				new TextRun({
					...look,
					...(href !== undefined && LEADING),
					...(font !== undefined && { font }),
					text: part,
					...(index > 0 && at === 0 && { break: 1 }),
					...(rightToLeft && { rightToLeft }),
				}),
		),
	);
	return href === undefined ? made : [new ExternalHyperlink({ link: href, children: made })];
}

/** A paragraph of pieces; it runs from the right when its first piece does. */
export function paragraph(pieces: Piece | readonly Piece[], options: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
	const list: readonly Piece[] = Array.isArray(pieces) ? pieces : [pieces as Piece];
	const first = list[0] ?? '';
	const bidirectional = startsFromRight(typeof first === 'string' ? first : first.text);
	return new Paragraph({ ...options, ...(bidirectional && { bidirectional }), children: list.flatMap(runs) });
}
