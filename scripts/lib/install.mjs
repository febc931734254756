/** Keeps node_modules true to the lock file. Plain Node: it runs before anything is installed. */
import { existsSync, readFileSync } from 'node:fs';
import { ROOT, run, seconds } from './run.mjs';

const LEAST_NODE = [20, 19];

/** Ends the process with a plain sentence when Node is older than the libraries can bear. */
export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
	if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
	console.error(`Rembuk needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org.`);
	process.exit(1);
}

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, os?: string[], cpu?: string[], link?: boolean }} Locked */

/** @param {string} path @returns {Record<string, Locked>} */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** True when every package that the lock file names is installed in that version. npm itself records what it installed. */
export function isInstalled(root = ROOT) {
	const record = `${root}/node_modules/.package-lock.json`;
	if (!existsSync(record)) return false;
	const installed = packagesOf(record);
	return Object.entries(packagesOf(`${root}/package-lock.json`)).every(([path, { version, optional }]) => {
		if (!path.includes('node_modules/')) return true; // the root and the workspaces themselves
		const found = installed[path];
		return found ? found.version === version : optional === true; // optional: a binary for another platform
	});
}

/** Installs what the lock file says when something is missing; says so. */
export async function ensureInstalled() {
	if (isInstalled()) return;
	console.log('Installing libraries (npm ci) …');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const { code, output, ms } = await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
	if (code !== 0) {
		console.error(output.trimEnd());
		console.error('npm ci failed. Is the npm registry reachable?');
		process.exit(1);
	}
	console.log(`Installed in ${seconds(ms)}.`);
}
