/** Which way words run. Knows only their letters. */

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const STRONG = new RegExp(`${RIGHT_TO_LEFT.source}|\\p{L}`, 'u');

/** True when some of the words are written from the right. */
export const holdsFromRight = (words: string): boolean => RIGHT_TO_LEFT.test(words);
/** True when the first letter belongs to a script that is written from the right (Unicode's rule P2). */
export const startsFromRight = (words: string): boolean => RIGHT_TO_LEFT.test(STRONG.exec(words)?.[0] ?? '');
