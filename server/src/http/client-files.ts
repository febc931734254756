/** Serves the built client: hashed files for ever, the page fresh each time, and the page for every address that is not a file. */
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { AppError } from '@rembuk/shared/errors';
import type { FastifyInstance } from 'fastify';

/** A year, in seconds: the names of these files change with their content. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Addresses that are not the client's. */
const NOT_PAGES = /^\/(api|sync|assets)(\/|\?|$)/;

/** Pages behind unlisted links: no search engine lists them. */
const UNLISTED = /^\/(o|follow-up)(\/|\?|$)/;

/** Registers the files below a directory; without it (not built yet) every page is a plain 404. */
export function serveClient(server: FastifyInstance, directory: string): void {
	const root = resolve(directory);
	const hasPage = existsSync(resolve(root, 'index.html'));
	if (hasPage) {
		void server.register(fastifyStatic, {
			root,
			index: ['index.html'],
			cacheControl: false,
			preCompressed: true,
			dotfiles: 'ignore',
			setHeaders: (reply, path) => {
				reply.header('cache-control', path.startsWith(`${root}${sep}assets${sep}`) ? FOREVER : 'no-cache');
			},
		});
	}
	server.setNotFoundHandler((request, reply) => {
		const isPage = (request.method === 'GET' || request.method === 'HEAD') && !NOT_PAGES.test(request.url);
		if (!hasPage || !isPage) throw new AppError('not-found');
		if (UNLISTED.test(request.url)) reply.header('x-robots-tag', 'noindex, nofollow');
		return reply.type('text/html; charset=utf-8').sendFile('index.html');
	});
}
