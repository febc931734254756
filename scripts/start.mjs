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
process.env.NODE_ENV ??= 'production';
await import(new URL('../server/dist/main.js', import.meta.url).href);
