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
