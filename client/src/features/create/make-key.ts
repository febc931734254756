/** Makes the key of a topic or sector out of its title, so that nobody has to think one up. */
import { type LocalText, pickText } from '@rembuk/shared/text/locale';

/** Long enough to tell one from another in an address or a file. */
const LONGEST = 40;

/**
 * "Pengatur kegiatan" → `pengatur-kegiatan`; numbered when that is taken. The key is added to `taken`.
 */
export function makeKey(title: LocalText, fallback: string, taken: string[]): string {
	const plain = pickText(title, 'en')
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST)
		.replace(/^-+|-+$/g, '');
	const stem = plain === '' ? fallback : plain;
	let key = stem;
	for (let n = 2; taken.includes(key); n++) key = `${stem}-${n}`;
	taken.push(key);
	return key;
}
