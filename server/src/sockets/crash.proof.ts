/** kill -9 while writing: whatever was acknowledged is there after the restart, once, and no first sync is empty. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { expect, onTestFinished, test } from 'vitest';
import { ROOMS } from './testing/live-server.ts';
import { connect, until } from './testing/provider.ts';
import { seeded } from './testing/random.ts';

const KILLS = Number(process.env.CRASH_KILLS ?? 5);
const CHILD = fileURLToPath(new URL('./testing/crash-child.ts', import.meta.url));

async function startChild(dir: string): Promise<{ child: ChildProcess; url: string; kill(): Promise<void> }> {
	const child = spawn(process.execPath, ['--import', 'tsx', CHILD, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const kill = async (): Promise<void> => {
		child.kill('SIGKILL');
		await ended;
	};
	onTestFinished(kill);
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => {
		output += chunk.toString();
	});
	await until(() => /port \d+/.test(output), 'the server started', 60_000);
	return { child, url: `ws://127.0.0.1:${/port (\d+)/.exec(output)?.[1]}/sync`, kill };
}

/** "0;1;2;": what the first n insertions make. */
const tokens = (n: number): string => Array.from({ length: n }, (_, i) => `${i};`).join('');

test(`${KILLS} times kill -9`, { timeout: 600_000 }, async () => {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-crash-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const random = seeded(KILLS);
	/** Note → how many insertions were acknowledged, and sent. */
	const written = new Map<string, { acknowledged: number; sent: number }>();

	const check = async (url: string): Promise<void> => {
		const reader = connect(url, ROOMS.one, 'budi');
		await until(() => reader.provider.synced, 'the reader synced');
		for (const [id, { acknowledged, sent }] of written) {
			const words = reader.doc.getText(textName(id)).toString();
			const kept = words.split(';').length - 1;
			expect(words).toBe(tokens(kept)); // in order, none doubled
			expect(kept).toBeGreaterThanOrEqual(acknowledged);
			expect(kept).toBeLessThanOrEqual(sent);
		}
		reader.destroy();
	};

	for (let round = 0; round < KILLS; round++) {
		const server = await startChild(dir);
		await check(server.url);
		const writer = connect(server.url, ROOMS.one, 'anna', { ack: true });
		await until(() => writer.saved() === 1, 'the writer synced');
		const note = newNote({ words: '', x: round, y: 0, meta: { author: 'anna' } });
		writer.doc.transact(() => createRecord(writer.doc, note));
		const words = writer.doc.getText(textName(note.id));
		const deadline = performance.now() + 100 + random.below(500);
		const progress = { acknowledged: 0, sent: 0 };
		written.set(note.id, progress);
		while (performance.now() < deadline) {
			words.insert(words.length, `${progress.sent++};`);
			await new Promise((resolve) => setTimeout(resolve, random.below(4)));
			progress.acknowledged = Math.max(progress.acknowledged, writer.saved() - 2); // after the step 2 and the note
		}
		progress.acknowledged = Math.max(progress.acknowledged, writer.saved() - 2);
		await server.kill();
		writer.destroy();
	}
	const server = await startChild(dir);
	await check(server.url);
	expect([...written.values()].some(({ acknowledged }) => acknowledged > 5)).toBe(true); // there was something to lose
	await server.kill();
});
