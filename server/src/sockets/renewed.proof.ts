/** A bloated room that everybody has left is written anew: small again, whole, and closed to those who come back with its old history; kill -9 at any moment leaves one or the other. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { CLOSE } from '@rembuk/shared/protocol/close-code';
import { writeUpdate } from '@rembuk/shared/protocol/message';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { openStorage } from '../storage/open-storage.ts';
import { RETIRED_OWNER } from '../storage/owner-names.ts';
import type { Storage } from '../storage/storage.ts';
import { buildChild, startChild } from './testing/child-server.ts';
import { ROOMS, startLiveServer } from './testing/live-server.ts';
import { connect, until } from './testing/provider.ts';
import { seeded } from './testing/random.ts';

const MOVES = Number(process.env.RENEW_MOVES ?? 20_000);
const KILLS = Number(process.env.RENEW_KILLS ?? 4);
const NOTES = 200;
const WRITERS = ['anna', 'budi'];
const CHILD = buildChild();

/** A room that two people have bloated, put into the log as they would have. */
async function bloat(log: Storage['log'], roomId: string): Promise<{ doc: Y.Doc; fresh: number }> {
	const doc = new Y.Doc();
	const as = (n: number): void => {
		doc.clientID = 700 + (n % WRITERS.length);
	};
	doc.transact(() => {
		for (let n = 0; n < NOTES; n++) {
			as(n);
			createRecord(doc, newNote({ id: `shape:n${n}`, words: `Catatan nomor ${n}`, x: n, y: 0, meta: { author: WRITERS[n % WRITERS.length] ?? '' } }));
		}
	});
	const fresh = Y.encodeStateAsUpdate(doc).length;
	doc.transact(() => {
		for (let move = 0; move < MOVES; move++) {
			as(move);
			recordsOf(doc).set(`shape:n${(move * 31) % NOTES}/@`, [move, 5]);
		}
	});
	await log.append([{ roomId, data: Y.encodeStateAsUpdate(doc), owners: WRITERS.map((name, n) => [700 + n, name]) }]);
	await log.compact(roomId);
	return { doc, fresh };
}

test('after everybody has left a bloated room is small; old histories are closed out, new ones write on', { timeout: 120_000 }, async () => {
	const server = await startLiveServer();
	onTestFinished(() => server.close());
	const { doc, fresh } = await bloat(server.storage.log, ROOMS.one);
	const before = await server.storage.log.load(ROOMS.one);
	expect(before.snapshot?.length).toBeGreaterThan(1.5 * fresh);

	const old = connect(server.url, ROOMS.one, 'anna', { ack: true });
	await old.until(() => old.provider.synced && old.saved() === 1, 'Anna has the room');
	expect(recordsOf(old.doc).toJSON()).toEqual(recordsOf(doc).toJSON());
	old.provider.disconnect();
	old.doc.getText(textName('shape:n1')).insert(0, 'luring ');
	let owners = before.owners;
	const reload = async () => {
		({ owners } = await server.storage.log.load(ROOMS.one));
	};
	for (const deadline = performance.now() + 30_000; owners.get(700) !== RETIRED_OWNER; await reload()) expect(performance.now()).toBeLessThan(deadline);
	const { snapshot } = await server.storage.log.load(ROOMS.one);
	expect(snapshot?.length).toBeLessThan(1.5 * fresh);

	const newcomer = connect(server.url, ROOMS.one, 'budi', { ack: true });
	onTestFinished(() => newcomer.destroy());
	await newcomer.until(() => newcomer.saved() === 1, 'Budi has the room');
	expect(recordsOf(newcomer.doc).toJSON()).toEqual(recordsOf(doc).toJSON());

	old.provider.connect();
	await old.until(() => old.closes.some(({ code }) => code === CLOSE.oldEpoch), 'Anna is told');
	expect(old.closes.at(-1)).toEqual({ code: CLOSE.oldEpoch, reason: 'room-renewed' });
	old.destroy();

	// who asks for nothing first and writes on top of the old history is refused, and nobody hears of it
	const rude = connect(server.url, ROOMS.one, 'anna');
	await rude.until(() => rude.provider.wsconnected, 'it is connected');
	rude.provider.ws?.send(writeUpdate(Y.encodeStateAsUpdate(old.doc, Y.encodeStateVector(doc))) as Uint8Array<ArrayBuffer>);
	await rude.until(() => rude.closes.some(({ code }) => code >= 4400), 'it is refused');
	rude.destroy();

	const again = connect(server.url, ROOMS.one, 'anna', { ack: true });
	onTestFinished(() => again.destroy());
	await again.until(() => again.saved() === 1, 'Anna is back with a fresh document');
	again.doc.getText(textName('shape:n1')).insert(0, 'lagi ');
	await newcomer.until(() => newcomer.doc.getText(textName('shape:n1')).toString() === 'lagi Catatan nomor 1', 'Budi sees it');
	expect(newcomer.closes).toEqual([]);
});

test(`${KILLS} times kill -9 while a room is written anew`, { timeout: 60_000 + KILLS * 60_000 }, async () => {
	const random = seeded(KILLS);
	let renewed = 0;
	for (let round = 0; round < KILLS; round++) {
		const dir = mkdtempSync(join(tmpdir(), 'rembuk-renew-'));
		onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
		const storage = await openStorage({ dataDir: dir });
		const { doc } = await bloat(storage.log, ROOMS.one);
		await storage.close();
		const server = await startChild(CHILD, dir);
		const reader = connect(server.url, ROOMS.one, 'anna', { ack: true });
		await until(() => reader.saved() === 1, 'the room was read', 60_000);
		reader.destroy();
		await until(() => server.printed().includes(`renewing ${ROOMS.one}`), 'it is being written anew', 60_000);
		await new Promise((resolve) => setTimeout(resolve, random.below(round % 2 === 0 ? 200 : 2500)));
		await server.kill();
		const after = await openStorage({ dataDir: dir });
		const stored = await after.log.load(ROOMS.one);
		await after.close();
		const isNew = stored.owners.get(700) === RETIRED_OWNER;
		if (isNew) renewed++;
		const copy = new Y.Doc();
		for (const update of [stored.snapshot, ...stored.tail]) if (update) Y.applyUpdate(copy, update);
		expect(recordsOf(copy).toJSON()).toEqual(recordsOf(doc).toJSON());
		const writers = new Set(copy.store.clients.keys());
		expect([...writers].every((id) => stored.owners.has(id) && stored.owners.get(id) !== RETIRED_OWNER)).toBe(true);
		expect(writers.has(700)).toBe(!isNew);
	}
	console.log(`${KILLS} kills, ${renewed} of them after the room was written anew; all whole`);
});
