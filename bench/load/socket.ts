/** A websocket client over a bare socket: no frame objects, no events but one callback. Hundreds of them fit on one core. */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { maskedFrame, OPCODE, readFrames } from './frame.ts';

export interface LoadSocket {
	/** Writes a ready frame; its bytes must not change afterwards. */
	send(frame: Buffer): void;
	/** Bytes that the server has not taken yet. */
	backlog(): number;
	/** Stops or goes on reading. */
	pause(): void;
	resume(): void;
	close(): void;
	/** Bytes received so far. */
	received(): number;
}

export interface SocketOptions {
	port: number;
	path: string;
	headers?: Readonly<Record<string, string>>;
	/** A data frame's payload is `chunk` from `start` to `end`; it is only valid during the call. */
	onMessage(chunk: Buffer, start: number, end: number): void;
	/** The server ended it, with its close code (0: without one). */
	onClose(code: number): void;
}

/** Connects and resolves when the websocket is open. @throws Error with the status line when the upgrade is refused. */
export function openSocket({ port, path, headers = {}, onMessage, onClose }: SocketOptions): Promise<LoadSocket> {
	return new Promise((resolve, reject) => {
		const socket = connect({ port, host: '127.0.0.1', noDelay: true });
		let pending: Buffer | undefined;
		let isOpen = false;
		let isOurs = false;
		let closeCode = 0;
		let received = 0;

		const onFrame = (opcode: number, chunk: Buffer, start: number, end: number): void => {
			if (opcode === OPCODE.binary || opcode === OPCODE.text) onMessage(chunk, start, end);
			else if (opcode === OPCODE.ping) socket.write(maskedFrame(OPCODE.pong, chunk.subarray(start, end)).bytes);
			else if (opcode === OPCODE.close) {
				closeCode = end - start >= 2 ? chunk.readUInt16BE(start) : 0;
				socket.end(maskedFrame(OPCODE.close, chunk.subarray(start, end)).bytes);
			}
		};
		const client: LoadSocket = {
			send: (frame) => void socket.write(frame),
			backlog: () => socket.writableLength,
			pause: () => void socket.pause(),
			resume: () => void socket.resume(),
			close: () => {
				isOurs = true;
				socket.destroy();
			},
			received: () => received,
		};
		const lines = Object.entries({
			host: `127.0.0.1:${port}`,
			connection: 'Upgrade',
			upgrade: 'websocket',
			'sec-websocket-version': '13',
			'sec-websocket-key': randomBytes(16).toString('base64'),
			...headers,
		}).map(([name, value]) => `${name}: ${value}\r\n`);
		socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);

		socket.on('data', (data: Buffer) => {
			received += data.length;
			let chunk = pending ? Buffer.concat([pending, data]) : data;
			if (!isOpen) {
				const end = chunk.indexOf('\r\n\r\n');
				if (end < 0) {
					pending = chunk;
					return;
				}
				const status = chunk.toString('latin1', 0, chunk.indexOf('\r\n'));
				if (!status.includes(' 101 ')) {
					socket.destroy();
					reject(new Error(`${path}: ${status}`));
					return;
				}
				isOpen = true;
				resolve(client);
				chunk = chunk.subarray(end + 4);
			}
			pending = readFrames(chunk, onFrame);
		});
		socket.on('error', reject); // after the opening it is told by 'close'
		socket.on('close', () => {
			if (isOpen && !isOurs) onClose(closeCode);
			else reject(new Error(`${path}: closed before it was open`));
		});
	});
}
