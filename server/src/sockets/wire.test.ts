/** Three stock providers at once over the wire, a lone one in silence, and all of them over a restart of the server. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textName } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { changeRecord, createRecord, readRecord, readRecords, removeRecord } from '@rembuk/shared/board/record-codec';
import { expect, onTestFinished, test } from 'vitest';
import { ROOMS, startLiveServer } from './testing/live-server.ts';
import { connect, type TestProvider, until } from './testing/provider.ts';
import { seeded } from './testing/random.ts';

const join3 = (url: string): TestProvider[] => {
	const clients = [connect(url, ROOMS.one, 'anna', { ack: true }), connect(url, ROOMS.one, 'budi'), connect(url, ROOMS.one, 'fitri')];
	for (const client of clients) onTestFinished(() => client.destroy());
	return clients;
};
const board = ({ doc }: TestProvider) => readRecords(doc).sort((a, b) => a.id.localeCompare(b.id));

test('random edits of three are never refused, and all end with the same board', async () => {
	const server = await startLiveServer();
	onTestFinished(() => server.close());
	const clients = join3(server.url);
	await until(() => clients.every(({ provider }) => provider.synced), 'all synced');
	const random = seeded(5);
	const names = ['anna', 'budi', 'fitri'];
	for (let step = 0; step < 250; step++) {
		const which = random.below(3);
		const { doc, provider } = clients[which] as TestProvider;
		const shapes = readRecords(doc);
		const shape = shapes.length > 0 ? random.pick(shapes) : undefined;
		doc.transact(() => {
			const dice = random.below(6);
			if (!shape || dice < 2) createRecord(doc, newNote({ words: 'kata', x: step, y: 0, meta: { author: names[which] as string } }));
			else if (dice === 2) removeRecord(doc, shape.id);
			else if (dice === 3) doc.getText(textName(shape.id)).insert(0, 'ab');
			else changeRecord(doc, shape, { ...shape, x: random.below(500), y: random.below(500), rotation: random.below(3) });
		});
		if (random.chance(0.05)) {
			provider.disconnect();
			setTimeout(() => provider.connect(), random.below(60));
		}
		if (random.chance(0.5)) await new Promise((resolve) => setTimeout(resolve, random.below(8)));
	}
	const mark = newNote({ words: 'akhir', x: 0, y: 0, meta: { author: 'anna' } });
	await until(() => clients.every(({ provider }) => provider.synced), 'all back');
	(clients[0] as TestProvider).doc.transact(() => createRecord((clients[0] as TestProvider).doc, mark));
	await until(() => clients.every((client) => readRecord(client.doc, mark.id) !== undefined), 'the last note everywhere');
	await until(() => clients.every((client) => JSON.stringify(board(client)) === JSON.stringify(board(clients[0] as TestProvider))), 'the same board');
	expect(clients.flatMap(({ closes, refused }) => [...closes.filter(({ code }) => code >= 4400), ...refused])).toEqual([]);
});

test('what is typed offline and what is typed before the step 2 both arrive, and are acknowledged', async () => {
	const server = await startLiveServer();
	onTestFinished(() => server.close());
	const anna = connect(server.url, ROOMS.one, 'anna', { ack: true });
	onTestFinished(() => anna.destroy());
	await until(() => anna.saved() === 1, 'joined');
	const write = (words: string): string => {
		const note = newNote({ words, x: 0, y: 0, meta: { author: 'anna' } });
		anna.doc.transact(() => createRecord(anna.doc, note));
		return note.id;
	};
	anna.provider.disconnect();
	const ids = [write('luring')];
	anna.provider.on('status', ({ status }) => {
		if (status === 'connected') ids.push(write('pada saat tersambung'));
	});
	anna.provider.connect();
	await until(() => anna.saved() === 2, 'the update and the step 2 are durable');
	const budi = connect(server.url, ROOMS.one, 'budi');
	onTestFinished(() => budi.destroy());
	await until(() => budi.provider.synced, 'Budi joined');
	expect(ids.map((id) => readRecord(budi.doc, id) !== undefined)).toEqual([true, true]);
	expect([anna.closes.filter(({ code }) => code >= 4000), anna.refused]).toEqual([[], []]);
});

test('a lone stock client is not dropped for silence', async () => {
	const server = await startLiveServer({ limits: { keepAliveAfter: 1000 } });
	onTestFinished(() => server.close());
	const lone = connect(server.url, ROOMS.one, 'anna');
	onTestFinished(() => lone.destroy());
	await until(() => lone.provider.synced, 'synced');
	lone.provider.awareness.setLocalState(null); // says nothing of itself either
	const before = lone.provider.wsLastMessageReceived;
	await until(() => lone.provider.wsLastMessageReceived > before + 1500, 'a sign of life');
	expect(lone.closes).toEqual([]);
});

test('after a restart everybody has everything and sees everybody', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-wire-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const first = await startLiveServer({ dataDir: dir });
	let isFirstOpen = true;
	onTestFinished(() => (isFirstOpen ? first.close() : undefined));
	const clients = join3(first.url);
	const seesAll = (client: TestProvider) => clients.every(({ doc }) => client.provider.awareness.getStates().has(doc.clientID));
	await until(() => clients.every((client) => client.provider.synced && seesAll(client)), 'all see all');
	const [anna] = clients as [TestProvider];
	const before = newNote({ words: 'sebelum', x: 0, y: 0, meta: { author: 'anna' } });
	anna.doc.transact(() => createRecord(anna.doc, before));
	await until(() => anna.saved() === 2, 'saved');
	isFirstOpen = false;
	await first.close();
	expect(clients.map(({ closes }) => closes[0]?.code)).toEqual([1012, 1012, 1012]); // what follows are their knocks at a closed door

	const offline = newNote({ words: 'sementara itu', x: 0, y: 0, meta: { author: 'anna' } });
	anna.doc.transact(() => createRecord(anna.doc, offline));
	const second = await startLiveServer({ dataDir: dir, port: first.port });
	onTestFinished(() => second.close());
	await until(() => clients.every((client) => client.provider.synced && seesAll(client)), 'all see all again');
	await until(() => clients.every(({ doc }) => readRecord(doc, before.id) && readRecord(doc, offline.id)), 'all have all');
	expect(clients.every((client) => board(client).length === 2)).toBe(true);
});
