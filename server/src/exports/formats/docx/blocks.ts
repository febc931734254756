/** Blocks of the outcome pack as paragraphs and tables of a DOCX. Knows no report. */
import type { Block, Line, Pack, Piece as PackPiece } from '@rembuk/shared/report/pack/pack';
import { AlignmentType, HeadingLevel, type Paragraph, type Table } from 'docx';
import type { Tell } from '../format.ts';
import { cover } from './cover.ts';
import { picture } from './picture.ts';
import { signatures } from './signatures.ts';
import { INK, NOTE_LIST, NUMBER_LIST, STYLE } from './styles.ts';
import { table } from './table.ts';
import { type Piece, paragraph } from './text.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Everything of the pack, in its order. */
export async function blocksOf({ blocks }: Pack, tell?: Tell): Promise<(Paragraph | Table)[]> {
	const made: (Paragraph | Table)[] = [];
	for (const [index, block] of blocks.entries()) {
		made.push(...(await blockOf(block, index, blocks[index + 1])));
		tell?.(index + 1, blocks.length + 1);
	}
	return made;
}

const LOOKS = { strong: { bold: true }, soft: { color: INK.soft }, em: { italics: true, color: INK.soft } } as const;
const pieceOf = (piece: PackPiece): Piece =>
	typeof piece === 'string' ? piece : { text: piece.text, ...(piece.look && LOOKS[piece.look]), ...(piece.href !== undefined && { href: piece.href }) };
const piecesOf = (line: Line): Piece[] => line.map(pieceOf);

async function blockOf(block: Block, index: number, next?: Block): Promise<(Paragraph | Table)[]> {
	switch (block.kind) {
		case 'cover':
			return cover(block);
		case 'heading':
			return [
				paragraph(block.text, {
					heading: HEADINGS[block.level],
					...(block.newPage && { pageBreakBefore: true }),
					...(block.isCentred && { alignment: AlignmentType.CENTER }),
				}),
			];
		case 'paragraph':
			return [paragraph(piecesOf(block.line), { ...look(block.role), ...(isSignedBelow(next) && { keepNext: true }) })];
		case 'list':
			return block.items.map((item) =>
				paragraph(piecesOf(item), { style: STYLE.note, numbering: { reference: block.isNumbered ? NUMBER_LIST : NOTE_LIST, level: 0, instance: index } }),
			);
		case 'table':
			return [
				table(
					block.columns,
					block.rows.map((row) => row.map((cell) => cell.map(piecesOf))),
					{ minHeight: Math.round((block.minHeight ?? 0) * TWIPS_PER_MM) },
				),
			];
		case 'picture':
			return [await picture(block.drawing, block.alt)];
		case 'signatures':
			return [signatures(block)];
	}
}

/** The last words stay on the page of the place, the day and the signatures. */
const isSignedBelow = (next: Block | undefined): boolean => next?.kind === 'paragraph' && next.role === 'right';

/** Twentieths of a point in a millimetre. */
const TWIPS_PER_MM = 56.7;

function look(role: Extract<Block, { kind: 'paragraph' }>['role']) {
	if (role === 'lead') return { style: STYLE.lead };
	if (role === 'centred') return { alignment: AlignmentType.CENTER, spacing: { after: 140 }, keepNext: true };
	if (role === 'right') return { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { before: 240, after: 200 } };
	return { spacing: { before: 80, after: 140 } };
}
