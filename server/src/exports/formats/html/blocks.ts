/** Blocks of the outcome pack as HTML. People's words are text, whatever they hold. Knows no report. */
import { drawingSvg, escapeMarkup } from '@rembuk/shared/report/drawing/drawing-svg';
import type { Block, Cell, Line, Piece } from '@rembuk/shared/report/pack/pack';
import { cleanText } from '@rembuk/shared/text/clean-text';

/** Words as text of HTML; their lines stay. */
export const textHtml = (words: string): string => escapeMarkup(cleanText(words)).replaceAll('\n', '<br>');

const TAGS = { strong: ['<strong>', '</strong>'], soft: ['<span class="soft">', '</span>'], em: ['<em>', '</em>'] } as const;
function pieceHtml(piece: Piece): string {
	if (typeof piece === 'string') return `<bdi>${textHtml(piece)}</bdi>`;
	const { text, look, href } = piece;
	const words = href === undefined ? textHtml(text) : `<a class="back" href="${escapeMarkup(href)}">${textHtml(text)}</a>`;
	if (look === undefined) return `<bdi>${words}</bdi>`;
	const [open, close] = TAGS[look];
	return `${open}${words}${close}`;
}
const lineHtml = (line: Line): string => line.map(pieceHtml).join('');
const cellHtml = (cell: Cell): string => cell.map((line) => `<p dir="auto">${lineHtml(line)}</p>`).join('');

/** Everything but the cover. `id` is the heading's, where it begins a part. */
export function blockHtml(block: Exclude<Block, { kind: 'cover' }>, id?: string): string {
	switch (block.kind) {
		case 'heading':
			// the title of the whole page is the h1
			return `<h${block.level + 1}${id === undefined ? '' : ` id="${id}"`} dir="auto"${block.isCentred ? ' class="centred"' : ''}>${textHtml(block.text)}</h${block.level + 1}>`;
		case 'paragraph':
			return `<p dir="auto"${block.role === undefined ? '' : ` class="${block.role}"`}>${lineHtml(block.line)}</p>`;
		case 'list': {
			const tag = block.isNumbered ? 'ol' : 'ul';
			return `<${tag}>\n${block.items.map((item) => `<li dir="auto">${lineHtml(item)}</li>`).join('\n')}\n</${tag}>`;
		}
		case 'table':
			return tableHtml(block);
		case 'picture':
			return `<figure>${drawingSvg(block.drawing, block.alt)}</figure>`;
		case 'signatures':
			return `<div class="signatures">\n${block.signers.map(({ as, of, name, position }) => `<div><p>${textHtml(as === '' ? position : `${as},`)}</p><p>${textHtml(of)}</p><p class="line">${name === '' ? '( …………………………………… )' : `<strong>${textHtml(name)}</strong>`}</p><p class="soft">${textHtml(name === '' ? block.caption : as === '' ? '' : position)}</p></div>`).join('\n')}\n</div>`;
	}
}

/** A wide table scrolls by itself, by keyboard too. */
function tableHtml({ name, columns, rows }: Extract<Block, { kind: 'table' }>): string {
	const head = columns.map(({ head: words, isNumber }) => `<th scope="col"${isNumber ? ' class="number"' : ''}>${textHtml(words)}</th>`).join('');
	const body = rows
		.map((row) => `<tr>${row.map((cell, index) => `<td${columns[index]?.isNumber ? ' class="number"' : ''}>${cellHtml(cell)}</td>`).join('')}</tr>`)
		.join('\n');
	return `<div class="wide" tabindex="0"><table>\n<caption>${textHtml(name)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}
