/**
 * Real sockets for the rehearsal: pairs over the loopback, one end served by ws as at the door, the other a bare peer that writes frames and reads nothing.
 * Nobody else gets in: the door is open while the pairs are made, and asks for a word that only we know. Knows no room.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';

export interface Pair {
	/** The server's end, and the socket below it. */
	ws: WebSocket;
	socket: Duplex;
	/** Writes a message as a browser does: one masked binary frame. */
	say(message: Uint8Array): void;
}

export interface Stage {
	pairs: Pair[];
	/** Ends all pairs. */
	close(): void;
}

const HOST = '127.0.0.1';

/** Opens `count` pairs. @throws when this machine has no loopback to offer. */
export async function openStage(count: number, maxPayload: number): Promise<Stage> {
	const word = `/${randomUUID()}`;
	const server = createServer();
	const wss = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false, maxPayload });
	const peers: Socket[] = [];
	const close = (): void => {
		for (const peer of peers) peer.destroy();
	};
	server.listen(0, HOST);
	await once(server, 'listening');
	try {
		const { port } = server.address() as AddressInfo;
		const pairs: Pair[] = [];
		for (let n = 0; n < count; n++) {
			const served = new Promise<Omit<Pair, 'say'>>((resolve) => {
				server.once('upgrade', (request, socket, head) => {
					if (request.url !== word) socket.destroy();
					else wss.handleUpgrade(request, socket, head, (ws) => resolve({ ws, socket }));
				});
			});
			const peer = connect(port, HOST);
			peers.push(peer);
			const isLost = once(peer, 'close').then(() => Promise.reject(new Error('the rehearsal lost a socket')));
			isLost.catch(() => undefined); // later it is the end of the play
			peer.write(
				`GET ${word} HTTP/1.1\r\nHost: ${HOST}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
			);
			peer.resume();
			pairs.push({ ...(await Promise.race([served, isLost])), say: (message) => void peer.write(maskedFrame(message)) });
		}
		return { pairs, close };
	} catch (error) {
		close();
		throw error;
	} finally {
		server.close();
	}
}

const MASK = [0x52, 0x65, 0x6d, 0x62];

/** A complete binary frame of a client (RFC 6455, 5.2 and 5.3), up to 65,535 bytes of message. */
function maskedFrame(message: Uint8Array): Buffer {
	const start = message.length < 126 ? 6 : 8;
	const frame = Buffer.allocUnsafe(start + message.length);
	frame[0] = 0x82;
	if (start === 6) frame[1] = 0x80 | message.length;
	else {
		frame[1] = 0x80 | 126;
		frame.writeUInt16BE(message.length, 2);
	}
	frame.set(MASK, start - 4);
	for (let i = 0; i < message.length; i++) frame[start + i] = (message[i] as number) ^ (MASK[i % 4] as number);
	return frame;
}
