/** A socket that was accepted reads into the buffer of all, and pauses, goes on and ends as before. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readShared } from './shared-reads.ts';

/** Both ends of a connection; `heard` is what came as events of the accepted one. */
async function connection() {
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const client = connect((server.address() as AddressInfo).port, '127.0.0.1').setNoDelay();
	const [accepted] = (await once(server, 'connection')) as [Socket];
	const heard: string[] = [];
	onTestFinished(() => {
		client.destroy();
		accepted.destroy();
		server.close();
	});
	accepted.on('data', (chunk: Buffer) => heard.push(`data ${chunk}`));
	accepted.on('end', () => heard.push('end'));
	accepted.on('close', () => heard.push('close'));
	const say = async (words: string): Promise<void> => {
		client.write(words);
		await wait(20);
	};
	return { client, accepted, heard, say };
}

test('what comes is given in one buffer, in order, and no longer as events', async () => {
	const [one, two] = [await connection(), await connection()];
	const taken: string[] = [];
	const buffers = new Set<ArrayBufferLike>();
	await one.say('before');
	for (const [name, { accepted }] of Object.entries({ one, two }))
		expect(readShared(accepted, { take: (bytes, length) => void (buffers.add(bytes.buffer) && taken.push(`${name} ${bytes.subarray(0, length)}`)) })).toBe(
			true,
		);
	await one.say('a');
	await two.say('b');
	await one.say('c');
	expect(taken).toEqual(['one a', 'two b', 'one c']);
	expect(buffers.size).toBe(1);
	expect([one.heard, two.heard]).toEqual([['data before'], []]);
	const long = Buffer.alloc(1_000_000, 'x').toString();
	taken.length = 0;
	one.client.write(long);
	await expect.poll(() => taken.reduce((sum, words) => sum + words.length - 4, 0)).toBe(long.length);
});

test('a pause holds what comes in the network, and the end is told', async () => {
	const { client, accepted, heard, say } = await connection();
	const taken: string[] = [];
	await say('before');
	readShared(accepted, { take: (bytes, length) => void taken.push(bytes.subarray(0, length).toString()) });
	accepted.pause();
	await say('waits');
	expect(taken).toEqual([]);
	accepted.resume();
	await wait(20);
	expect(taken).toEqual(['waits']);
	client.end('last');
	await expect.poll(() => heard).toEqual(['data before', 'end', 'close']);
	expect(taken).toEqual(['waits', 'last']);
});

test('not while it is paused, holds something, or is gone, and not for what is no socket of the network', async () => {
	const { accepted, say } = await connection();
	const never = { take: (): void => expect.unreachable() };
	await say('before');
	accepted.pause();
	expect(readShared(accepted, never)).toBe(false);
	await say('held');
	expect(readShared(accepted, never)).toBe(false);
	accepted.destroy();
	expect(readShared(accepted, never)).toBe(false);
	expect(readShared(new Duplex(), never)).toBe(false);
});
