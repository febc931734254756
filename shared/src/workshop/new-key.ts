/** Makes a key for something that was given a title only. */
import { type LocalText, pickText } from '../text/locale.ts';

const LONGEST = 48;

/** A readable key from a title, different from those taken: `pengguna-jasa`, `pengguna-jasa-2`. */
export function newKey(title: LocalText, taken: Iterable<string>, fallback: string): string {
	const used = new Set(taken);
	const words = pickText(title, 'id')
		.normalize('NFD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST)
		.replace(/^-+|-+$/g, '');
	const base = words === '' ? fallback : words;
	let key = base;
	for (let n = 2; used.has(key); n++) key = `${base}-${n}`;
	return key;
}
