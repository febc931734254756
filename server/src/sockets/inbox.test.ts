/** Presence goes to the seat and is counted in heaps; everything else is read at once. */
import { expect, test } from 'vitest';
import { Inbox } from './inbox.ts';
import type { PresenceSeat } from './presence-seat.ts';

const MASK = [1, 2, 3, 4];
const masked = (message: readonly number[]): Buffer => Buffer.from([...MASK, ...message.map((byte, n) => byte ^ (MASK[n % 4] as number))]);

test('what its seat takes is counted sixteen at a time, and what it does not take is not', () => {
	const counted: number[][] = [];
	const read: Buffer[] = [];
	const inbox: Inbox = new Inbox(
		(message) => void read.push(message),
		() => {
			counted.push([inbox.presences, inbox.bytes]);
			inbox.presences = 0;
			inbox.bytes = 0;
		},
	);
	let takes = true;
	const presence = masked([1, 7, 7, 7]);
	expect(inbox.takeMasked(presence, 4, 4)).toBe(false); // nobody sits there yet
	inbox.seat = { renew: () => takes } as unknown as PresenceSeat;
	for (let n = 0; n < 40; n++) expect(inbox.takeMasked(presence, 4, 4)).toBe(true);
	expect(counted).toEqual([
		[16, 64],
		[16, 64],
	]);
	expect([inbox.presences, inbox.bytes, inbox.isHeard]).toEqual([8, 32, true]);
	takes = false;
	inbox.isHeard = false;
	for (const chunk of [presence, masked([0, 2, 1]), masked([])]) expect(inbox.takeMasked(chunk, 4, chunk.length - 4)).toBe(false);
	expect([inbox.presences, inbox.isHeard]).toEqual([8, false]);
	inbox.take(Buffer.from('hello'));
	expect(read.map(String)).toEqual(['hello']);
});
