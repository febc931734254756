/** Compares a file with the golden one beside the test; `UPDATE_GOLDEN=1` writes it anew, to be read before it is committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Expects the text to be the golden file's. */
export function expectGolden(text: string, file: URL): void {
	if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
	expect(text).toBe(readFileSync(file, 'utf8'));
}
