/** Makes and reads every identifier and secret of Rembuk. Knows no storage and no user. */
import { customAlphabet, nanoid } from 'nanoid';

/**
 * 31 symbols that nobody confuses on a wall or a print: no 0/O, no 1/I/L. Eight of them are 39.6 bits: at the server-wide 20
 * wrong guesses a second, 13 years to hit any of 100 open workshops.
 */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

const randomCode = customAlphabet(CODE_ALPHABET, CODE_LENGTH);
const randomRoomId = customAlphabet('0123456789abcdef', 32);

/** A short id for things inside one workshop (people, cards, notes): 21 URL-safe symbols, 126 bits. */
export const newId = (): string => nanoid();

/** A workshop's id: 16 URL-safe symbols (96 bits); it is no secret. */
export const newWorkshopId = (): string => nanoid(16);

/** A room's id: 128 random bits as 32 hexadecimal digits, and nothing else (never a path, never a name). */
export const newRoomId = (): string => randomRoomId();

/** True for a string that {@link newRoomId} could have made. */
export const isRoomId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** A secret of 256 bits, 43 URL-safe symbols; only its hash is ever stored. */
export const newToken = (): string => nanoid(43);

/** A join or rejoin code without the dash: eight unambiguous symbols. */
export const newCode = (): string => randomCode();

/** What a person typed, as a code: upper case, without spaces and dashes; null when it cannot be one. */
export function parseCode(typed: string): string | null {
	const code = typed.toUpperCase().replace(/[\s\-–—]/g, '');
	if (code.length !== CODE_LENGTH) return null;
	return [...code].every((symbol) => CODE_ALPHABET.includes(symbol)) ? code : null;
}

/** A code as people read it: two groups of four. */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
