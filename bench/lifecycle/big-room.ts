/** A running server with one room that holds a big board, freshly loaded or still in memory, and people who may join it. */
import * as Y from 'yjs';
import { openStorage } from '../../server/src/storage/open-storage.ts';
import { maskedFrame, OPCODE } from '../load/frame.ts';
import type { Seat } from '../load/job.ts';
import { openSocket } from '../load/socket.ts';
import { WIRES } from '../load/wires/index.ts';
import type { BenchServer, RunningServer } from '../servers/server.ts';
import { bigBoard } from './big-board.ts';

export interface BigRoom {
	running: RunningServer;
	seats: Seat[];
}

/** hocuspocus writes two to ten seconds after the last change. */
const PEERS_WRITE_MS = 3500;
/** The client id that Rembuk's log knows as the server's own. */
const SERVER_OWNER = 'server';
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Fills a room, in this layout. Where documents are kept the server is started anew afterwards, so that the room is cold. */
export async function openBigRoom(server: BenchServer, notes: number, people: number, layout = server.wire): Promise<BigRoom> {
	const first = await server.start();
	const seats = (await first.seats([people]))[0] ?? [];
	const doc = bigBoard(layout, notes);
	const update = Y.encodeStateAsUpdate(doc);
	const { clientID } = doc;
	doc.destroy();
	if (server.wire === 'rembuk') {
		await first.stop({ keep: true });
		await writeLog(first.dataDir ?? '', seats[0]?.room ?? '', update, clientID);
		return { running: await server.start({ dataDir: first.dataDir }), seats };
	}
	await writeOverWire(server, first, seats[0] as Seat, update);
	if (first.dataDir === undefined) return { running: first, seats };
	await wait(PEERS_WRITE_MS);
	await first.stop({ keep: true });
	return { running: await server.start({ dataDir: first.dataDir }), seats };
}

/** A board of this size is over what clients may write: it is put into the log as the server's own, with so many client ids from this one on. */
export async function writeLog(dataDir: string, roomId: string, data: Uint8Array, clientId: number, clients = 1): Promise<void> {
	const storage = await openStorage({ dataDir });
	await storage.log.append([{ roomId, data, owners: Array.from({ length: clients }, (_, n) => [clientId + n, SERVER_OWNER]) }]);
	await storage.log.compact(roomId);
	await storage.close();
}

async function writeOverWire(server: BenchServer, running: RunningServer, seat: Seat, update: Uint8Array): Promise<void> {
	const wire = WIRES[server.wire]();
	const socket = await openSocket({ port: running.port, path: seat.path, headers: seat.headers, onMessage: () => undefined, onClose: () => undefined });
	for (const frame of wire.opening(seat, 0)) socket.send(frame);
	socket.send(maskedFrame(OPCODE.binary, wire.update(seat, update)).bytes);
	await wait(PEERS_WRITE_MS);
	socket.close();
}
