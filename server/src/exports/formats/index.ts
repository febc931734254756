/** The list of export formats, in the order of the menu. To add one: a file beside this one, and a line here. */
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';

export const FORMATS: readonly Format[] = [docx, markdown, csv, json];

/** The format of that name; undefined when there is none. */
export const findFormat = (name: string): Format | undefined => FORMATS.find(({ format }) => format === name);
