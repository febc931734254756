/** Bodies that do not come whole in time. Node knows one time for all requests, and the largest archive over a slow line needs more than any other may take. Knows no route. */
import type { IncomingMessage } from 'node:http';

/** Calls `onLate` when the body has not come whole so many ms from now. */
export function watchBody(request: IncomingMessage, ms: number, onLate: () => void): void {
	const { headers } = request;
	if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
	const timer = setTimeout(() => {
		if (!request.complete) onLate();
	}, ms).unref();
	request.once('close', () => clearTimeout(timer));
}
