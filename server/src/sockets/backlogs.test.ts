/** What waits for all readers together is bounded: who has been slow the longest goes, and what many wait for counts once. */
import { expect, test } from 'vitest';
import { makeBacklogs } from './backlogs.ts';

function setUp(most: number) {
	const backlogs = makeBacklogs(most);
	const cut: string[] = [];
	return { backlogs, cut, open: (name: string) => backlogs.open(() => cut.push(name)) };
}

test('who has been slow the longest is cut until the rest is little enough', () => {
	const { backlogs, cut, open } = setUp(250);
	const [quick, first, second, third] = [open('quick'), open('first'), open('second'), open('third')];
	quick.add(Buffer.alloc(100));
	for (const slow of [first, second]) slow.add(Buffer.alloc(100));
	quick.taken();
	expect(cut).toEqual(['quick']);
	third.add(Buffer.alloc(60));
	expect(cut).toEqual(['quick', 'first']);
	expect(backlogs.size()).toBe(160);
});

test('who takes everything is not behind, however early it came', () => {
	const { cut, open } = setUp(250);
	const [quick, slow] = [open('quick'), open('slow')];
	quick.add(Buffer.alloc(100));
	quick.taken();
	slow.add(Buffer.alloc(100));
	quick.add(Buffer.alloc(200));
	expect(cut).toEqual(['slow']);
});

test('what many wait for counts once, until the last has it', () => {
	const { backlogs, cut, open } = setUp(250);
	const frame = Buffer.alloc(200);
	const readers = Array.from({ length: 50 }, (_, n) => open(String(n)));
	for (const reader of readers) reader.add(frame);
	expect([backlogs.size(), cut]).toEqual([200, []]);
	for (const reader of readers.slice(1)) reader.taken();
	expect(backlogs.size()).toBe(200);
	readers[0]?.close();
	readers[0]?.add(frame);
	expect(backlogs.size()).toBe(0);
});
