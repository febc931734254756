import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileReport } from '../testing/hostile-day.ts';
import { markdown } from './markdown.ts';
import { markdownTable, markdownText } from './markdown-text.ts';

/** A reader with everything on: HTML, links made of bare addresses, tables, strike-through. */
const reader = new MarkdownIt({ html: true, linkify: true });
type Token = ReturnType<typeof reader.parse>[number];

const flat = (tokens: readonly Token[]): Token[] => tokens.flatMap((token) => [token, ...flat(token.children ?? [])]);
const shownText = (tokens: readonly Token[]): string =>
	flat(tokens)
		.map((token) => (token.type === 'html_inline' && token.content === '<br>' ? '\n' : ['text', 'text_special'].includes(token.type) ? token.content : ''))
		.join('');
const plain = (words: string): string =>
	words
		.replace(/\r\n|[\r\u0085\u2028]/g, '\n')
		.replaceAll(String.fromCharCode(0), '')
		.replaceAll(String.fromCharCode(7), '')
		.replaceAll(String.fromCharCode(27), '')
		.replace(/[\ufffe\uffff\u202c\u202e]/g, '')
		.replace(/\p{Surrogate}/gu, '\ufffd')
		.trim()
		.split('\n')
		.map((line) => line.trim().replaceAll('\t', ' '))
		.join('\n');

describe('words in Markdown', () => {
	it.each(HOSTILE)('stay words in a list: %j', (words) => {
		const tokens = reader.parse(`- ${markdownText(words)} — x`, {});
		expect(shownText(tokens)).toBe(`${plain(words)} — x`);
		const kinds = new Set(flat(tokens).map((token) => (token.type === 'html_inline' ? token.content : token.type)));
		for (const kind of kinds)
			expect([
				'bullet_list_open',
				'bullet_list_close',
				'list_item_open',
				'list_item_close',
				'paragraph_open',
				'paragraph_close',
				'inline',
				'text',
				'text_special',
				'<br>',
			]).toContain(kind);
	});

	it.each(HOSTILE)('stay words in a heading: %j', (words) => {
		const tokens = reader.parse(`## 1. ${markdownText(words)}`, {});
		expect(shownText(tokens)).toBe(`1. ${plain(words)}`);
	});

	it('stay in their cells of a table', () => {
		const tokens = reader.parse(
			markdownTable(
				['a', 'b'],
				HOSTILE.map((words) => [words, 'x']),
			),
			{},
		);
		const cells = tokens.filter((_, index) => tokens[index - 1]?.type === 'td_open');
		expect(cells.map((cell) => shownText([cell]))).toEqual(HOSTILE.flatMap((words) => [plain(words), 'x']));
	});
});

describe('the whole file', () => {
	it('has only the headings, links and tags of ours', () => {
		const tokens = flat(reader.parse(new TextDecoder().decode(markdown.write(hostileReport()) as Uint8Array), {}));
		const kinds = new Map<string, number>();
		for (const { type, content } of tokens) {
			const kind = type === 'html_inline' ? content : type;
			kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
		}
		for (const kind of ['link_open', 'image', 'html_block', 'fence', 'code_block', 'code_inline', 's_open', 'em_open', 'ordered_list_open'])
			expect(kinds.get(kind), kind).toBeUndefined();
		expect([...kinds.keys()].filter((kind) => kind.startsWith('<'))).toEqual(['<br>']);
		expect(tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h1')).toHaveLength(1);
		// four groups, the plenary, the attendance, the appendix
		expect(tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h2')).toHaveLength(7);
	});
});
