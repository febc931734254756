/** Reads a workshop's JSON file: what is wrong with it by path and reason, or the definition and what in the file is not used. */
import { checkFields, describeIssue, type FieldProblem } from '@rembuk/shared/text/describe-issue';
import type { Locale } from '@rembuk/shared/text/locale';
import { parseJson } from '@rembuk/shared/text/parse-json';
import { definitionSchema, type WorkshopDefinition } from '@rembuk/shared/workshop/definition';
import { placeInWords } from './place-in-words.ts';

/** The largest definition that the server takes (bytes). */
export const FILE_LIMIT = 1_000_000;

export type FileResult =
	| { ok: true; definition: WorkshopDefinition; unused: string[] }
	| { ok: false; kind: 'json'; reason(locale: Locale): string }
	| { ok: false; kind: 'fields'; problems(locale: Locale): FieldProblem[] };

/** Reads the file's text. Problems are told when asked, in the reader's language of that moment. */
export function readFile(text: string): FileResult {
	const parsed = parseJson(text.replace(/^\uFEFF/, ''));
	if (!parsed.ok) return { ok: false, kind: 'json', reason: parsed.reason };
	const checked = checkFields(definitionSchema, parsed.value);
	if (!checked.ok) {
		const problems = (locale: Locale) => checked.issues.map((issue) => describeIssue(issue, locale, (path) => placeInWords(path, parsed.value, locale)));
		return { ok: false, kind: 'fields', problems };
	}
	const known = new Set([...Object.keys(checked.value), '$comment', '$schema']);
	const unused = Object.keys(parsed.value as object).filter((key) => !known.has(key));
	return { ok: true, definition: checked.value, unused };
}
