/** Builds the client (Vite) and the server (esbuild), each only when its sources changed. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compressFiles } from './compress.mjs';
import { ROOT, runTool, seconds } from './run.mjs';
import { hashOf, isFresh, setStamp } from './stamp.mjs';

const COMMON = ['shared/src', 'shared/package.json', 'package-lock.json', 'tsconfig.base.json', 'scripts/lib/build-parts.mjs', 'scripts/lib/compress.mjs'];

/** @typedef {{ name: string, sources: string[], result: string, build: () => Promise<void> }} Part */
/** @type {Part[]} */
const PARTS = [
	{ name: 'client', sources: [...COMMON, 'client', 'vite.config.ts'], result: 'client/dist/index.html', build: buildClient },
	{ name: 'server', sources: [...COMMON, 'server/src', 'server/package.json'], result: 'server/dist/main.js', build: buildServer },
];

async function buildClient() {
	const { code, output } = await runTool('vite/bin/vite.js', ['build', '--config', 'vite.config.ts', '--logLevel', 'warn'], {
		env: { NODE_ENV: 'production' },
	});
	if (code !== 0) throw new Error(output.trimEnd());
	await compressFiles(join(ROOT, 'client/dist'));
}

/** Files that run in a thread of their own are told by their name; each becomes a file beside main.js. */
const WORKER = /-worker\.ts$/;

/**
 * Bundles the server; the benchmark takes a directory of its own, so that neither build disturbs the other.
 * @param {string} [outdir]
 * @param {string[]} [more] further files of server/src that become programs of their own
 */
export async function buildServer(outdir = join(ROOT, 'server/dist'), more = []) {
	const { build } = await import('esbuild');
	const source = join(ROOT, 'server/src');
	const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
	const entries = ['main.ts', ...more, ...files.filter((path) => WORKER.test(path))];
	rmSync(outdir, { recursive: true, force: true });
	await build({
		entryPoints: Object.fromEntries(entries.map((path) => [basename(path, '.ts'), join(source, path)])),
		outdir,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20.19',
		sourcemap: 'linked',
		logLevel: 'error',
		// Libraries stay in node_modules (native parts, one instance of yjs); our own source is put together.
		plugins: [
			{
				name: 'libraries-outside',
				setup: (b) =>
					b.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' || path.startsWith('@rembuk/') ? undefined : { path, external: true })),
			},
		],
	});
}

/** Builds what is stale; says so. @throws Error with the tool's own words when a build fails */
export async function ensureBuilt({ force = false } = {}) {
	for (const { name, sources, result, build } of PARTS) {
		const hash = hashOf(sources);
		if (!force && existsSync(join(ROOT, result)) && isFresh(name, hash)) continue;
		console.log(`Building the ${name} …`);
		const started = performance.now();
		await build();
		setStamp(name, hash);
		console.log(`Built the ${name} in ${seconds(performance.now() - started)}.`);
	}
}
