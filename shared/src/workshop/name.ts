/** A person's name as it is kept: one line, no characters that hide or turn the words around. */
import * as z from 'zod/mini';
import { LIMITS } from './definition.ts';

/** Control characters, and the marks that override the direction of the text around them (they could make one name read as another). */
const HIDDEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]+/gu;

/** The name in normal form (NFC), hidden characters gone, white space single. */
export const cleanName = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').replace(HIDDEN, '').replace(/ {2,}/g, ' ').trim();

/** A name: 1–80 characters (UTF-16 units) after cleaning. */
export const nameSchema = z.string().check(z.overwrite(cleanName), z.minLength(1), z.maxLength(LIMITS.name));
