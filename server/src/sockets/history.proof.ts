/** A room that is never empty: newcomers are not told its history, nobody who is there is disturbed, and all agree; also after kill -9. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { CLOSE } from '@rembuk/shared/protocol/close-code';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { buildChild, startChild } from './testing/child-server.ts';
import { ROOMS, startLiveServer } from './testing/live-server.ts';
import { connect, type TestProvider, until } from './testing/provider.ts';

const MOVES = Number(process.env.HISTORY_MOVES ?? 20_000);
const NOTES = 200;
/** Moves in one message: as many as somebody drags at once. */
const TOGETHER = 40;
/** What was written over so long ago is forgotten, ms; see horizon.ts. */
const SETTLED = 10_000;
const PLENTY = {
	messagesPerSecond: 1e6,
	messageBurst: 1e6,
	bytesPerSecond: 1e9,
	byteBurst: 1e9,
	credentialMessagesPerSecond: 1e6,
	credentialMessageBurst: 1e6,
	credentialBytesPerSecond: 1e9,
	credentialByteBurst: 1e9,
};
const CHILD = buildChild();

const place = (n: number): string => `shape:n${n % NOTES}/@`;

async function enter(url: string, who: 'anna' | 'budi'): Promise<TestProvider> {
	const person = connect(url, ROOMS.one, who, { ack: true });
	onTestFinished(() => person.destroy());
	await until(() => person.saved() > 0, `${who} is in the room`, 60_000);
	return person;
}

/** Two people fill a room and move its notes about in turns, and stay. */
async function fill(url: string): Promise<{ anna: TestProvider; budi: TestProvider; fresh: number }> {
	const [anna, budi] = [await enter(url, 'anna'), await enter(url, 'budi')];
	for (let n = 0; n < NOTES; n++) createRecord(anna.doc, newNote({ id: `shape:n${n}`, words: `Catatan nomor ${n}`, x: n, y: 0, meta: { author: 'anna' } }));
	await until(() => recordsOf(budi.doc).size === recordsOf(anna.doc).size, 'Budi sees the notes', 60_000);
	const fresh = Y.encodeStateAsUpdate(anna.doc).length;
	for (let move = 0; move < MOVES; move += TOGETHER) {
		const { doc } = (move / TOGETHER) % 2 === 0 ? anna : budi;
		doc.transact(() => {
			for (let n = move; n < move + TOGETHER; n++) recordsOf(doc).set(place(n * 31), [n, 5]);
		});
		if (move % (TOGETHER * 10) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
	}
	await until(() => same(anna, budi), 'both have all', 120_000);
	return { anna, budi, fresh };
}

const same = (a: TestProvider, b: TestProvider): boolean => {
	const [mine, theirs] = [recordsOf(a.doc), recordsOf(b.doc)];
	return mine.size === theirs.size && [...mine.keys()].every((key) => String(mine.get(key)) === String(theirs.get(key)));
};
const sizeOf = ({ doc }: TestProvider): number => Y.encodeStateAsUpdate(doc).length;
const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test(`${MOVES} moves, and everybody still there: who comes then is told little more than a fresh room`, { timeout: 240_000 }, async () => {
	const server = await startLiveServer({ limits: PLENTY });
	onTestFinished(() => server.close());
	const { anna, budi, fresh } = await fill(server.url);
	expect(sizeOf(anna)).toBeGreaterThan(1.5 * fresh);
	// one has written over a note that another moves while the network is away, and moved another one
	const away = await enter(server.url, 'anna');
	const lonely = await enter(server.url, 'budi');
	for (const one of [away, lonely]) one.provider.disconnect();
	recordsOf(away.doc).set(place(7), [1, 1]);
	recordsOf(lonely.doc).set(place(8), [8, 8]);
	recordsOf(budi.doc).set(place(7), [2, 2]);
	await until(() => same(anna, budi), 'Anna sees it');
	await pass(SETTLED + 500);

	const newcomer = await enter(server.url, 'anna');
	expect(same(newcomer, anna)).toBe(true);
	expect(newcomer.doc.getText(textName('shape:n3')).toString()).toBe(anna.doc.getText(textName('shape:n3')).toString());
	console.log(`fresh ${fresh} bytes; who was there ${(sizeOf(anna) / fresh).toFixed(2)}, who came then ${(sizeOf(newcomer) / fresh).toFixed(2)}`);
	expect(sizeOf(newcomer)).toBeLessThan(1.5 * fresh);

	// who was away comes back: with what nobody else touched as ever, with what was written over as to a room that was written anew
	lonely.provider.connect();
	await until(() => String(recordsOf(newcomer.doc).get(place(8))) === '8,8', 'the lonely move is on the board');
	away.provider.connect();
	await until(() => away.closes.some(({ code }) => code === CLOSE.oldEpoch), 'the other is told');
	expect(away.refused.at(-1)?.code).toBe('room-renewed');
	expect(server.sockets.metrics()['refused-behind-horizon']).toBe(1);

	// all who are there write on, each over the other's
	for (let n = 0; n < 60; n++) {
		const { doc } = [anna, budi, newcomer, lonely][n % 4] as TestProvider;
		recordsOf(doc).set(place(n % 9), [n, n]);
		if (n % 20 === 0) await pass(30);
	}
	await until(() => [budi, newcomer, lonely].every((one) => same(one, anna)), 'all agree');
	for (const one of [anna, budi, newcomer, lonely]) expect(one.closes.filter(({ code }) => code >= 4400)).toEqual([]);

	// for the only one who is there nothing is on its way
	for (const one of [budi, newcomer, lonely]) one.destroy();
	anna.provider.disconnect();
	await until(() => server.sockets.metrics().connected === 0, 'all have left');
	const alone = await enter(server.url, 'budi');
	expect(sizeOf(alone)).toBeLessThan(1.5 * fresh);
	expect(same(alone, anna)).toBe(true);
});

test('after kill -9 who was told the short document and who holds the whole one write on together', { timeout: 240_000 }, async () => {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-history-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const server = await startChild(CHILD, dir, { limits: PLENTY });
	const { anna, budi, fresh } = await fill(server.url);
	const late = await enter(server.url, 'budi');
	late.provider.disconnect();
	recordsOf(late.doc).set(place(5), [5, 5]);
	recordsOf(anna.doc).set(place(5), [6, 6]);
	await pass(SETTLED + 500);
	const newcomer = await enter(server.url, 'anna');
	expect(sizeOf(newcomer)).toBeLessThan(1.5 * fresh);
	const port = Number(new URL(server.url).port);
	await server.kill();
	recordsOf(newcomer.doc).set(place(1), [1, 11]);
	recordsOf(budi.doc).set(place(2), [2, 22]);
	const second = await startChild(CHILD, dir, { limits: PLENTY, port });
	await until(() => [anna, budi, newcomer].every(({ provider }) => provider.synced), 'all are back', 60_000);
	late.provider.connect();
	await until(() => late.closes.some(({ code }) => code === CLOSE.oldEpoch), 'the horizon still holds');
	await until(() => same(anna, newcomer) && same(budi, newcomer), 'all agree');
	expect(recordsOf(anna.doc).get(place(1))).toEqual([1, 11]);
	expect(recordsOf(anna.doc).get(place(2))).toEqual([2, 22]);
	expect([anna, budi, newcomer].flatMap(({ closes }) => closes.filter(({ code }) => code >= 4400))).toEqual([]);

	// also the first who comes after a crash, when the room is not in memory
	for (const one of [anna, budi, newcomer, late]) one.destroy();
	await second.kill();
	await startChild(CHILD, dir, { limits: PLENTY, port });
	const first = await enter(server.url, 'budi');
	expect(sizeOf(first)).toBeLessThan(1.5 * fresh);
	expect(same(first, anna)).toBe(true);
});
