/** `npm run dev`: the server restarting on change, Vite with hot reload in front of it, and the demo workshop when the database is new. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { ensureInstalled, requireNode } from './lib/install.mjs';
import { ROOT, run } from './lib/run.mjs';

requireNode();
await ensureInstalled();

const dataDir = process.env.DATA_DIR ?? join(ROOT, 'data/dev');
const isNew = !existsSync(dataDir);
const apiPort = Number(process.env.API_PORT) || (await freePort());

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createNetServer().once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/src/main.ts'], {
	cwd: ROOT,
	env: { REHEARSE: 'false', ...process.env, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(apiPort), NODE_ENV: 'development' },
	stdio: ['ignore', 'ignore', 'inherit'],
});
server.on('exit', (code) => process.exit(code ?? 0));
process.on('exit', () => server.kill()); // also when we break

const { createServer } = await import('vite');
const target = `http://127.0.0.1:${apiPort}`;
const vite = await createServer({
	configFile: join(ROOT, 'vite.config.ts'),
	optimizeDeps: { exclude: ['@tldraw/assets'] }, // its imports of files by URL cannot be bundled beforehand
	server: {
		host: process.env.HOST ?? true,
		port: Number(process.env.PORT) || 5173,
		proxy: { '/api': { target }, '/sync': { target, ws: true }, '/config.json': { target }, '/healthz': { target }, '/readyz': { target } },
	},
});
await vite.listen();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.once(signal, () => {
		server.kill('SIGTERM'); // its exit ends us
		void vite.close();
	});
}

await answers(`${target}/readyz`);
vite.printUrls();
const url = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? target;
if (isNew) {
	console.log('\nA new database: putting the demo workshop in …');
	const { code, output } = await run(process.execPath, ['--import', 'tsx', 'scripts/seed.mjs', url]);
	console.log(output.trimEnd());
	if (code !== 0) console.error('The demo workshop could not be made; the server runs without it.');
} else {
	console.log(`\nThe data of earlier runs is in ${dataDir}; remove it to get a fresh demo workshop.`);
}

/** Waits until the server answers; a slow machine takes its time. @param {string} address */
async function answers(address) {
	for (;;) {
		const ready = await fetch(address).then(
			(response) => response.ok,
			() => false, // not listening yet
		);
		if (ready) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}
