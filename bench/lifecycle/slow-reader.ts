/** One reader that asks for the whole board again and again and never reads: how much memory it costs the server. */
import { memoryOf } from '../lib/process-meter.ts';
import { openSocket } from '../load/socket.ts';
import { WIRES } from '../load/wires/index.ts';
import type { BenchServer } from '../servers/server.ts';
import type { BigRoom } from './big-room.ts';

const REQUESTS = 2000;
const WATCH_MS = 6000;
const LOOK_EVERY_MS = 100;

export interface SlowReader {
	/** Resident memory before, and the most while it lasted, bytes. */
	before: number;
	most: number;
	wasClosed: boolean;
}

export async function slowReader(server: BenchServer, { running, seats }: BigRoom): Promise<SlowReader> {
	const seat = seats.at(-1);
	if (!seat) throw new Error('nobody may join');
	const before = memoryOf(running.pid).now;
	let wasClosed = false;
	const socket = await openSocket({
		port: running.port,
		path: seat.path,
		headers: seat.headers,
		onMessage: () => undefined,
		onClose: () => {
			wasClosed = true;
		},
	});
	socket.pause();
	const opening = WIRES[server.wire]().opening(seat, seats.length);
	for (const frame of opening) socket.send(frame);
	const ask = opening.at(-1);
	for (let i = 0; ask && i < REQUESTS; i++) socket.send(ask);
	let most = before;
	for (const end = performance.now() + WATCH_MS; performance.now() < end; ) {
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
		most = Math.max(most, memoryOf(running.pid).now);
	}
	socket.resume(); // only now could it see that it was closed
	await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
	socket.close();
	return { before, most, wasClosed };
}
