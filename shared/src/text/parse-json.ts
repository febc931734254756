/** Reads JSON, and when it is broken says where: line, column, and what stood there. Knows no schema. */
import type { Locale } from './locale.ts';
import { defineMessages, formatMessage } from './messages.ts';

const messages = defineMessages({
	unexpected: { id: 'baris {line}, kolom {column}: {found} tidak diharapkan di sini', en: 'line {line}, column {column}: {found} is not expected here' },
	unfinished: { id: 'berhenti sebelum selesai (baris {line}, kolom {column})', en: 'it ends before it is complete (line {line}, column {column})' },
});

export type ParsedJson = { ok: true; value: unknown } | { ok: false; position: number; reason(locale: Locale): string };

/** Parses a text; engines word their errors differently (and some without a position), so that the place is found here. */
export function parseJson(text: string): ParsedJson {
	try {
		return { ok: true, value: JSON.parse(text) as unknown };
	} catch {
		// JSON.parse throws SyntaxError alone; where, we say ourselves
		const position = findJsonError(text);
		return { ok: false, position, reason: (locale) => tellPlace(text, position, locale) };
	}
}

function tellPlace(text: string, position: number, locale: Locale): string {
	const before = text.slice(0, position).split('\n');
	const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
	const [found] = text.slice(position, position + 2);
	return found === undefined ? formatMessage(messages.unfinished, locale, place) : formatMessage(messages.unexpected, locale, { ...place, found: show(found) });
}

/** A character as people can read it: line breaks and control characters by their code. */
function show(found: string): string {
	const code = found.codePointAt(0) ?? 0;
	return code < 0x21 || code === 0x7f ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : `“${found}”`;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const STRING_START = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;

type Want = 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'after';

/** The offset (UTF-16) of the first thing that is not JSON; the text's length when it merely stops too early. A walk with a stack of its own: no depth is too deep. */
export function findJsonError(text: string): number {
	const open: ('{' | '[')[] = [];
	let want: Want = 'value';
	let at = 0;
	const take = (pattern: RegExp): string => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0] ?? '';
		at += found.length;
		return found;
	};
	/** Where a string that is not one goes wrong. */
	const stringEnd = (): number => {
		take(STRING_START);
		return at;
	};
	for (;;) {
		take(SPACE);
		const next = text[at];
		if (want === 'after' && open.length === 0) return at;
		if (next === undefined) return at;
		if ((want === 'first-key' && next === '}') || (want === 'first-value' && next === ']') || (want === 'after' && next === closing(open.at(-1)))) {
			at++;
			open.pop();
			want = 'after';
		} else if (want === 'after') {
			if (next !== ',') return at;
			at++;
			want = open.at(-1) === '{' ? 'key' : 'value';
		} else if (want === 'colon') {
			if (next !== ':') return at;
			at++;
			want = 'value';
		} else if (want === 'key' || want === 'first-key') {
			if (next !== '"') return at;
			if (take(SCALAR) === '') return stringEnd();
			want = 'colon';
		} else if (next === '{' || next === '[') {
			at++;
			open.push(next);
			want = next === '{' ? 'first-key' : 'first-value';
		} else {
			if (take(SCALAR) === '') return next === '"' ? stringEnd() : at;
			want = 'after';
		}
	}
}

const closing = (bracket: '{' | '[' | undefined): string | undefined => (bracket === '{' ? '}' : bracket === '[' ? ']' : undefined);
