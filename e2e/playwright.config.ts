/** End-to-end tests: the built server, real Chromium; two files at a time where there are two cores, each with a server of its own (`E2E_WORKERS` says otherwise). */
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/** What keeps a browser from asking anybody on the internet anything by itself, so that a foreign request is the product's own. */
const QUIET = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const isRoot = process.getuid?.() === 0;
const executablePath = process.env.REMBUK_BROWSER;

export default defineConfig({
	testDir: '.',
	outputDir: '../test-results/e2e',
	workers: Number(process.env.E2E_WORKERS ?? Math.min(2, availableParallelism())),
	fullyParallel: false,
	forbidOnly: true,
	// real browsers on two busy cores: a test that fails is tried again on a fresh server, and is counted as flaky in the report
	retries: process.env.CI ? 2 : 0,
	timeout: 180_000,
	expect: { timeout: 60_000 },
	reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
	use: {
		browserName: 'chromium',
		viewport: { width: 1280, height: 800 },
		actionTimeout: 30_000,
		navigationTimeout: 60_000,
		screenshot: 'only-on-failure',
		launchOptions: { ...(executablePath ? { executablePath } : {}), args: isRoot ? ['--no-sandbox', ...QUIET] : QUIET },
	},
	projects: [
		{ name: 'e2e', testMatch: '**/*.spec.ts', testIgnore: '**/screens.spec.ts' },
		{ name: 'screens', testMatch: '**/screens.spec.ts' },
	],
});
