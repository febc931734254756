/** Whether a JSON text is more work than its length tells: looked at before it is parsed, because parsing cannot be stopped. Pure. */

/** An archive as it is exported has at most one in some 18 bytes: 20 MB of it stay below. */
export const MOST_VALUES = 1_500_000;
export const MOST_DEPTH = 64;

const [QUOTE, BACKSLASH, COMMA] = ['"', '\\', ','].map((symbol) => symbol.charCodeAt(0)) as [number, number, number];
const OPEN = new Set(['[', '{'].map((symbol) => symbol.charCodeAt(0)));
const CLOSE = new Set([']', '}'].map((symbol) => symbol.charCodeAt(0)));

/** True when it has more values than {@link MOST_VALUES}, or any deeper than {@link MOST_DEPTH}. Broken JSON is not its business. */
export function isHeavyJson(text: string): boolean {
	let values = 0;
	let depth = 0;
	for (let n = 0; n < text.length; n++) {
		const symbol = text.charCodeAt(n);
		if (symbol === QUOTE) n = endOfString(text, n);
		else if (symbol === COMMA) values++;
		else if (OPEN.has(symbol)) {
			values++;
			depth++;
		} else if (CLOSE.has(symbol)) depth--;
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
