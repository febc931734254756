import { expect, test } from 'vitest';
import { offencesOf } from './check-files.mjs';

const HEAD = '/** Owns this. */\n';

test.each([
	['no head comment', 'client/src/a.ts', 'export const a = 1;\n'],
	['too long', 'client/src/a.ts', HEAD + '\n'.repeat(301)],
	['a cast that switches types off', 'client/src/a.ts', `${HEAD}const a = b as${' '}any;\n`],
	['a lonely test', 'client/src/a.test.ts', `${HEAD}it.${'only'}('a', () => {});\n`],
	['a skipped test', 'client/src/a.test.ts', `${HEAD}it.${'skip'}('a', () => {});\n`],
	['an empty catch', 'client/src/a.ts', `${HEAD}try { a(); } catch ${'{}'}\n`],
	['a barrel', 'client/src/index.ts', `${HEAD}export ${'*'} from './a.ts';\n`],
	['a postponed thought', 'client/src/a.ts', `${HEAD}// ${'TO' + 'DO'} later\n`],
	['another way of writing names', 'client/src/MyFile.ts', HEAD],
])('%s is an offence', (_, path, text) => {
	expect(offencesOf(path, text)).toHaveLength(1);
});

test('a good file has none', () => {
	expect(offencesOf('client/src/use-room.tsx', `${HEAD}export const a = 1;\n`)).toEqual([]);
});
