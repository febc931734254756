/** The list of export formats, in the order of the menu. To add one: a file beside this one, and a line here. */
import { csv } from './csv.ts';
import { csvSemicolon } from './csv-semicolon.ts';
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { ics } from './ics.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';
import { tldr } from './tldr.ts';
import { xlsx } from './xlsx.ts';
import { zipOf } from './zip.ts';

const EACH: readonly Format[] = [docx, pdf, xlsx, csv, csvSemicolon, ics, html, markdown, png, svg, tldr, json];

export const FORMATS: readonly Format[] = [...EACH, zipOf(EACH)];

/** The format of that name; undefined when there is none. */
export const findFormat = (name: string): Format | undefined => FORMATS.find(({ format }) => format === name);
