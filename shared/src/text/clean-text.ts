/** Makes text safe to print in any file: what no document format can hold goes, every script stays. */

/** Control characters but tab and line feed, and the two code points that are no characters; XML forbids them all. */
const FORBIDDEN = /(?![\n\t])[\p{Cc}\ufffe\uffff]/gu;
/** Every way to end a line that Unicode knows: CR LF, CR, vertical tab, form feed, NEL, line and paragraph separator. */
const LINE_END = /\r\n|[\r\v\f\x85\u2028\u2029]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Signs that turn the words around them about, until something ends them: embeddings, overrides and isolates. Letters from the right find their place without. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The text without signs that would turn what stands beside it about; marks that only say which way they run themselves stay. */
export const withoutTurns = (text: string): string => text.replace(TURNS, '');

/** The text with `\n` as its only line end, without control characters and signs that turn words about, and with U+FFFD for half a character. */
export const cleanText = (text: string): string => withoutTurns(text.replace(LINE_END, '\n').replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\ufffd'));

/** True when there is something to read: signs that nobody sees (zero width, direction) are no words. */
export const hasWords = (text: string): boolean => /[^\s\p{Cc}\p{Cf}]/u.test(text);
