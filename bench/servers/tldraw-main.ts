/** tldraw's sync rooms over ws, as its self-hosting example runs them: in memory, every record validated, no rights. */
import { createServer } from 'node:http';
import { TLSocketRoom } from '@tldraw/sync-core';
import { WebSocketServer } from 'ws';
import { listen } from './listening.ts';

const server = createServer();
const wss = new WebSocketServer({ noServer: true });
const rooms = new Map<string, TLSocketRoom>();

const roomOf = (name: string): TLSocketRoom => {
	let room = rooms.get(name);
	if (!room) {
		room = new TLSocketRoom({});
		rooms.set(name, room);
	}
	return room;
};

server.on('upgrade', (request, socket, head) => {
	const url = new URL(request.url ?? '/', 'http://localhost');
	wss.handleUpgrade(request, socket, head, (ws) => {
		roomOf(url.pathname).handleSocketConnect({ sessionId: url.searchParams.get('sessionId') ?? '', socket: ws as never });
	});
});
listen(server);
