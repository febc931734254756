/** Snapshots come out of the thread as they would here; a log that cannot be read, or a thread that is gone, harms no later one. */
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { type MergeJob, mergeNow } from '../merge-job.ts';
import { openMerger } from './merge-in-thread.ts';

const jobOf = (tail: readonly Uint8Array[]): MergeJob => ({ kind: 'compact', snapshot: undefined, tail, owners: new Map() });

function logOf(changes: number): Uint8Array[] {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (let i = 0; i < changes; i++) doc.getMap('records').set('shape:1/@', [i, i]);
	return updates;
}

test('makes them in the thread, also several at once, and after it has ended for want of work', async () => {
	const merger = openMerger(10);
	onTestFinished(() => merger.close());
	const logs = [logOf(20), logOf(3)];
	expect(await Promise.all(logs.map((tail) => merger.merge(jobOf(tail))))).toEqual(logs.map((tail) => mergeNow(jobOf(tail))));
	await new Promise((resolve) => setTimeout(resolve, 100));
	const [tail = []] = logs;
	expect(await merger.merge(jobOf(tail))).toEqual(mergeNow(jobOf(tail)));
});

test('a log that cannot be read is said no to, and the next one is made', async () => {
	const merger = openMerger();
	onTestFinished(() => merger.close());
	await expect(merger.merge(jobOf([Uint8Array.of(255, 255, 255)]))).rejects.toThrow();
	const tail = logOf(2);
	expect(await merger.merge(jobOf(tail))).toEqual(mergeNow(jobOf(tail)));
});

test('what it was at when it was closed is given up', async () => {
	const merger = openMerger();
	const merged = merger.merge(jobOf(logOf(10)));
	const given = expect(merged).rejects.toThrow(/ended/);
	await merger.close();
	await given;
});
