/** What waits for all readers together is bounded: who has been slow the longest goes, and what many wait for counts once. */
import { expect, test } from 'vitest';
import { makeBacklogs } from './backlogs.ts';

function setUp(most: number) {
	const backlogs = makeBacklogs(most);
	const cut: string[] = [];
	const open = (name: string) => {
		let waiting = 0;
		const backlog = backlogs.open(
			() => waiting,
			() => cut.push(name),
		);
		return {
			add: (piece: Buffer) => {
				waiting += piece.length;
				backlog.add(piece);
			},
			/** Silently, as the system does. */
			take: (bytes: number) => {
				waiting -= bytes;
			},
			close: backlog.close,
		};
	};
	return { backlogs, cut, open };
}

test('who has been slow the longest is cut until the rest is little enough', () => {
	const { backlogs, cut, open } = setUp(250);
	const [first, second, third] = [open('first'), open('second'), open('third')];
	first.add(Buffer.alloc(100));
	second.add(Buffer.alloc(100));
	first.add(Buffer.alloc(40));
	expect([backlogs.size(), cut]).toEqual([240, []]);
	third.add(Buffer.alloc(60));
	expect([backlogs.size(), cut]).toEqual([160, ['first']]);
});

test('who has taken everything is not behind, however early it came', () => {
	const { backlogs, cut, open } = setUp(250);
	const [quick, slow] = [open('quick'), open('slow')];
	quick.add(Buffer.alloc(100));
	slow.add(Buffer.alloc(100));
	quick.take(100);
	quick.add(Buffer.alloc(150));
	expect([backlogs.size(), cut]).toEqual([250, []]);
	quick.add(Buffer.alloc(1));
	expect(cut).toEqual(['slow']);
});

test('what was taken without a word does not count when it matters', () => {
	const { backlogs, cut, open } = setUp(250);
	const [quick, slow] = [open('quick'), open('slow')];
	for (let n = 0; n < 2; n++) quick.add(Buffer.alloc(100));
	quick.take(150);
	slow.add(Buffer.alloc(140));
	expect([backlogs.size(), cut]).toEqual([240, []]); // of a piece that is taken in part all waits
	quick.take(50);
	expect(backlogs.size()).toBe(140);
});

test('what many wait for counts once, until the last has it', () => {
	const { backlogs, cut, open } = setUp(250);
	const frame = Buffer.alloc(200);
	const readers = Array.from({ length: 50 }, (_, n) => open(String(n)));
	for (const reader of readers) reader.add(frame);
	expect([backlogs.size(), cut]).toEqual([200, []]);
	for (const reader of readers.slice(1)) reader.take(200);
	expect(backlogs.size()).toBe(200);
	readers[0]?.close();
	readers[0]?.add(frame);
	expect(backlogs.size()).toBe(0);
});
