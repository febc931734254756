/** Seeded fuzz: whatever honest clients do at once, offline and in any order, none of it is ever refused, and all end with the same sound board. */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { PAGE_ID, recordsOf } from '@rembuk/shared/board/board-doc';
import { boardSchema } from '@rembuk/shared/board/board-schema';
import { newNote } from '@rembuk/shared/board/note';
import { changeRecord, createRecord, readRecord, readRecords, removeRecord } from '@rembuk/shared/board/record-codec';
import { richTextFromWords, wordsFromRichText } from '@rembuk/shared/board/rich-text';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type PumpedClient, type PumpedRoom, pumpClient, pumpRoom } from './testing/hand-pumped-room.ts';
import { ROOMS } from './testing/live-server.ts';
import { type Random, seeded } from './testing/random.ts';

const SEQUENCES = Number(process.env.FUZZ_SEQUENCES ?? 60);
const STEPS = 120;

const newFrame = (author: string, id: string): PlainRecord => ({
	...newNote({ words: '', x: 0, y: 0, meta: { author }, id }),
	type: 'frame',
	props: { w: 100, h: 100, name: '', color: 'black' },
});

test.each(Array.from({ length: SEQUENCES }, (_, seed) => seed + 1))('seed %i', async (seed) => {
	const random = seeded(seed);
	const room = pumpRoom();
	const clients = ['anna', 'budi', 'citra'].map((id, i) =>
		pumpClient(room, { id, role: 'participant', roomId: ROOMS.one }, 1000 + ((seed * 7 + i * 13) % 97) * 10 + i),
	);
	const removed = new Map<PumpedClient, PlainRecord[]>(clients.map((client) => [client, []]));
	for (const client of clients) expectFine(await client.goOnline(), seed);

	for (let step = 0; step < STEPS; step++) {
		const client = random.pick(clients);
		const what = random.below(10);
		if (what < 5) edit(client, random, removed.get(client) ?? [], step);
		else if (what < 7) expectFine(await client.sendOne(), seed);
		else if (what < 9) client.receiveOne();
		else if (random.chance(0.3)) client.goOffline();
		else if (!client.isOnline) expectFine(await client.goOnline(), seed);
		else if (random.chance(0.1)) {
			room.restart();
			for (const one of clients) {
				if (!one.isOnline) continue;
				one.goOffline();
				expectFine(await one.goOnline(), seed);
			}
		}
	}
	await settle(clients, seed);
	checkBoards(room, clients);
});

function expectFine(sent: Awaited<ReturnType<PumpedClient['sendOne']>>, seed: number): void {
	if (sent) expect({ ...sent, seed }).toEqual({ outcome: { kind: 'saved' }, name: undefined, seed });
}

function edit(client: PumpedClient, random: Random, removed: PlainRecord[], step: number): void {
	const { doc, actor } = client;
	const shapes = readRecords(doc).filter((record) => record.typeName === 'shape');
	const shape = shapes.length > 0 ? random.pick(shapes) : undefined;
	const change = (more: Partial<PlainRecord>): void => {
		if (shape) doc.transact(() => changeRecord(doc, shape, { ...shape, ...more }));
	};
	const id = `shape:${actor.id}-${step}-${random.below(1e6)}`;
	switch (random.below(9)) {
		case 0:
		case 1:
			doc.transact(() => createRecord(doc, newNote({ words: 'kata', x: random.below(500), y: 0, meta: { author: actor.id }, id })));
			break;
		case 2:
			if (random.chance(0.4)) doc.transact(() => createRecord(doc, newFrame(actor.id, id)));
			break;
		case 3: {
			const frames = shapes.filter(({ type }) => type === 'frame');
			const parentId = frames.length > 0 && random.chance(0.5) && shape?.type !== 'frame' ? random.pick(frames).id : PAGE_ID;
			change({ x: random.below(1000), y: random.below(1000), parentId });
			break;
		}
		case 4:
			change({ opacity: random.below(10) / 10, rotation: random.below(6) });
			break;
		case 5:
			if (shape?.type === 'note') change({ props: { ...(shape.props as object), color: random.pick(['red', 'blue', 'green']) } });
			break;
		case 6:
			if (shape?.type === 'note') {
				const words = wordsFromRichText((shape.props as { richText: unknown }).richText);
				const at = random.below(words.length + 1);
				const next = random.chance(0.6) ? `${words.slice(0, at)}ab${words.slice(at)}` : words.slice(at);
				change({ props: { ...(shape.props as object), richText: richTextFromWords(next) } });
			}
			break;
		case 7:
			if (shape) {
				removed.push(shape);
				doc.transact(() => removeRecord(doc, shape.id));
			}
			break;
		case 8: {
			// undo of a removal: the record comes back as it was, its author's, whoever removed it
			const back = removed.pop();
			if (back && !readRecord(doc, back.id)) doc.transact(() => createRecord(doc, back));
			break;
		}
	}
}

async function settle(clients: PumpedClient[], seed: number): Promise<void> {
	for (let round = 0; round < 3; round++) {
		for (const client of clients) {
			if (!client.isOnline) expectFine(await client.goOnline(), seed);
			while (client.outbox.length > 0) expectFine(await client.sendOne(), seed);
		}
		for (const client of clients) while (client.inbox.length > 0) client.receiveOne();
	}
}

function checkBoards(room: PumpedRoom, clients: PumpedClient[]): void {
	const { doc } = room.core;
	expect(doc.store.pendingStructs).toBeNull();
	const sorted = (records: PlainRecord[]) => [...records].sort((a, b) => a.id.localeCompare(b.id));
	const board = sorted(readRecords(doc));
	for (const client of clients) {
		expect(recordsOf(client.doc).toJSON()).toEqual(recordsOf(doc).toJSON());
		expect(sorted(readRecords(client.doc))).toEqual(board);
	}
	for (const record of board) boardSchema().types[record.typeName as 'shape'].validate(record);
	for (const name of recordsOf(doc).keys()) expect(recordsOf(doc).has(name.split('/')[0] as string), `orphan ${name}`).toBe(true);
	const before = Y.encodeStateAsUpdate(doc);
	room.restart();
	expect(Y.encodeStateAsUpdate(room.core.doc)).toEqual(before);
}
