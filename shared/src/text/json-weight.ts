/** Whether a JSON text is more work than its length tells: looked at before it is parsed, because parsing cannot be stopped. Pure. */

/** An archive as it is exported has at most one in some 18 bytes: the largest that is taken (64 MB) stays below. */
export const MOST_VALUES = 3_750_000;
export const MOST_DEPTH = 64;
/** Different names of fields. An archive at every limit has some 110,000 (the plan's keys and words, the state's); each one costs the parser ten times a repeated one. */
export const MOST_NAMES = 200_000;

const [QUOTE, BACKSLASH, COMMA, COLON, SPACE, OPEN, OPEN_LIST, CLOSE, CLOSE_LIST] = [...'"\\,: {[}]'].map((symbol) => symbol.charCodeAt(0));

/** True when it has more values than {@link MOST_VALUES}, any deeper than {@link MOST_DEPTH}, or more names than {@link MOST_NAMES}. Broken JSON is not its business. */
export function isHeavyJson(text: string): boolean {
	const names = nameCounter();
	let values = 0;
	let depth = 0;
	for (let n = 0; n < text.length; n++) {
		const symbol = text.charCodeAt(n);
		if (symbol === QUOTE) {
			const end = endOfString(text, n);
			// of names of one letter there are not many
			if (end - n > 2 && isName(text, end) && names.add(text, n + 1, end) > MOST_NAMES) return true;
			n = end;
		} else if (symbol === COMMA) values++;
		else if (symbol === OPEN || symbol === OPEN_LIST) {
			values++;
			depth++;
		} else if (symbol === CLOSE || symbol === CLOSE_LIST) depth--;
		if (values > MOST_VALUES || depth > MOST_DEPTH) return true;
	}
	return false;
}

/** Where the string that begins there ends; the end of the text when it does not. */
function endOfString(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let slashes = 0;
		while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
		if (slashes % 2 === 0) return end;
	}
	return text.length;
}

/** Whether the string that ends there is the name of a field. */
function isName(text: string, end: number): boolean {
	let next = end + 1;
	while (text.charCodeAt(next) <= (SPACE as number)) next++;
	return text.charCodeAt(next) === COLON;
}

const BITS = 2 ** 22;
/** Nobody can choose names that fall together. */
const SEED = Math.floor(Math.random() * 2 ** 32);

/** Counts different names by a bit each: half a megabyte, whatever they are; a few that fall together are counted once. */
function nameCounter(): { add(text: string, from: number, to: number): number } {
	const seen = new Uint32Array(BITS / 32);
	let count = 0;
	return {
		add(text, from, to) {
			let hash = SEED;
			for (let n = from; n < to; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193); // FNV-1a
			hash ^= hash >>> 15;
			const at = (hash >>> 5) % seen.length;
			const bit = 1 << (hash & 31);
			const word = seen[at] ?? 0;
			if ((word & bit) === 0) {
				seen[at] = word | bit;
				count++;
			}
			return count;
		},
	};
}
