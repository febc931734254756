import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { envExample, readConfig } from './config.ts';

const problems = (environment: Record<string, string>) => {
	const read = readConfig(environment, 'en');
	return read.ok ? [] : read.problems;
};

describe('readConfig', () => {
	it('needs nothing', () =>
		expect(readConfig({}, 'en')).toEqual({
			ok: true,
			config: {
				host: undefined,
				port: 3000,
				publicUrl: undefined,
				trustProxy: false,
				dataDir: './data',
				tldrawLicenseKey: undefined,
				webhooksAllowPrivate: false,
				rehearse: true,
				logLevel: 'info',
			},
		}));

	it('takes what is set, and reads nothing as not set', () => {
		const read = readConfig({ PORT: '0', HOST: ' ', PUBLIC_URL: 'https://rembuk.example.org/', TRUST_PROXY: 'yes' }, 'en');
		expect(read).toMatchObject({ ok: true, config: { port: 0, host: undefined, publicUrl: 'https://rembuk.example.org', trustProxy: true } });
	});

	it.each([
		[{ PORT: 'three thousand' }, 'PORT must be a number.'],
		[{ PORT: '80.5' }, 'PORT must be a whole number.'],
		[{ PORT: '-1' }, 'PORT is too small: at least 0.'],
		[{ PORT: '70000' }, 'PORT is too great: at most 65,535.'],
		[{ PUBLIC_URL: 'rembuk' }, 'PUBLIC_URL must be a web address, like https://rembuk.example.org.'],
		[{ PUBLIC_URL: 'ftp://rembuk' }, 'PUBLIC_URL must be a web address, like https://rembuk.example.org.'],
		[{ TRUST_PROXY: 'maybe' }, 'TRUST_PROXY must be one of: 0, 1, true, false, yes, no.'],
		[{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of: fatal, error, warn, info, debug, trace, silent.'],
	])('names what is wrong with %j', (environment, problem) => expect(problems(environment)).toEqual([problem]));

	it('names all that is wrong at once', () => expect(problems({ PORT: 'x', LOG_LEVEL: 'y', TLDRAW_LICENSE_KEY_FILE: '/nowhere/at/all' })).toHaveLength(3));

	it('takes a secret from a file', () => {
		const dir = mkdtempSync(join(tmpdir(), 'rembuk-'));
		onTestFinished(() => rmSync(dir, { recursive: true }));
		writeFileSync(join(dir, 'key'), 'abc\n');
		expect(readConfig({ TLDRAW_LICENSE_KEY_FILE: join(dir, 'key') }, 'en')).toMatchObject({ config: { tldrawLicenseKey: 'abc' } });
	});
});

it('.env.example is what the schema says (-u writes it)', async () => {
	await expect(envExample()).toMatchFileSnapshot('../../.env.example');
});
