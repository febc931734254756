/** kill -9 under load, also in the middle of a compaction: whatever was acknowledged is there after the restart, once, and no first sync is empty. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { expect, onTestFinished, test } from 'vitest';
import { buildChild, type ChildServer, startChild } from './testing/child-server.ts';
import { ROOMS } from './testing/live-server.ts';
import { connect, until } from './testing/provider.ts';
import { type Random, seeded } from './testing/random.ts';

const CHILD = buildChild();
const KILLS = Number(process.env.CRASH_KILLS ?? 6);
const WRITERS = [
	{ person: 'anna', roomId: ROOMS.one },
	{ person: 'budi', roomId: ROOMS.one },
	{ person: 'citra', roomId: ROOMS.two },
] as const;
type Writer = (typeof WRITERS)[number];

/** What one writer did in one note: how many insertions it sent, and how many of them it was told are saved. */
interface Progress {
	roomId: string;
	acknowledged: number;
	sent: number;
}

/** "0;1;2;": what the first n insertions make. */
const tokens = (n: number): string => Array.from({ length: n }, (_, i) => `${i};`).join('');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A newcomer in each room: its very first sync holds all. */
async function check(url: string, written: ReadonlyMap<string, Progress>): Promise<void> {
	for (const [roomId, person] of [
		[ROOMS.one, 'budi'],
		[ROOMS.two, 'citra'],
	] as const) {
		const reader = connect(url, roomId, person);
		await until(() => reader.provider.synced, 'the reader synced', 60_000);
		for (const [id, progress] of written) {
			if (progress.roomId !== roomId) continue;
			const words = reader.doc.getText(textName(id)).toString();
			const kept = words.split(';').length - 1;
			expect(recordsOf(reader.doc).has(id)).toBe(true);
			expect(words).toBe(tokens(kept)); // in order, none doubled
			expect(kept).toBeGreaterThanOrEqual(progress.acknowledged);
			expect(kept).toBeLessThanOrEqual(progress.sent);
		}
		reader.destroy();
	}
}

/** Writes as fast as a few people can until `isOver`; what was acknowledged is counted to the last. */
async function write(url: string, { person, roomId }: Writer, written: Map<string, Progress>, isOver: () => boolean, random: Random): Promise<() => void> {
	const writer = connect(url, roomId, person, { ack: true });
	onTestFinished(() => writer.destroy());
	await until(() => writer.saved() === 1, 'the writer synced', 60_000);
	const note = newNote({ words: '', x: written.size, y: 0, meta: { author: person } });
	writer.doc.transact(() => createRecord(writer.doc, note));
	await until(() => writer.saved() === 2, 'the note is saved', 60_000);
	const words = writer.doc.getText(textName(note.id));
	const progress: Progress = { roomId, acknowledged: 0, sent: 0 };
	written.set(note.id, progress);
	const count = (): void => {
		progress.acknowledged = Math.max(progress.acknowledged, writer.saved() - 2); // after the step 2 and the note
	};
	while (!isOver()) {
		words.insert(words.length, `${progress.sent++};`);
		await pause(random.below(6));
		count();
	}
	return () => {
		count();
		writer.destroy();
	};
}

const count = (text: string, word: string): number => text.split(word).length - 1;

/** Kills at a random moment; every other time within a few ms of the start of a compaction. Answers whether one was under way. */
async function killSometime(server: ChildServer, round: number, random: Random): Promise<boolean> {
	await pause(100 + random.below(500));
	if (round % 2 === 0) {
		const before = count(server.printed(), 'compacting\n');
		await until(() => count(server.printed(), 'compacting\n') > before, 'a compaction began', 60_000);
		await pause(random.below(3));
	}
	await server.kill();
	return count(server.printed(), 'compacting\n') > count(server.printed(), 'compacted\n');
}

test(`${KILLS} times kill -9`, { timeout: 60_000 + KILLS * 60_000 }, async () => {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-crash-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const random = seeded(KILLS);
	const written = new Map<string, Progress>();
	let compactions = 0;
	for (let round = 0; round < KILLS; round++) {
		const server = await startChild(CHILD, dir);
		await check(server.url, written);
		let isOver = false;
		const writers = Promise.all(WRITERS.map((writer) => write(server.url, writer, written, () => isOver, random)));
		await until(() => written.size === (round + 1) * WRITERS.length, 'everybody writes', 60_000);
		if (await killSometime(server, round, random)) compactions++;
		isOver = true;
		for (const end of await writers) end();
	}
	const server = await startChild(CHILD, dir);
	await check(server.url, written);
	await server.kill();
	const acknowledged = [...written.values()].reduce((sum, progress) => sum + progress.acknowledged, 0);
	console.log(`${KILLS} kills, ${compactions} of them in the middle of a compaction; ${acknowledged} acknowledged edits, 0 lost`);
	expect(acknowledged).toBeGreaterThan(KILLS * 10); // there was something to lose
	expect(compactions).toBeGreaterThanOrEqual(Math.floor(KILLS / 20)); // many are over before the signal comes
});
