/** Starts a file of ours in a thread of its own. Knows nothing of what it does. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts `<name>.ts` beside the file that asks (`from` is its `import.meta.url`). From source (tsx, vitest) the thread must learn TypeScript first: Node 20 does
 * not hand `--import tsx` on to workers. Bundled, every thread's file lies beside all others.
 */
export function startThread(name: string, from: string, options: WorkerOptions = {}): Worker {
	if (!from.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, from), options);
	const tsx = JSON.stringify(new URL('./dist/esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))).href);
	const file = JSON.stringify(new URL(`./${name}.ts`, from).href);
	return new Worker(`import(${tsx}).then(({ register }) => { register(); return import(${file}); })`, { ...options, eval: true, execArgv: [] });
}
