/** `npm run e2e [playwright arguments]`: the built product in a real browser. `npm run screens` is the same with the pictures for people to look at. */
import { rmSync } from 'node:fs';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build-parts.mjs';
import { ensureInstalled, requireNode } from './lib/install.mjs';
import { ROOT, run, runTool } from './lib/run.mjs';

const CONFIG = ['--config', 'e2e/playwright.config.ts'];

requireNode();
await ensureInstalled();
await ensureBuilt();
rmSync(`${ROOT}/test-results/e2e.json`, { force: true });
const browser = await ensureBrowser();
const args = process.argv.slice(2);
if (browser) await runAll(browser);
else await skipAll();

/** @param {string} path the browser */
async function runAll(path) {
	const project = args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=e2e'];
	const { code } = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...CONFIG, ...project, ...args], {
		show: true,
		env: { REMBUK_BROWSER: path },
	});
	process.exitCode = code;
}

/** Says loudly how many tests nobody has run. */
async function skipAll() {
	const { output } = await runTool('@playwright/test/cli.js', ['test', ...CONFIG, '--project=e2e', '--list']);
	const count = /Total: (\d+) tests?/.exec(output)?.[1] ?? 'all';
	console.log(
		`\n${'!'.repeat(80)}\nNO BROWSER: ${count} end-to-end tests were SKIPPED. Install Chromium or Chrome, or set CHROMIUM_PATH.\n${'!'.repeat(80)}\n`,
	);
	const { mkdirSync, writeFileSync } = await import('node:fs');
	mkdirSync(`${ROOT}/test-results`, { recursive: true });
	writeFileSync(`${ROOT}/test-results/e2e.json`, JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: Number(count) || 0 } }));
}
