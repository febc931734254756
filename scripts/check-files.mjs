/** The house rules that no other tool knows: what a file's head says, how long it gets, and which escapes from the other checks nobody may take. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const MOST_LINES = 300;
const SOURCE = /^(shared|server|client|e2e|bench|scripts)\/.*\.(ts|tsx|mjs)$/;
const TEST = /\.(test|proof)\.[a-z]+$|\.spec\.ts$|\/testing\//;

/** Words that switch a check off; each would be a hole that nobody sees. Written apart, so that this file does not find itself. */
const ESCAPES = ['biome' + '-ignore', 'eslint' + '-disable', '@ts' + '-ignore', '@ts' + '-expect-error', '@ts' + '-nocheck', 'TO' + 'DO', 'FIX' + 'ME'];
const PATTERNS = [
	{ pattern: /\bas\s+any\b/, words: 'casts to any, which switches the types off' },
	{ pattern: /\b(it|test|describe)(\.\w+)*\.(only|todo)\b/, words: 'a test that runs alone, or one that is only a wish' },
	{ pattern: /\b(it|describe)\.skip\(/, words: 'a test that is left out' },
	{ pattern: /catch\s*(\([^)]*\))?\s*\{\s*\}/, words: 'an empty catch hides what went wrong' },
	{ pattern: /^export \* from/m, words: 'a barrel: an index is a list of entries, never a re-export' },
];

/**
 * What is wrong with one file.
 * @param {string} path relative to the root
 * @param {string} text
 * @returns {string[]} one line for each offence
 */
export function offencesOf(path, text) {
	const found = [];
	const lines = text.split('\n').length - 1;
	if (!TEST.test(path) && !/^(#!.*\n)?\s*\/\*\*/.test(text)) found.push('does not begin with a comment that says what it owns');
	if (!TEST.test(path) && lines > MOST_LINES) found.push(`has ${lines} lines; split it at ${MOST_LINES}`);
	for (const word of ESCAPES) if (text.includes(word)) found.push(`says ${word}`);
	for (const { pattern, words } of PATTERNS) if (pattern.test(text)) found.push(words);
	if (!/^[a-z0-9.-]+$/.test(path.split('/').at(-1) ?? '')) found.push('is not named in kebab-case');
	return found.map((offence) => `${path} ${offence}`);
}

/** The files that git knows or would take up. */
function sourceFiles(/** @type {string} */ root) {
	const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
	return listed.split('\n').filter((path) => SOURCE.test(path) && existsSync(resolve(root, path)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const files = sourceFiles(HOME);
	const offences = files.flatMap((path) => offencesOf(path, readFileSync(resolve(HOME, path), 'utf8')));
	for (const offence of offences) console.log(offence);
	if (files.length === 0) console.log('No file was read.');
	console.log(`${files.length} files, ${offences.length} offences`);
	process.exitCode = offences.length > 0 || files.length === 0 ? 1 : 0;
}
