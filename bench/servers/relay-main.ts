/**
 * No server at all, only what Node must do: passes every message on to the others of the room. `bare` at once, one write for each; `coalesced` once in
 * 16 ms, one buffer of finished frames for everybody, of a client's presence only the latest. Nothing is read, kept or judged.
 */
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { MESSAGE } from '@rembuk/shared/protocol/message';
import { type WebSocket, WebSocketServer } from 'ws';
import { listen } from './listening.ts';

const TICK_MS = 16;
const isCoalesced = process.argv[2] === 'coalesced';

interface Room {
	members: Map<WebSocket, Duplex>;
	presence: Map<WebSocket, Buffer>;
	updates: Buffer[];
	timer: NodeJS.Timeout | undefined;
}

const rooms = new Map<string, Room>();
const server = createServer();
const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false });

function frameOf(message: Buffer): Buffer {
	const head = message.length < 126 ? Buffer.of(0x82, message.length) : Buffer.of(0x82, 126, message.length >> 8, message.length & 255);
	return Buffer.concat([head, message]);
}

function flush(room: Room): void {
	room.timer = undefined;
	const everything = Buffer.concat([...room.updates, ...room.presence.values()]);
	room.updates = [];
	room.presence.clear();
	for (const socket of room.members.values()) socket.write(everything);
}

function relay(room: Room, from: WebSocket, message: Buffer): void {
	if (!isCoalesced) {
		for (const ws of room.members.keys()) if (ws !== from) ws.send(message);
		return;
	}
	if (message[0] === MESSAGE.awareness) room.presence.set(from, frameOf(message));
	else room.updates.push(frameOf(message));
	room.timer ??= setTimeout(flush, TICK_MS, room);
}

server.on('upgrade', (request, socket, head) => {
	wss.handleUpgrade(request, socket, head, (ws) => {
		const name = request.url ?? '';
		const room = rooms.get(name) ?? { members: new Map(), presence: new Map(), updates: [], timer: undefined };
		rooms.set(name, room);
		room.members.set(ws, socket);
		ws.on('message', (message: Buffer) => relay(room, ws, message));
		ws.on('close', () => room.members.delete(ws));
	});
});
listen(server);
