/** The list of export formats, in the order of the menu. To add one: a file beside this one, and a line here. */
import type { Format } from './format.ts';

export const FORMATS: readonly Format[] = [];

/** The format of that name; undefined when there is none. */
export const findFormat = (name: string): Format | undefined => FORMATS.find(({ format }) => format === name);
