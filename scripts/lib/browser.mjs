/** Finds a Chromium for the end-to-end tests: the system's, else an installed Chrome, else one that is fetched now. Runs no test. */
import { existsSync } from 'node:fs';
import { run, runTool } from './run.mjs';

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/opt/google/chrome/chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

export const isRoot = () => process.getuid?.() === 0;

/** True when the browser there starts at all: on some systems /usr/bin/chromium is only a sign that points to a store. */
async function starts(/** @type {string} */ path) {
	if (!existsSync(path)) return false;
	const { code } = await run(path, ['--version', ...(isRoot() ? ['--no-sandbox'] : [])]);
	return code === 0;
}

async function firstInstalled() {
	for (const path of process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH, ...INSTALLED] : INSTALLED) if (await starts(path)) return path;
	return undefined;
}

async function playwrightsOwn() {
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * The path of a browser, fetched when there is none; undefined when none could be had.
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser() {
	const found = (await firstInstalled()) ?? (await playwrightsOwn());
	if (found) return found;
	if (isRoot() && existsSync('/usr/bin/apt-get')) {
		console.log('No Chromium here: installing it with apt …');
		await run('apt-get', ['update', '-qq']);
		await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
		const installed = await firstInstalled();
		if (installed) return installed;
	}
	console.log('No Chromium here: fetching Playwright’s own …');
	const { code, output } = await runTool('@playwright/test/cli.js', ['install', 'chromium']);
	if (code !== 0) console.log(output.trimEnd());
	return playwrightsOwn();
}
