/** Puts people's words into Markdown so that they stay words: never a heading, a list, a link, a picture, HTML or a formula. */
import { cleanText } from '@rembuk/shared/text/clean-text';

/** What means something inside a line, in CommonMark or in GitHub's, GitLab's and Pandoc's additions. */
const INLINE = /[\\`*_[\]<>|~#$^@]/g;
/** An ampersand only where it would begin an entity. */
const ENTITY = /&(?=#?\w+;)/g;
/** What some readers turn into a link by themselves. */
const AUTOLINK = /(\bwww)\.|(\b[a-z][a-z0-9+.-]*):(?=\/\/)|(\bmailto|\bxmpp):/gi;
/** What means something at the start of a line only: bullets, quotes, underlines of headings, fences, ordered lists. */
const BULLET = /^([-+=:]|&gt;)/;
const ORDERED = /^(\d+)([.)])(?=\s|$)/;

/** Words for one line of Markdown; a line break becomes `<br>`. Safe at the start of a line, in a list item and in a table's cell. */
export function markdownText(words: string): string {
	return cleanText(words)
		.trim()
		.split('\n')
		.map((line) => escapeLine(line.trim()))
		.join('<br>');
}

const escapeLine = (line: string): string =>
	line
		.replace(/\t/g, ' ')
		.replace(INLINE, '\\$&')
		.replace(ENTITY, '\\&')
		.replace(AUTOLINK, (_, www?: string, scheme?: string, mail?: string) => (www ? `${www}\\.` : `${scheme ?? mail}\\:`))
		.replace(BULLET, '\\$1')
		.replace(ORDERED, '$1\\$2');

/** Words that lead to an address, when there is one. The address is one of ours: percent-encoded. */
export const markdownLink = (words: string, href: string | undefined): string =>
	href === undefined ? markdownText(words) : `[${markdownText(words)}](<${href}>)`;

/** A cell: words to be escaped, or Markdown that is finished. */
export type MarkdownCell = string | { markdown: string };

/** A table with escaped cells; a cell's lines are kept with `<br>`. */
export function markdownTable(head: readonly string[], rows: readonly (readonly MarkdownCell[])[]): string {
	const line = (cells: readonly MarkdownCell[]): string =>
		`| ${cells.map((cell) => (typeof cell === 'string' ? markdownText(cell) : cell.markdown)).join(' | ')} |`;
	return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
