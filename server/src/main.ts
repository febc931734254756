/** The process: reads the environment, opens the app, tells people where it is, and goes down in order. */
import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { negotiateLocale } from '@rembuk/shared/text/locale';
import { defineMessages, formatMessage, type Values } from '@rembuk/shared/text/messages';
import { openApp } from './app.ts';
import { readConfig } from './config.ts';
import { goDownOn } from './go-down.ts';

const messages = defineMessages({
	ready: { id: 'Rembuk siap:', en: 'Rembuk is ready:' },
	'wrong-config': { id: 'Pengaturan tidak dapat dipakai:', en: 'The configuration cannot be used:' },
	'port-taken': {
		id: 'Port {port} sudah dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=3001',
		en: 'Port {port} is in use by another program. Stop that one, or choose another port: PORT=3001',
	},
	'data-in-use': {
		id: 'Folder data {dir} sedang dipakai Rembuk lain. Hentikan yang itu, atau pilih folder lain: DATA_DIR=…',
		en: 'The data directory {dir} is in use by another Rembuk. Stop that one, or choose another directory: DATA_DIR=…',
	},
	'data-not-writable': {
		id: 'Folder data {dir} tidak dapat ditulisi ({reason}). Pilih folder lain: DATA_DIR=…',
		en: 'The data directory {dir} cannot be written ({reason}). Choose another one: DATA_DIR=…',
	},
	'cannot-start': { id: 'Rembuk tidak dapat dimulai: {reason}', en: 'Rembuk cannot start: {reason}' },
	closing: { id: 'Rembuk menyimpan dan berhenti.', en: 'Rembuk is saving and stopping.' },
});

/** sysexits.h: something in the configuration is wrong. */
const EX_CONFIG = 78;
/** How long everybody may take to say goodbye, ms. */
const GRACE = 10_000;

// LANG=id_ID.UTF-8 → id; whoever runs a server without one reads English
const locale = negotiateLocale(process.env.LANG?.split(/[_.]/)[0], 'en');
const say = (key: keyof typeof messages, values?: Values): string => formatMessage(messages[key], locale, values);
const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(beside('../../package.json'), 'utf8')) as { version: string };
if (existsSync('.env')) process.loadEnvFile('.env'); // what the environment says itself counts more
const read = readConfig(process.env, locale);
if (!read.ok) {
	process.stderr.write(`${[say('wrong-config'), ...read.problems.map((problem) => `  ${problem}`)].join('\n')}\n`);
	process.exit(EX_CONFIG);
}
const { config } = read;
try {
	const app = await openApp({ config, clientDir: beside('../../client/dist'), version });
	goDownOn({
		grace: GRACE,
		onStart: (why) => {
			if ('signal' in why) process.stdout.write(`${say('closing')}\n`);
			else app.log.fatal({ err: why.error }, 'broken');
		},
		onFailure: (error) => app.log.fatal({ err: error }, 'not-closed'),
		close: app.close,
	});
	const urls = [app.url, ...addresses(config.host).map((address) => `http://${address}:${app.port}`)];
	if (config.publicUrl) urls.unshift(config.publicUrl);
	process.stdout.write(`${[say('ready'), ...urls.map((url) => `  ${url}`)].join('\n')}\n`);
	if (config.rehearse) app.rehearse().catch((error: Error) => app.log.warn({ err: error }, 'rehearsal-failed'));
} catch (error) {
	process.stderr.write(`${whyNotStarted(error as NodeJS.ErrnoException)}\n`);
	process.exit(1);
}

function whyNotStarted({ code, message: reason }: NodeJS.ErrnoException): string {
	if (code === 'EADDRINUSE') return say('port-taken', { port: String(config.port) });
	if (code === 'in-use') return say('data-in-use', { dir: config.dataDir });
	if (code === 'not-writable') return say('data-not-writable', { dir: config.dataDir, reason });
	return say('cannot-start', { reason });
}

/** The addresses under which the local network reaches us, IPv4: what people can type. */
function addresses(host: string | undefined): string[] {
	if (host !== undefined && !['0.0.0.0', '::'].includes(host)) return [];
	return Object.values(networkInterfaces()).flatMap((entries) =>
		(entries ?? []).filter((entry) => entry.family === 'IPv4' && !entry.internal).map((entry) => entry.address),
	);
}
