/** Who ends a connection without a word is let go at once, but for what is still being sent; ws hears of it as ever. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { endAtOnce } from './end-at-once.ts';

/** A websocket that was just opened: the server's side, its socket, and what the server was told; and the bare socket of the other side. */
async function opened() {
	const server = createServer();
	const wss = new WebSocketServer({ noServer: true, clientTracking: false });
	const heard: string[] = [];
	const seated = new Promise<{ ws: WebSocket; socket: Duplex }>((resolve) => {
		server.on('upgrade', (request, socket, head) => {
			wss.handleUpgrade(request, socket, head, (ws) => {
				endAtOnce(socket);
				ws.on('close', (code: number) => heard.push(`close ${code}`));
				ws.on('error', () => heard.push('error'));
				resolve({ ws, socket });
			});
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const client = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen: true });
	onTestFinished(() => {
		client.destroy();
		server.close();
	});
	client.write(
		'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
	);
	await once(client, 'data');
	return { client, heard, ...(await seated) };
}

test('nothing waits to be sent: the socket is gone, and ws says 1006', async () => {
	const { client, heard, socket } = await opened();
	let finished = 0;
	socket.on('finish', () => finished++);
	client.end();
	await expect.poll(() => heard).toEqual(['close 1006']);
	expect([socket.destroyed, finished]).toEqual([true, 0]); // no end of our own before it
});

test('what waits to be sent is sent to the last byte', async () => {
	const { client, heard, ws, socket } = await opened();
	const size = 20_000_000;
	ws.send(Buffer.alloc(size));
	await expect.poll(() => socket.writableLength > 0).toBe(true);
	client.end();
	const got = await received(client);
	expect(got).toBe(size + 10); // and its head
	await expect.poll(() => heard).toEqual(['close 1006']);
});

async function received(client: Socket): Promise<number> {
	let bytes = 0;
	client.on('data', (chunk: Buffer) => {
		bytes += chunk.length;
	});
	await once(client, 'end');
	return bytes;
}

test('where ws listens otherwise nothing is changed', () => {
	const socket = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
	socket.on('end', function other() {});
	const before = socket.listeners('end');
	endAtOnce(socket);
	expect(socket.listeners('end')).toEqual(before);
});
