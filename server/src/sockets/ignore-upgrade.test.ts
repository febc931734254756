/** What offers another protocol than ours is answered as a request, over the whole server. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../testing/start-app.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ whenOver: afterAll });
});

/** Sends bytes in these pieces, and hears until so many answers have come whole or the server ends. */
function talk(pieces: readonly string[], answers = 1): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(app.port, '127.0.0.1');
		let heard = '';
		const end = (): void => {
			socket.destroy();
			resolve(heard);
		};
		socket.setEncoding('latin1').on('error', reject).on('close', end);
		socket.on('data', (part) => {
			heard += part;
			if (heard.split('HTTP/1.1 ').length - 1 >= answers && heard.endsWith('}')) end();
		});
		void (async () => {
			for (const piece of pieces) {
				socket.write(piece);
				await new Promise((resolve) => setTimeout(resolve, 30));
			}
		})();
	});
}
const head = (line: string, ...more: string[]): string => `${[line, `Host: 127.0.0.1:${app.port}`, ...more].join('\r\n')}\r\n\r\n`;
const H2C = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'];
const statuses = (heard: string): string[] => [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status);

describe('an offer of a protocol that we do not speak', () => {
	it('is ignored: the request is answered', async () => {
		const heard = await talk([head('GET /healthz HTTP/1.1', ...H2C)]);
		expect(statuses(heard)).toEqual(['200']);
		expect(heard).not.toMatch(/^upgrade:/im);
	});

	it.each([
		['at once', (text: string) => [text]],
		['in pieces', (text: string) => [text.slice(0, -12), text.slice(-12, -3), text.slice(-3)]],
	])('keeps the body, that came %s', async (_, pieces) => {
		const body = JSON.stringify({ code: '2345-6789', name: 'Ani' });
		const text = head('POST /api/join HTTP/1.1', ...H2C, 'Content-Type: application/json', `Content-Length: ${body.length}`) + body;
		const heard = await talk(pieces(text));
		expect(statuses(heard)).toEqual(['404']);
		expect(heard).toContain('unknown-code');
	});

	it('keeps the connection, for one that offers again too', async () => {
		const ask = head('GET /healthz HTTP/1.1', ...H2C);
		expect(statuses(await talk([ask, head('GET /healthz HTTP/1.1'), ask], 3))).toEqual(['200', '200', '200']);
		expect(statuses(await talk([ask + ask], 2))).toEqual(['200', '200']);
		expect(statuses(await talk([head('GET /healthz HTTP/1.1') + ask + ask], 3))).toEqual(['200', '200', '200']);
	});

	it('ends the connection where that was asked for, and reads other headers as they are', async () => {
		const heard = await talk([head('GET /api/none HTTP/1.1', 'Connection: close, Upgrade', 'Upgrade: TLS/1.0', 'Accept-Language: en')]);
		expect(statuses(heard)).toEqual(['404']);
		expect(heard).toMatch(/^connection: close/im);
	});

	it('is refused no less than any request when it is too much', async () => {
		const heard = await talk([head('POST /api/join HTTP/1.1', ...H2C, 'Content-Type: application/json', 'Content-Length: 2000000') + 'x'.repeat(2_000_000)]);
		expect(statuses(heard)).toEqual(['413']);
		expect(statuses(await talk([head('POST /api/join HTTP/1.1', ...H2C, 'Origin: https://evil.example', 'Content-Length: 0')]))).toEqual(['403']);
	});

	it('leaves websockets what they are', async () => {
		const upgrade = ['Connection: Upgrade', 'Upgrade: WebSocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
		expect(await talk([head(`GET /sync/${'a'.repeat(32)} HTTP/1.1`, ...upgrade)])).toContain('unknown-room');
	});
});
