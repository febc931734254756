/** Names a file after a workshop so that every disk, header and mail program takes it. */

/** Longest slug; the whole name stays under 100 characters. */
const SLUG_LIMIT = 60;

/** `rembuk-<slug>-<date>.<ext>`, or with `-<suffix>` before the dot: letters without accents, digits and dashes only. A title in another script is left out. */
export function fileName(title: string, date: string, extension: string, suffix = ''): string {
	const slug = title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, SLUG_LIMIT)
		.replace(/^-+|-+$/g, '');
	return `${['rembuk', slug, date.replace(/[^0-9-]/g, ''), suffix].filter((part) => part !== '').join('-')}.${extension}`;
}
