/** With the gate before it ws' reader and its owner hear the same, in the same order, as ws' reader alone would: however the bytes are cut, whatever is sent. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { FrameGate, type MessageTaker, openFrameGate } from './frame-gate.ts';
import { byteOf, unmask } from './masked.ts';

const MAX_PAYLOAD = 60_000;
const MASK = Buffer.from([0x11, 0x80, 0xff, 0x00]);

/** A frame of a client, as given: also one that no client may send. */
function frame(first: number, body: Buffer, { isMasked = true, lengthBytes = 0 } = {}): Buffer {
	const bytes = lengthBytes || (body.length < 126 ? 1 : body.length < 65_536 ? 2 : 8);
	const head = Buffer.alloc(bytes === 1 ? 2 : 2 + bytes);
	head[0] = first;
	head[1] = (isMasked ? 0x80 : 0) | (bytes === 1 ? body.length : bytes === 2 ? 126 : 127);
	if (bytes === 2) head.writeUInt16BE(body.length, 2);
	if (bytes === 8) head.writeBigUInt64BE(BigInt(body.length), 2);
	return isMasked ? Buffer.concat([head, MASK, body.map((byte, i) => byte ^ (MASK[i % 4] as number))]) : Buffer.concat([head, body]);
}
const bodyOf = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, i) => (i * 7 + length) % 256));

/** So many messages before, and the gate has a way of its own to what comes. */
const BUSY = Buffer.concat(Array.from({ length: 20 }, (_, n) => frame(0x82, bodyOf(n))));

/** Takes every third message where it stands. */
const takerOf = (take: (message: Buffer) => void): MessageTaker => ({
	take,
	takeMasked: (chunk, start, length) => {
		if (length % 3 !== 0) return false;
		const message = Buffer.alloc(length + 9);
		unmask(chunk, start, length, message, 5);
		for (let n = 0; n < length; n++) expect(message[5 + n]).toBe(byteOf(chunk, start, n));
		expect([...message.subarray(0, 5), ...message.subarray(5 + length)]).toEqual(Array(9).fill(0));
		take(message.subarray(5, 5 + length));
		return true;
	},
});

/** Sends pieces to a server and tells all that it heard of them. */
async function heardOf(pieces: readonly Buffer[], hasGate: boolean): Promise<string[]> {
	const heard: (string | { isBinary: boolean; message: Buffer })[] = []; // messages stay as they are: nobody else may write into them
	const server = createServer();
	const wss = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false, maxPayload: MAX_PAYLOAD });
	let seated: WebSocket | undefined;
	server.on('upgrade', (request, socket, head) => {
		wss.handleUpgrade(request, socket, head, (ws) => {
			seated = ws;
			const take = (message: Buffer, isBinary: boolean): void => {
				heard.push({ isBinary, message });
			};
			ws.on('message', take);
			for (const name of ['ping', 'pong']) ws.on(name, (data: Buffer) => heard.push(`${name} ${data.toString('base64')}`));
			ws.on('error', (error: Error & { code?: string }) => heard.push(`error ${error.code}`));
			ws.on('close', (code: number, reason: Buffer) => heard.push(`close ${code} ${reason}`));
			if (hasGate)
				openFrameGate(
					ws,
					socket,
					MAX_PAYLOAD,
					takerOf((message) => take(message, true)),
				);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
	socket.setNoDelay();
	socket.on('error', () => undefined);
	socket.write(
		'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
	);
	await once(socket, 'data');
	socket.resume();
	const gone = new Promise<void>((resolve) => seated?.once('close', () => resolve()));
	for (const piece of pieces) {
		socket.write(piece);
		for (let i = 0; i < 3; i++) await nextTurn(); // nearly always a chunk of its own
	}
	socket.end();
	await gone;
	socket.destroy();
	server.close();
	return heard.map((line) => (typeof line === 'string' ? line : `message ${line.isBinary} ${line.message.toString('base64')}`));
}

const length = fc.oneof({ weight: 6, arbitrary: fc.nat({ max: 400 }) }, fc.constantFrom(0, 1, 125, 126, 127, 65_535, 65_536));
const good = length.map((n) => frame(0x82, bodyOf(n)));
const control = fc.record({ first: fc.constantFrom(0x89, 0x8a), n: fc.nat({ max: 125 }) }).map(({ first, n }) => frame(first, bodyOf(n)));
const odd = fc.oneof(
	length.map((n) => frame(0x82, bodyOf(n), { lengthBytes: 8 })), // a length in more bytes than it needs
	length.map((n) => frame(0x82, bodyOf(n), { isMasked: false })),
	fc.constantFrom(
		frame(0x82, bodyOf(MAX_PAYLOAD + 1)),
		frame(0x81, Buffer.from('halo')),
		frame(0x81, Buffer.from([0xc3, 0x28])),
		frame(0x88, Buffer.from([3, 232])),
	),
	fc.constantFrom(Buffer.concat([frame(0x02, bodyOf(9)), frame(0x80, bodyOf(5))]), frame(0x02, bodyOf(9)), frame(0x80, bodyOf(5)), frame(0x09, bodyOf(2))),
	fc.nat({ max: 255 }).map((first) => frame(first, bodyOf(8))),
	fc.uint8Array({ minLength: 1, maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
);
const stream = fc.record({
	isBusy: fc.boolean(),
	frames: fc.array(fc.oneof({ weight: 12, arbitrary: good }, { weight: 2, arbitrary: control }, { weight: 1, arbitrary: odd }), {
		minLength: 1,
		maxLength: 12,
	}),
	cuts: fc.array(fc.nat({ max: 3000 }), { maxLength: 12 }),
});

/** The bytes in pieces of the given lengths, again and again. */
function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
	const pieces: Buffer[] = [];
	for (let at = 0, n = 0; at < bytes.length; n++) {
		const size = Math.max(1, sizes.length > 0 && n < 40 ? (sizes[n % sizes.length] as number) : bytes.length);
		pieces.push(bytes.subarray(at, at + size));
		at += size;
	}
	return pieces;
}

test('what is heard is the same with and without a gate', { timeout: 120_000 }, async () => {
	let messages = 0;
	await fc.assert(
		fc.asyncProperty(stream, async ({ frames, cuts, isBusy }) => {
			const pieces = [...(isBusy ? [BUSY] : []), ...cut(Buffer.concat(frames), cuts)];
			const [plain, gated] = [await heardOf(pieces, false), await heardOf(pieces, true)];
			expect(gated).toEqual(plain);
			messages += plain.filter((line) => line.startsWith('message')).length;
		}),
		{ numRuns: Number(process.env.GATE_STREAMS ?? 150) },
	);
	expect(messages).toBeGreaterThan(100);
});

test('whole messages do not reach the reader, a message in parts does, and after it whole ones do not again', () => {
	const taken: number[] = [];
	const passed: number[] = [];
	let isGivenUp = false;
	const taker = takerOf((message) => void taken.push(message.length));
	const gate = new FrameGate(MAX_PAYLOAD, taker, {
		pass: (bytes) => passed.push(bytes.length),
		giveUp: () => {
			isGivenUp = true;
		},
	});
	const long = frame(0x82, bodyOf(1000));
	gate.take(Buffer.concat([frame(0x82, bodyOf(10)), frame(0x82, bodyOf(20)), long.subarray(0, 300)]));
	gate.take(long.subarray(300, 400));
	gate.take(Buffer.concat([long.subarray(400), frame(0x8a, bodyOf(3))]));
	gate.take(Buffer.concat([frame(0x82, bodyOf(30)), frame(0x89, bodyOf(4)), frame(0x82, bodyOf(40))]));
	gate.take(frame(0x82, bodyOf(50)));
	expect({ taken, passed, isGivenUp }).toEqual({ taken: [10, 20, 30, 50], passed: [300, 100, 617, 56], isGivenUp: false });
	gate.take(frame(0x82, bodyOf(60)).subarray(0, 3));
	expect({ taken: taken.length, passed: passed.at(-1), isGivenUp }).toEqual({ taken: 4, passed: 3, isGivenUp: true });
	for (const lengthBytes of [2, 8]) {
		isGivenUp = false;
		gate.take(frame(0x82, bodyOf(MAX_PAYLOAD + 1), { lengthBytes }));
		expect({ taken: taken.length, isGivenUp }).toEqual({ taken: 4, isGivenUp: true });
	}
});

test('a reader that does not listen as expected is left alone', async () => {
	const server = createServer();
	onTestFinished(() => void server.close());
	const { Duplex } = await import('node:stream');
	const socket = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
	const before = [() => undefined, () => undefined];
	for (const listener of before) socket.on('data', listener);
	openFrameGate(
		{} as WebSocket,
		socket,
		MAX_PAYLOAD,
		takerOf(() => undefined),
	);
	expect(socket.listeners('data')).toEqual(before);
});
