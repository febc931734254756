/** Somebody joins: from the first byte to the whole document. */
import type { Seat, WireName } from '../load/job.ts';
import { type LoadSocket, openSocket } from '../load/socket.ts';
import { WIRES } from '../load/wires/index.ts';

export interface Joined {
	socket: LoadSocket;
	/** From connecting to the last byte of the first state, ms. */
	ms: number;
	bytes: number;
}

/** Joins and resolves with the first state. @throws Error when the server ends it before. */
export function join(port: number, wire: WireName, seat: Seat, index: number): Promise<Joined> {
	const reader = WIRES[wire]();
	const began = performance.now();
	return new Promise((resolve, reject) => {
		let opened: LoadSocket | undefined;
		let isSynced = false;
		const finish = (): void => {
			if (opened && isSynced) resolve({ socket: opened, ms: performance.now() - began, bytes: opened.received() });
		};
		const sink = {
			presence: () => undefined,
			presenceStamp: () => undefined,
			moveStamp: () => undefined,
			saved: () => undefined,
			synced: () => {
				isSynced = true;
				finish();
			},
		};
		openSocket({
			port,
			path: seat.path,
			headers: seat.headers,
			onMessage: (chunk, start, end) => reader.read(chunk, start, end, false, sink),
			onClose: (code) => reject(new Error(`closed with ${code} before the first state`)),
		}).then((socket) => {
			opened = socket;
			for (const frame of reader.opening(seat, index)) socket.send(frame);
			finish();
		}, reject);
	});
}
