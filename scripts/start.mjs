/** `npm start`: installs and builds what is missing or stale, then becomes the server (same process: signals and the exit code need no passing on). */
import { ensureBuilt } from './lib/build-parts.mjs';
import { ensureInstalled, requireNode } from './lib/install.mjs';

requireNode();
try {
	await ensureInstalled();
	await ensureBuilt();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	console.error('Rembuk could not be built.');
	process.exit(1);
}
if (process.env.npm_lifecycle_event === 'start') goWithParent();
process.env.NODE_ENV ??= 'production';
await import(new URL('../server/dist/main.js', import.meta.url).href);

/** When npm is killed outright it cannot pass that on; nobody wants a server left behind that holds the port. */
function goWithParent() {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		process.kill(process.pid, 'SIGTERM');
	}, 500);
	watch.unref();
}
