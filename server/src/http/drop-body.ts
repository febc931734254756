/** What is left of a body that is refused: read and dropped, so that the sender gets to hear why. Knows no route. */
import type { IncomingMessage } from 'node:http';

/** So much is dropped at most, in bytes; whoever sends more finds the line cut. */
const MOST = 256 * 1024 * 1024;

/**
 * Resolves when the rest of the body has come, or is too much, or the sender is gone. Someone who is still sending does not listen: answered at once and cut
 * off, a browser says "network error" instead of "too large". The server's request timeout bounds how long it takes.
 */
export function dropBody(request: IncomingMessage, most = MOST): Promise<void> {
	if (request.complete || request.destroyed || Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve();
	return new Promise((resolve) => {
		let bytes = 0;
		const done = (): void => {
			request.off('data', count).off('end', done).off('close', done).off('error', done);
			resolve();
		};
		const count = (chunk: Buffer): void => {
			bytes += chunk.length;
			if (bytes > most) done();
		};
		request.on('data', count).on('end', done).on('close', done).on('error', done);
		request.resume();
	});
}
