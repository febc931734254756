/** Remembers from which sources something was built, so that it is built again only when they change. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const CACHE = join(ROOT, '.cache');
const SKIPPED = new Set(['node_modules', 'dist', 'testing']);
const isSource = (/** @type {string} */ name) => !/\.(test|proof)\.|\.golden\./.test(name) && !SKIPPED.has(name);

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter(isSource)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

/** A hash over names and contents. @param {string[]} sources paths below the root, files or directories */
export function hashOf(sources) {
	const hash = createHash('sha256').update(process.versions.node);
	for (const file of sources.flatMap((source) => filesUnder(join(ROOT, source)))) {
		hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex');
}

const stampPath = (/** @type {string} */ name) => join(CACHE, `${name}.stamp`);

/** True when `name` was last built from these very sources. @param {string} name @param {string} hash */
export const isFresh = (name, hash) => existsSync(stampPath(name)) && readFileSync(stampPath(name), 'utf8') === hash;

/** Notes that `name` is now built from these sources. @param {string} name @param {string} hash */
export function setStamp(name, hash) {
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(stampPath(name), hash);
}
