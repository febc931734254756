/** The last words arrive, and nothing stays open of a side that never ends. */
import { connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { endSocket } from './end-socket.ts';

test('of a side that hears the end and keeps its own open nothing stays', async () => {
	let ended = (): void => undefined;
	const gone = new Promise<void>((resolve) => {
		ended = resolve;
	});
	const server = createServer({ allowHalfOpen: true }, (socket: Socket) => {
		socket.once('close', ended);
		endSocket(socket, 'selesai');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	const address = server.address();
	const socket = connect({ port: typeof address === 'object' && address ? address.port : 0, host: '127.0.0.1', allowHalfOpen: true });
	onTestFinished(() => void socket.destroy());
	let heard = '';
	socket.on('data', (data) => (heard += data.toString()));
	await new Promise((resolve) => socket.once('end', resolve));
	expect(heard).toBe('selesai');
	await gone; // or the test takes too long
});
