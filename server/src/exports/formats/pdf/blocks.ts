/** Blocks of the outcome pack as content of pdfmake. Knows no report. */
import { fitColumns } from '@rembuk/shared/report/pack/fit-columns';
import type { Block, Cell, Fact, Line, Pack } from '@rembuk/shared/report/pack/pack';
import type { Alignment, Content, ContentTable, Margins, TableCell } from 'pdfmake/interfaces';
import type { Tell } from '../format.ts';
import { paint } from '../picture/raster.ts';
import { BODY, CELL_PADDING, HEADING, PICTURE_HEIGHT, SMALL, TEXT_WIDTH } from './page.ts';
import { signatures } from './signatures.ts';
import { textOf } from './text.ts';

/** Everything of the pack, in its order. */
export async function contentOf({ blocks }: Pack, tell?: Tell): Promise<Content[]> {
	const made: Content[] = [];
	let at = 0;
	while (at < blocks.length) {
		tell?.(at, blocks.length * 2); // the other half is setting them
		if (isNewPage(blocks[at])) endTight(made.at(-1));
		const [block, next, ...more] = blocks.slice(at, at + 3) as [Block, ...Block[]];
		if (block.kind === 'heading' && block.level > 1 && next?.kind === 'table') made.push(table(next, block.text));
		else if (next && isTied(block, next))
			made.push({ stack: [await blockOf(block), await blockOf(next), ...(more[0]?.kind === 'signatures' ? [await blockOf(more[0])] : [])], unbreakable: true });
		else {
			made.push(await blockOf(block));
			at++;
			continue;
		}
		at += more[0]?.kind === 'signatures' && next?.kind !== 'table' ? 3 : 2;
	}
	return made;
}

const isNewPage = (block: Block | undefined): boolean => block?.kind === 'heading' && block.newPage === true;

/** Takes the space off the end of what a new page follows: on a page full to its last line it would make an empty page. */
function endTight(content: unknown): void {
	if (typeof content !== 'object' || content === null) return;
	const spaced = content as Spaced;
	const { margin, stack, ul, ol } = spaced;
	if (Array.isArray(margin)) spaced.margin = [...margin.slice(0, 3), 0]; // a copy: the looks are shared
	for (const parts of [stack, ul, ol]) if (Array.isArray(parts)) endTight(parts.at(-1));
}
interface Spaced {
	margin?: unknown;
	stack?: unknown;
	ul?: unknown;
	ol?: unknown;
}

/** Most items of a list that is kept on one page with its heading. */
const SHORT_LIST = 14;

/** What stays on one page with what comes after it: a heading with its picture or a short list, the last words with place and signatures. */
function isTied(block: Block, next: Block): boolean {
	if (block.kind === 'heading')
		return block.level > 1 && (next.kind === 'picture' || next.kind === 'paragraph' || (next.kind === 'list' && next.items.length <= SHORT_LIST));
	return block.kind === 'paragraph' && next.kind === 'paragraph' && next.role === 'right';
}

async function blockOf(block: Block): Promise<Content> {
	switch (block.kind) {
		case 'cover':
			return cover(block);
		case 'heading': {
			const look = HEADING[block.level];
			return {
				...textOf([{ text: block.text, look: 'strong' }], TEXT_WIDTH, look.fontSize),
				...look,
				headlineLevel: block.level,
				...(block.newPage && { pageBreak: 'before' as const }),
				...(block.isCentred && { alignment: 'center' as const }),
			};
		}
		case 'paragraph':
			return { fontSize: BODY, ...textOf(block.line, TEXT_WIDTH, BODY), ...(ROLES[block.role ?? 'plain'] as { margin: Margins; alignment?: Alignment }) };
		case 'list': {
			const items = block.items.map((item): Content => ({ ...textOf(item, TEXT_WIDTH - 18, BODY), fontSize: BODY, margin: [0, 0, 0, 1] }));
			return block.isNumbered ? { ol: items, margin: [0, 0, 0, 6] } : { ul: items, margin: [0, 0, 0, 6], markerColor: '#595959' };
		}
		case 'table':
			return table(block);
		case 'picture': {
			const { png } = await paint(block.drawing);
			return {
				image: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
				fit: [TEXT_WIDTH, PICTURE_HEIGHT],
				alignment: 'center',
				margin: [0, 2, 0, 6],
			};
		}
		case 'signatures':
			return signatures(block);
	}
}

const POINTS_PER_MM = 72 / 25.4;
const ROLES = {
	plain: { margin: [0, 3, 0, 6] },
	lead: { margin: [0, 0, 0, 4] },
	centred: { margin: [0, 0, 0, 6], alignment: 'center' },
	right: { margin: [0, 10, 0, 8], alignment: 'right' },
} satisfies Record<string, { margin: Margins; alignment?: Alignment }>;

function cover({ over, title, facts, foot }: Extract<Block, { kind: 'cover' }>): Content {
	const line = (words: string): Line => [words];
	return {
		stack: [
			{
				...textOf(line(over.toUpperCase()), TEXT_WIDTH, 11),
				fontSize: 11,
				characterSpacing: 1.5,
				color: '#595959',
				alignment: 'center',
				margin: [0, 150, 0, 14],
			},
			{ ...textOf([{ text: title, look: 'strong' }], TEXT_WIDTH, 20), fontSize: 20, alignment: 'center', margin: [0, 0, 0, 18] },
			{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 1, lineColor: '#8c8c8c' }], margin: [0, 0, 0, 14] },
			...(facts.length === 0 ? [] : [factTable(facts)]),
			{ ...textOf([{ text: foot, look: 'soft' }], TEXT_WIDTH, 9), fontSize: 9, alignment: 'center', lineHeight: 1.4, margin: [0, 60, 0, 0] },
		],
	};
}

function factTable(facts: readonly Fact[]): Content {
	const widths = [TEXT_WIDTH * 0.22, 8, TEXT_WIDTH * 0.7];
	const cell = (lines: readonly string[], width: number): TableCell => ({
		stack: lines.map((words) => ({ ...textOf([words], width, BODY), margin: [0, 0, 0, 3] })),
		fontSize: BODY,
	});
	return {
		table: { widths, body: facts.map(({ label, values }) => [cell([label], widths[0] ?? 0), cell([':'], 20), cell(values, widths[2] ?? 0)]) },
		layout: 'noBorders',
	};
}

/** A table; its heading, when it has one, is part of its head and stands above it on every page. */
function table({ columns, rows, minHeight: millimetres = 0 }: Extract<Block, { kind: 'table' }>, heading?: string): ContentTable {
	const minHeight = millimetres * POINTS_PER_MM;
	const outer = fitColumns(columns, rows, { width: TEXT_WIDTH - (columns.length + 1) * 0.5, size: SMALL, padding: 2 * CELL_PADDING });
	const widths = outer.map((width) => width - 2 * CELL_PADDING);
	const cell = (lines: Cell, index: number): TableCell => ({
		stack: lines.map((line) => ({ ...textOf(line, widths[index] ?? 0, SMALL), margin: [0, 0, 0, 1.5] })),
		fontSize: SMALL,
		...(columns[index]?.isNumber && { alignment: 'center' as const }),
	});
	const head = columns.map(
		({ head: words, isNumber }, index): TableCell => ({
			...textOf([{ text: words, look: 'strong' }], widths[index] ?? 0, SMALL),
			fontSize: SMALL,
			fillColor: '#ededed',
			...(isNumber && { alignment: 'center' as const }),
		}),
	);
	const title: TableCell[] =
		heading === undefined
			? []
			: [
					{
						...textOf([{ text: heading, look: 'strong' }], TEXT_WIDTH, HEADING[2].fontSize),
						...HEADING[2],
						margin: [-CELL_PADDING, ...HEADING[2].margin.slice(1)] as Margins, // in line with headings that are in no table
						colSpan: columns.length,
						border: [false, false, false, false],
					},
					...columns.slice(1).map((): TableCell => ({ text: '', border: [false, false, false, false] })),
				];
	const heads = heading === undefined ? [head] : [title, head];
	return {
		table: {
			headerRows: heads.length,
			keepWithHeaderRows: 1,
			dontBreakRows: rows.every((row) => lengthOf(row) < WHOLE_ROW_LIMIT),
			widths,
			...(minHeight > 0 && { heights: (row: number) => (row < heads.length ? 0 : minHeight) }),
			body: [...heads, ...rows.map((row) => row.map(cell))],
		},
		layout: heading === undefined ? 'lines' : 'titled',
		margin: [0, 0, 0, 8],
	};
}

/** A row longer than this, in letters, may break across pages, else it might not fit on any. */
const WHOLE_ROW_LIMIT = 1200;
const lengthOf = (row: readonly Cell[]): number => row.flat(2).reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece.text).length, 0);
