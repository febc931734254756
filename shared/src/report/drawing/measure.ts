/** How wide words are, roughly, where no font can be asked: tables of a sans-serif, generous rather than tight. The same on every machine. */

const NARROW = /[iljtfr.,:;'|!()[\]{}\-`I ]/;
const WIDE = /[mwMW@%&—…]/;
/** Scripts and symbols whose letters take a whole square. */
const SQUARE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{1ffff}\u{20000}-\u{3fffd}]/u;
const NOTHING = /\p{M}|\p{Cf}/u;

function widthOfLetter(letter: string): number {
	if (NOTHING.test(letter)) return 0;
	if (SQUARE.test(letter)) return 1.05;
	if (/[\ua980-\ua9df]/.test(letter)) return 1.3; // Javanese
	if (NARROW.test(letter)) return 0.36;
	if (WIDE.test(letter)) return 0.92;
	return /\p{Lu}/u.test(letter) ? 0.68 : 0.58;
}

/** Width of a line in px, for letters of `size` px. */
export const widthOf = (line: string, size: number): number => [...line].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size;

/** The lines that words take in a width, px; a word that is too long for a line is broken. */
export function wrap(words: string, width: number, size: number): string[] {
	return words.split('\n').flatMap((line) => {
		const lines: string[] = [];
		let current = '';
		for (const part of line.split(/(?<=\s)/)) {
			if (current !== '' && widthOf(current + part.trimEnd(), size) > width) {
				lines.push(current.trimEnd());
				current = '';
			}
			current += part;
			while (widthOf(current.trimEnd(), size) > width) {
				const fits = lettersThatFit(current, width, size);
				if (fits.length >= current.length) break;
				lines.push(fits);
				current = current.slice(fits.length);
			}
		}
		return [...lines, current.trimEnd()];
	});
}

function lettersThatFit(line: string, width: number, size: number): string {
	let fits = '';
	let at = 0;
	for (const letter of line) {
		at += widthOfLetter(letter) * size;
		if (at > width && fits !== '') return fits;
		fits += letter;
	}
	return fits;
}
