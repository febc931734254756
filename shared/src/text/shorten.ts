/** Long words in few letters, to tell which ones they are. */

/** The first `most` letters, in one line; with … where there are more. */
export function shorten(words: string, most: number): string {
	const letters = [...words.replace(/\s+/g, ' ').trim()];
	return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : letters.join('');
}
