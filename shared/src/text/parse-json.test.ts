import { describe, expect, it } from 'vitest';
import { findJsonError, parseJson } from './parse-json.ts';

describe('parseJson', () => {
	it('reads what JSON.parse reads', () => {
		for (const text of ['{}', '[1, -2.5e3, true, null, "a\\u00e9\\n"]', ' {"a": {"b": []}} '])
			expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
	});

	it.each([
		['{"a": 1,}', 8],
		['{"a" 1}', 5],
		['[1 2]', 3],
		['{"a": nul}', 6],
		['{"a": "x', 8],
		['{"a": "x\ny"}', 8],
		['{', 1],
		['', 0],
		['{} x', 3],
		["{'a': 1}", 1],
		['[1, 2', 5],
		['{"a\\x": 1}', 3],
	])('%j goes wrong at %i', (text, position) => {
		expect(() => JSON.parse(text) as unknown).toThrow();
		expect(findJsonError(text)).toBe(position);
	});

	it('names line, column and what stood there in both languages', () => {
		const broken = parseJson('{\n  "title": oops\n}');
		expect(broken.ok).toBe(false);
		if (broken.ok) return;
		expect(broken.reason('en')).toBe('line 2, column 12: “o” is not expected here');
		expect(broken.reason('id')).toContain('baris 2, kolom 12');
	});

	it('survives a hundred thousand brackets', () => expect(findJsonError('['.repeat(100_000))).toBe(100_000));
});
