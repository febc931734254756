/** The frame of the HTML: head, style, cover as header, contents, a section for each part. */
import type { Block, Pack } from '@rembuk/shared/report/pack/pack';
import { defineMessages, formatMessage } from '@rembuk/shared/text/messages';
import { blockHtml, textHtml } from './blocks.ts';
import { STYLE } from './style.ts';

const text = defineMessages({ contents: { id: 'Daftar isi', en: 'Contents' } });

/** The whole file. */
export function pageOf({ title, locale, makers, blocks }: Pack): string {
	const cover = blocks.find((block) => block.kind === 'cover');
	const parts = partsOf(blocks);
	const contents = formatMessage(text.contents, locale);
	return [
		'<!DOCTYPE html>',
		`<html lang="${locale}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta name="author" content="${textHtml(makers.join('; ')).replaceAll('<br>', ' ')}">`,
		'<meta name="robots" content="noindex">',
		'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
		`<title>${textHtml(title)}</title>`,
		`<style>${STYLE}</style>`,
		'</head>',
		'<body>',
		cover ? headerOf(cover) : '',
		`<nav aria-label="${contents}"><h2>${contents}</h2><ol>${parts.map(({ heading }, index) => `<li><a href="#part-${index + 1}" dir="auto">${textHtml(heading.text)}</a></li>`).join('')}</ol></nav>`,
		'<main>',
		...parts.map(({ heading, rest }, index) => {
			const id = `part-${index + 1}`;
			return `<section>\n${[blockHtml(heading, id), ...rest.map((block) => blockHtml(block))].join('\n')}\n</section>`;
		}),
		'</main>',
		cover ? `<footer><p>${textHtml(cover.foot)}</p></footer>` : '',
		'</body>',
		'</html>',
		'',
	].join('\n');
}

type Inner = Exclude<Block, { kind: 'cover' }>;
interface Part {
	heading: Extract<Block, { kind: 'heading' }>;
	rest: Inner[];
}

/** Each heading of the first level begins a part. */
function partsOf(blocks: readonly Block[]): Part[] {
	const parts: Part[] = [];
	for (const block of blocks) {
		if (block.kind === 'cover') continue;
		if (block.kind === 'heading' && block.level === 1) parts.push({ heading: block, rest: [] });
		else parts.at(-1)?.rest.push(block);
	}
	return parts;
}

function headerOf({ over, title, facts }: Extract<Block, { kind: 'cover' }>): string {
	const rows = facts
		.map(({ label, values }) => `<dt>${textHtml(label)}</dt>${values.map((value) => `<dd dir="auto">${textHtml(value)}</dd>`).join('')}`)
		.join('\n');
	return `<header>\n<p class="over">${textHtml(over)}</p>\n<h1 dir="auto">${textHtml(title)}</h1>\n${rows === '' ? '' : `<dl>\n${rows}\n</dl>`}\n</header>`;
}
