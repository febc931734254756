/** Words ↔ tldraw's rich text. Boards keep plain words (lines separated by \n), so that two people typing in one note both stay; marks are not kept. */

/** tldraw's rich text: a ProseMirror document as JSON. */
export interface RichText {
	type: 'doc';
	content: unknown[];
}

interface Node {
	type?: unknown;
	text?: unknown;
	content?: unknown;
}

/** A paragraph per line; an empty line is an empty paragraph. */
export function richTextFromWords(words: string): RichText {
	return {
		type: 'doc',
		content: words.split('\n').map((line) => (line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] })),
	};
}

/** The words of a rich text: its blocks joined by \n, a hard break is a \n; what is not text is left out. */
export function wordsFromRichText(value: unknown): string {
	const content = (value as Node | undefined)?.content;
	return Array.isArray(content) ? content.map(wordsOf).join('\n') : '';
}

function wordsOf(node: Node): string {
	if (node?.type === 'text') return typeof node.text === 'string' ? node.text : '';
	if (node?.type === 'hardBreak') return '\n';
	if (!Array.isArray(node?.content)) return '';
	const isBlock = node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'listItem' || node.type === 'blockquote';
	return (node.content as Node[]).map(wordsOf).join(isBlock ? '\n' : '');
}

const isOnly = (value: unknown, keys: readonly string[]): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).every((key) => keys.includes(key));

/** True for a rich text that is nothing but paragraphs of plain words: what {@link richTextFromWords} makes, and what tldraw itself writes for such words. */
export function isPlainRichText(value: unknown): boolean {
	if (!isOnly(value, ['type', 'content']) || value.type !== 'doc' || !Array.isArray(value.content)) return false;
	return value.content.every((paragraph: unknown) => {
		if (!isOnly(paragraph, ['type', 'attrs', 'content']) || paragraph.type !== 'paragraph') return false;
		const { attrs, content } = paragraph;
		if (attrs !== undefined && !(isOnly(attrs, ['dir']) && (attrs.dir === null || typeof attrs.dir === 'string'))) return false;
		const texts = content ?? [];
		return Array.isArray(texts) && texts.every((node: unknown) => isOnly(node, ['type', 'text']) && node.type === 'text' && typeof node.text === 'string');
	});
}
