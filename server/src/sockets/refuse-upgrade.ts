/** Answers an upgrade that is refused: an HTTP error in our JSON form and in the reader's language. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError, type ErrorCode } from '@rembuk/shared/errors';
import { negotiateLocale } from '@rembuk/shared/text/locale';
import { endSocket } from '../end-socket.ts';

/** Headers that every answer of the server carries; the composition root may give its own. */
export const REFUSAL_HEADERS: Readonly<Record<string, string>> = {
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-store',
};

/** Writes the answer and ends the socket. */
export function refuseUpgrade(socket: Duplex, code: ErrorCode, acceptLanguage: string | undefined, headers: Readonly<Record<string, string>>): void {
	if (socket.destroyed) return;
	const error = new AppError(code);
	const body = JSON.stringify({ error: { code, message: error.tell(negotiateLocale(acceptLanguage)) } });
	const lines = Object.entries({
		...headers,
		'content-type': 'application/json; charset=utf-8',
		'content-length': String(Buffer.byteLength(body)),
		connection: 'close',
	}).map(([name, value]) => `${name}: ${value}`);
	endSocket(socket, `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}
