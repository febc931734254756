/** A disk that is really full, under a whole server: what is written then is refused with a reason and nobody else sees it; with room again it is saved by itself. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { expect, onTestFinished, test } from 'vitest';
import { buildChild, startChild } from './testing/child-server.ts';
import { ROOMS } from './testing/live-server.ts';
import { connect, type TestProvider, until } from './testing/provider.ts';

const CHILD = buildChild();
/** A disk of its own on the data directory (the last argument), in a namespace that nobody else sees. */
const OWN_DISK = ['unshare', '-rm', 'sh', '-c', 'for dir; do :; done; mount -t tmpfs -o size=8m tmpfs "$dir" && exec "$0" "$@"'];
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /tmp']).status === 0;
if (!canMount) console.warn('A disk of its own may not be mounted here (unshare -rm): the FULL DISK was NOT proved.');

function write({ doc }: TestProvider, words: string): string {
	const note = newNote({ words, x: 0, y: 0, meta: { author: 'anna' } });
	doc.transact(() => createRecord(doc, note));
	return note.id;
}
const has = ({ doc }: TestProvider, id: string): boolean => recordsOf(doc).has(id);

/** Takes all the room there is. */
function fill(path: string): void {
	expect(spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4k'], { env: { ...process.env, LC_ALL: 'C' } }).stderr.toString()).toContain('No space left');
}

test.skipIf(!canMount)('a full disk', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-full-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const server = await startChild(CHILD, dir, { through: OWN_DISK });
	const disk = `/proc/${server.pid}/root${dir}`;
	const people = { anna: connect(server.url, ROOMS.one, 'anna', { ack: true }), budi: connect(server.url, ROOMS.one, 'budi', { ack: true }) };
	const { anna, budi } = people;
	onTestFinished(() => Object.values(people).forEach((one) => void one.destroy()));
	await until(() => anna.saved() === 1 && budi.saved() === 1, 'both joined');
	const saved = [write(anna, 'sebelum')];
	await until(() => anna.saved() === 2, 'the first note is saved');

	fill(join(disk, 'filler'));
	/** The database has some room left in its own files. */
	let last = '';
	for (let n = 0; n < 500 && anna.refused.length === 0; n++) {
		const before = anna.saved();
		last = write(anna, `catatan ${n} ${'penuh '.repeat(3000)}`);
		await until(() => anna.saved() > before || anna.refused.length > 0, 'an answer');
		if (anna.refused.length === 0) saved.push(last);
	}
	expect(anna.refused[0]?.code).toBe('storage-failed');
	expect(anna.hints).toContainEqual({ kind: 'degraded', code: 'storage-failed' });
	await new Promise((resolve) => setTimeout(resolve, 2000)); // its client tries again and again
	expect(anna.saved()).toBe(0);
	expect([has(anna, last), has(budi, last)]).toEqual([true, false]); // kept by her, shown to nobody
	const newcomer = connect(server.url, ROOMS.one, 'oki');
	onTestFinished(() => newcomer.destroy());
	await until(() => newcomer.provider.synced, 'somebody who only reads can come');
	expect([saved.every((id) => has(newcomer, id)), has(newcomer, last)]).toEqual([true, false]);

	rmSync(join(disk, 'filler'));
	await until(() => has(budi, last) && anna.saved() > 0, 'it healed by itself');
	const image = mkdtempSync(join(tmpdir(), 'rembuk-full-'));
	onTestFinished(() => rmSync(image, { recursive: true, force: true }));
	process.kill(server.pid, 'SIGSTOP'); // what a power cut would leave
	cpSync(disk, image, { recursive: true });
	await server.kill();
	const after = connect((await startChild(CHILD, image)).url, ROOMS.one, 'budi');
	onTestFinished(() => after.destroy());
	await until(() => after.provider.synced, 'a newcomer after the restart');
	expect([...saved, last].filter((id) => !has(after, id))).toEqual([]);
	console.log(`${saved.length} notes were saved before the disk refused; the refused one was saved when there was room again`);
});
