import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, isRoomId, newCode, newRoomId, newToken, parseCode, showCode } from './ids.ts';

describe('codes', () => {
	it('uses 31 symbols without 0, O, 1, I and L', () => {
		expect(new Set(CODE_ALPHABET).size).toBe(31);
		for (const confusing of '0O1IL') expect(CODE_ALPHABET).not.toContain(confusing);
	});
	it('reads what people type: lower case, spaces, dashes of any kind', () => {
		const code = newCode();
		expect(code).toHaveLength(8);
		expect(parseCode(` ${showCode(code).toLowerCase()} `)).toBe(code);
		expect(parseCode(`${code.slice(0, 4)} – ${code.slice(4)}`)).toBe(code);
	});
	it.each(['', 'ABCD', 'ABCD-EFG0', 'ABCD-EFGI', 'ABCDEFGHJ', '<script>', 'ÄBCDEFGH'])('refuses %j', (typed) => {
		expect(parseCode(typed)).toBeNull();
	});
});

describe('ids', () => {
	it('makes room ids of 128 bits that are recognised', () => {
		const ids = new Set(Array.from({ length: 500 }, newRoomId));
		expect(ids.size).toBe(500);
		for (const id of ids) expect(isRoomId(id)).toBe(true);
	});
	it.each(['', 'plenary', '../etc/passwd', 'G'.repeat(32), 'a'.repeat(31), 'a'.repeat(33)])('does not take %j for a room id', (id) => {
		expect(isRoomId(id)).toBe(false);
	});
	it('makes tokens of at least 256 bits that fit into a header', () => {
		expect(newToken()).toMatch(/^[\w-]{43}$/);
	});
});
