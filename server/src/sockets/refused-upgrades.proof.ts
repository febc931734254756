/** Who is refused at the door and does not go is let go of: nothing of it stays open. */
import { connect as connectTcp } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type LiveServer, ROOMS, startLiveServer } from './testing/live-server.ts';

/** Hears that the server has ended, and neither ends nor says a word; whether the server has let go of it after a while shows when it does. */
const isLetGo = async (server: LiveServer, token: string | undefined, room: string): Promise<boolean> => {
	const socket = connectTcp({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
	onTestFinished(() => void socket.destroy());
	socket.on('error', () => undefined);
	const closed = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)));
	const lines = ['Host: 127.0.0.1', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
	if (token) lines.push(`Authorization: Bearer ${token}`);
	socket.write(`${[`GET /sync/${room} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`);
	socket.resume();
	await new Promise((resolve) => setTimeout(resolve, 2500));
	for (let i = 0; i < 3 && !socket.destroyed; i++) {
		socket.write('a');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return Promise.race([closed, new Promise<boolean>((resolve) => setTimeout(resolve, 300, false))]);
};

test('of who is refused and does not go nothing stays open', async () => {
	const server = await startLiveServer();
	onTestFinished(() => server.close());
	const asked = [isLetGo(server, 'anna', 'e'.repeat(32)), isLetGo(server, undefined, ROOMS.one), isLetGo(server, 'citra', ROOMS.one)];
	expect(await Promise.all(asked)).toEqual([true, true, true]);
});
