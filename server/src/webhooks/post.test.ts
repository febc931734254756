/** Posting to receivers that do not behave. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import { post, whyUnanswered } from './post.ts';

async function receiver(answer: RequestListener): Promise<string> {
	const server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
const send = (url: string, more: { timeLimit?: number; signal?: AbortSignal } = {}) =>
	post({ url, headers: {}, body: '{}', allowPrivate: true, signal: new AbortController().signal, ...more });

it('gives up one that says nothing, also when memory was cleared meanwhile', async () => {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	const url = await receiver(() => undefined);
	const timer = setInterval(collect, 20);
	onTestFinished(() => clearInterval(timer));
	await expect(send(url, { timeLimit: 300 })).rejects.toThrow('no-answer');
});

it('gives up one that begins to answer and never ends its head', async () => {
	const url = await receiver((_, response) => void response.socket?.write('HTTP/1.1 200 OK\r\nx-slow: '));
	await expect(send(url, { timeLimit: 300 })).rejects.toThrow('no-answer');
});

it('stops at once when it is told to', async () => {
	const url = await receiver(() => undefined);
	const ending = new AbortController();
	const sent = send(url, { signal: ending.signal });
	setTimeout(() => ending.abort(), 50);
	await expect(sent).rejects.toThrow('gave-up');
	await expect(send(url, { signal: ending.signal })).rejects.toThrow('gave-up');
});

it('takes the status of an answer that never ends, and follows no redirect', async () => {
	let asked = 0;
	const other = await receiver((_, response) => {
		asked++;
		response.end();
	});
	const url = await receiver((_, response) => {
		response.writeHead(307, { location: other });
		response.write('…');
	});
	expect(await send(url, { timeLimit: 2000 })).toBe(307);
	expect(asked).toBe(0);
});

it.each([
	['ENOTFOUND', 'unknown-name'],
	['ECONNREFUSED', 'unreachable'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'bad-certificate'],
	['ERR_SSL_WRONG_VERSION_NUMBER', 'bad-certificate'],
	['private-address', 'private-address'],
])('says of %s: %s', (code, why) => expect(whyUnanswered(Object.assign(new Error('x'), { code }))).toBe(why));
