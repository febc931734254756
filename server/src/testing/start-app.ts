/** Starts a whole server for a test: its own data directory, a free port, gone when the test is over. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type App, openApp } from '../app.ts';
import type { Config } from '../config.ts';
import { type Api, openApi } from './api.ts';

export interface TestApp extends App {
	/** Calls its API with nobody signed in. */
	api: Api;
	dataDir: string;
	/** Closes it and starts it again on the same data. */
	restart(): Promise<TestApp>;
}

export interface TestAppOptions {
	config?: Partial<Config>;
	now?: () => number;
	dataDir?: string;
	/** Registers the end of it; the test's own end when absent (pass `afterAll` in a hook). */
	whenOver?: (close: () => Promise<void>) => void;
}

const PAGE = '<!doctype html><html lang="id"><title>Rembuk</title></html>\n';

/** Starts it. Everything that it makes is removed at the end of the test. */
export async function startApp({ config, now, dataDir, whenOver = onTestFinished }: TestAppOptions = {}): Promise<TestApp> {
	const dir = dataDir ?? temporaryDirectory(whenOver);
	const clientDir = join(dir, 'client');
	mkdirSync(join(clientDir, 'assets'), { recursive: true });
	writeFileSync(join(clientDir, 'index.html'), PAGE);
	writeFileSync(join(clientDir, 'assets', 'app-1a2b3c.js'), 'export {};\n');
	const base: Config = {
		host: '127.0.0.1',
		port: 0,
		publicUrl: undefined,
		trustProxy: false,
		dataDir: join(dir, 'data'),
		tldrawLicenseKey: undefined,
		webhooksAllowPrivate: false,
		rehearse: false,
		metricsToken: undefined,
		logLevel: process.env.TEST_LOG ?? 'silent',
	};
	const app = await openApp({ config: { ...base, ...config }, clientDir, version: '0.0.0-test', ...(now && { now }) });
	let closing: Promise<void> | undefined;
	const close = (): Promise<void> => {
		closing ??= app.close();
		return closing;
	};
	whenOver(close);
	const url = `http://127.0.0.1:${app.port}`;
	return {
		...app,
		url,
		close,
		api: openApi(url),
		dataDir: dir,
		restart: async () => {
			await close();
			return startApp({ ...(config && { config }), ...(now && { now }), dataDir: dir, whenOver });
		},
	};
}

function temporaryDirectory(whenOver: (close: () => Promise<void>) => void): string {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-'));
	whenOver(async () => rmSync(dir, { recursive: true, force: true }));
	return dir;
}
