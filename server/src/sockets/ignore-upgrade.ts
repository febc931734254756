/**
 * A request that offers a protocol which we do not speak (`Upgrade: h2c`, as Java's client sends it) is answered as if it had not (RFC 9110, 7.8). Node
 * gives every offer to whoever listens for upgrades, and its parser has let go of the socket by then: the request is put back without the offer, and read
 * again by a parser of its own, body and all.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** True for an offer that we take: a list may name others beside it. */
export const offersWebsocket = ({ headers }: IncomingMessage): boolean => tokensOf(headers.upgrade ?? '').includes('websocket');

/** Has the server read the request again, without the offer. `head` is what came behind it. */
export function ignoreUpgrade(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
	const readAgain = (): void => {
		if (socket.destroyed) return;
		socket.unshift(Buffer.concat([Buffer.from(withoutOffer(request), 'latin1'), head]));
		server.emit('connection', socket);
	};
	// sent behind another request whose answer is not out yet: answers leave in the order of the requests
	const pending = (socket as { _httpMessage?: ServerResponse | null })._httpMessage; // Node's own, not in its types
	if (pending) pending.once('finish', () => setImmediate(readAgain));
	else readAgain();
}

/** Fields that belong to the offer. */
const OFFER = ['upgrade', 'http2-settings'];

function withoutOffer({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
	const lines = [`${method} ${url} HTTP/${httpVersion}`];
	for (let n = 0; n < rawHeaders.length; n += 2) {
		const [name = '', value = ''] = rawHeaders.slice(n, n + 2);
		if (OFFER.includes(name.toLowerCase())) continue;
		if (name.toLowerCase() !== 'connection') lines.push(`${name}: ${value}`);
		else lines.push(...tokensOf(value).flatMap((token) => (OFFER.includes(token) ? [] : [`${name}: ${token}`])));
	}
	return `${lines.join('\r\n')}\r\n\r\n`;
}

const tokensOf = (list: string): string[] =>
	list
		.toLowerCase()
		.split(',')
		.map((token) => token.trim())
		.filter((token) => token !== '');
