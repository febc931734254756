/** One write a turn, in order, whatever was put when. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { makeBacklogs } from './backlogs.ts';
import { makeOutbox } from './outbox.ts';

function setUp(lastWords: (put: (text: string) => void) => void = () => undefined) {
	const socket = new PassThrough();
	const seen: string[] = [];
	socket.on('data', (data: Buffer) => seen.push(data.toString()));
	const put = (text: string) => outbox.put(Buffer.from(text));
	const outbox = makeOutbox(
		socket,
		() => lastWords(put),
		makeBacklogs(1e6),
		() => undefined,
	);
	return { socket, seen, outbox, put };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is put in one turn is one write, and the last words are in it', async () => {
	let words: string[] = ['!'];
	const { outbox, put, seen } = setUp((say) => {
		for (const word of words.splice(0)) say(word);
	});
	put('a');
	outbox.wake();
	put('b');
	outbox.wake();
	expect(outbox.backlog()).toBe(2);
	expect(seen).toEqual([]);
	await turn();
	expect(seen).toEqual(['ab!']);
	words = ['?'];
	outbox.wake();
	await turn();
	expect(seen).toEqual(['ab!', '?']);
});

test('large pieces are not copied together, and keep their order', async () => {
	const { outbox, put, seen } = setUp();
	put('x'.repeat(10_000));
	put('y');
	outbox.wake();
	await turn();
	expect(seen.join('')).toBe(`${'x'.repeat(10_000)}y`);
});

test('a flush comes before what is written to the socket itself', async () => {
	const { outbox, put, seen, socket } = setUp();
	put('a');
	outbox.wake();
	outbox.flush();
	socket.write('z');
	await turn();
	expect(seen.join('')).toBe('az');
});
