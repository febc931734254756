/** One write at a time, all that waits goes together, and a failure is told to exactly those whose rows it was. */
import { expect, test } from 'vitest';
import { queueAppends } from './append-queue.ts';
import type { LogRow } from './storage.ts';

const row = (roomId: string): LogRow => ({ roomId, data: Uint8Array.of(1) });
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what rooms append in one turn is one write, and the next waits for its answer', async () => {
	const writes: string[][] = [];
	const answers: { resolve(): void; reject(error: Error): void }[] = [];
	const queue = queueAppends((rows) => {
		writes.push(rows.map(({ roomId }) => roomId));
		return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }));
	});
	const told: string[] = [];
	const append = (roomId: string) =>
		queue.append([row(roomId)]).then(
			() => told.push(`${roomId} saved`),
			(error: Error) => told.push(`${roomId} ${error.message}`),
		);
	void append('a');
	void append('b');
	await turn();
	void append('c');
	await turn();
	expect(writes).toEqual([['a', 'b']]);
	answers[0]?.reject(new Error('full'));
	await turn();
	expect(told).toEqual(['a full', 'b full']);
	expect(writes).toEqual([['a', 'b'], ['c']]);
	answers[1]?.resolve();
	await turn();
	expect(told.at(-1)).toBe('c saved');
	await Promise.race([append('d'), turn()]);
	expect(writes.at(-1)).toEqual(['d']);
});
