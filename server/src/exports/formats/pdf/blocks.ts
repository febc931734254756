/** Blocks of the outcome pack as content of pdfmake. Knows no report. */
import { fitColumns } from '@rembuk/shared/report/pack/fit-columns';
import type { Block, Cell, Fact, Line, Pack } from '@rembuk/shared/report/pack/pack';
import type { Alignment, Content, ContentTable, Margins, TableCell } from 'pdfmake/interfaces';
import type { Tell } from '../format.ts';
import { paint } from '../picture/raster.ts';
import { BODY, CELL_PADDING, HEADING, PICTURE_HEIGHT, SMALL, TEXT_WIDTH } from './page.ts';
import { keepingOf } from './row-lines.ts';
import { signatures } from './signatures.ts';
import { textOf } from './text.ts';

/** Everything of the pack, in its order. */
export async function contentOf({ blocks }: Pack, tell?: Tell): Promise<Content[]> {
	const made: Content[] = [];
	let at = 0;
	while (at < blocks.length) {
		tell?.(at, blocks.length * 2); // the other half is setting them
		if (isNewPage(blocks[at])) endTight(made.at(-1));
		const tied = tiedFrom(blocks, at);
		const last = tied.at(-1) as Block;
		const heads = tied.slice(0, -1);
		const title = heads.at(-1);
		if (last.kind === 'table' && title?.kind === 'heading') {
			for (const block of heads.slice(0, -1)) made.push(await blockOf(block));
			made.push(...table(last, title.text));
		} else if (last.kind === 'list' && heads.length > 0) {
			const [begin, rest] = beginningOf(last);
			made.push(
				together([
					...(await Promise.all(heads.map(blockOf))),
					...(begin.length === 0 ? [] : [listOf(begin, { isEnd: rest.length === 0, isNumbered: last.isNumbered })]),
				]),
			);
			if (rest.length > 0) made.push(listOf(rest, { isEnd: true, isNumbered: last.isNumbered, from: begin.length + 1 }));
		} else {
			const parts: Content[] = [];
			for (const block of tied) parts.push(await blockOf(block));
			made.push(parts.length === 1 ? (parts[0] as Content) : together(parts));
		}
		at += tied.length;
	}
	return made;
}

const together = (stack: Content[]): Content => ({ stack, unbreakable: true });

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

/** Most items, and letters, of a list that is kept on one page with its heading; of a longer one so many stay with it. */
const SHORT_LIST = { items: 14, letters: 3000 };
const BEGINNING = { items: 3, letters: 1500 };

/** The items that stay with the heading, and the others. */
function beginningOf({ items }: Extract<Block, { kind: 'list' }>): [Line[], Line[]] {
	const letters = items.map((item) => lengthOf([[item]]));
	const sum = (count: number): number => letters.slice(0, count).reduce((total, one) => total + one, 0);
	if (items.length <= SHORT_LIST.items && sum(items.length) <= SHORT_LIST.letters) return [[...items], []];
	let count = Math.min(BEGINNING.items, items.length);
	while (count > 0 && sum(count) > BEGINNING.letters) count--;
	return [items.slice(0, count), items.slice(count)];
}

/**
 * What stays on one page from here on, one block or more: headings with what they head (the list that a sentence announces too), the last words with the
 * place, the day and the signatures.
 */
function tiedFrom(blocks: readonly Block[], at: number): Block[] {
	let end = at;
	while (isHead(blocks[end], blocks[end + 1])) end++;
	if (isSignedBelow(blocks[end], blocks[end + 1])) end += blocks[end + 2]?.kind === 'signatures' ? 2 : 1;
	return blocks.slice(at, end + 1);
}

function isHead(block: Block | undefined, next: Block | undefined): boolean {
	if (next === undefined || isNewPage(next)) return false;
	if (block?.kind === 'heading') return block.level > 1;
	return block?.kind === 'paragraph' && block.role === 'lead' && next.kind === 'list';
}
const isSignedBelow = (block: Block | undefined, next: Block | undefined): boolean =>
	block?.kind === 'paragraph' && next?.kind === 'paragraph' && next.role === 'right';

/** Items of a list; `from`: the number of the first. */
function listOf(items: readonly Line[], { isEnd, isNumbered = false, from = 1 }: { isEnd: boolean; isNumbered?: boolean | undefined; from?: number }): Content {
	const lines = items.map((item): Content => ({ ...textOf(item, TEXT_WIDTH - 18, BODY), fontSize: BODY, margin: [0, 0, 0, 1] }));
	const margin: Margins = [0, 0, 0, isEnd ? 6 : 0];
	return isNumbered ? { ol: lines, start: from, margin } : { ul: lines, margin, markerColor: '#595959' };
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
		case 'list':
			return listOf(block.items, { isEnd: true, isNumbered: block.isNumbered });
		case 'table':
			return { stack: table(block) };
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
function table({ columns, rows, minHeight: millimetres = 0 }: Extract<Block, { kind: 'table' }>, heading?: string): Content[] {
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
	const keeping = keepingOf(rows, widths, SMALL);
	const room = keeping.lines * LINE + (heading === undefined ? 1 : 2) * HEAD_ROW;
	const set: ContentTable = {
		table: {
			headerRows: heads.length,
			...(keeping.rows > 0 && { keepWithHeaderRows: keeping.rows }),
			dontBreakRows: keeping.isWhole,
			widths,
			...(minHeight > 0 && { heights: (row: number) => (row < heads.length ? 0 : minHeight) }),
			body: [...heads, ...rows.map((row) => row.map(cell))],
		},
		layout: heading === undefined ? 'lines' : 'titled',
		margin: [0, keeping.isWhole ? 0 : -room, 0, 8],
	};
	// the table stands over a box that nobody sees and that no page has half of: where the box has no room, neither has the beginning of the table
	return keeping.isWhole ? [set] : [{ canvas: [{ type: 'rect', x: 0, y: 0, w: 1, h: room, lineWidth: 0.1, lineColor: '#ffffff' }] }, set];
}

/** Heights of a line of words in a table, and of its head or title, points. */
const LINE = 14;
const HEAD_ROW = 30;
const lengthOf = (row: readonly Cell[]): number => row.flat(2).reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece.text).length, 0);
