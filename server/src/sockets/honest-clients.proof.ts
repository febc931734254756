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
import { playSeed, type Random, seeded, seedGroups } from './testing/random.ts';

const SEQUENCES = Number(process.env.FUZZ_SEQUENCES ?? 300);
const AT_ONCE = 25;
const STEPS = 120;

const newFrame = (author: string, id: string): PlainRecord => ({
	...newNote({ words: '', x: 0, y: 0, meta: { author }, id }),
	type: 'frame',
	props: { w: 100, h: 100, name: '', color: 'black' },
});

/** Ten to twenty people, of whom one leads. */
function gather(room: PumpedRoom, seed: number, random: Random): PumpedClient[] {
	return Array.from({ length: 10 + random.below(11) }, (_, i) => {
		const actor = i === 0 ? ({ id: 'p0', role: 'facilitator' } as const) : ({ id: `p${i}`, role: 'participant', roomId: ROOMS.one } as const);
		return pumpClient(room, actor, 10_000 + ((seed * 7 + i * 13) % 97) * 100 + i);
	});
}

/** An honest client is never refused, unless the room was locked while it wrote: then it begins anew, as ours does. */
async function attempt(room: PumpedRoom, client: PumpedClient, send: () => ReturnType<PumpedClient['sendOne']>, seed: number): Promise<void> {
	const sent = await send();
	if (!sent || sent.outcome.kind === 'saved') return;
	expect({ ...sent, seed, locked: room.facts.locked }).toEqual({ outcome: { kind: 'refused', code: 'room-locked' }, name: 'room-locked', seed, locked: true });
	client.beginAnew(client.doc.clientID + 20_000);
}

/** What befalls a room and its people. */
async function upset(
	room: PumpedRoom,
	clients: PumpedClient[],
	client: PumpedClient,
	join: (one: PumpedClient) => Promise<void>,
	removed: ReadonlyMap<PumpedClient, PlainRecord[]>,
	random: Random,
): Promise<void> {
	switch (random.below(9)) {
		case 4:
			// all leave, and the room is written anew: whoever comes back begins with a fresh document, and its undo stack is empty
			for (const one of clients) one.goOffline();
			await room.renew();
			for (const one of clients) {
				one.beginAnew(one.doc.clientID + 20_000);
				removed.get(one)?.splice(0);
			}
			break;
		case 0:
			// a partition: some are cut off together and go on writing
			for (const one of clients) if (random.chance(0.4)) one.goOffline();
			break;
		case 1:
			room.facts.locked = !room.facts.locked;
			break;
		case 2:
			if (random.chance(0.5)) await room.compact();
			room.restart();
			for (const one of clients) {
				if (!one.isOnline) continue;
				one.goOffline();
				await join(one);
			}
			break;
		case 3:
			client.goOffline();
	}
}

async function play(seed: number): Promise<void> {
	const random = seeded(seed);
	const room = pumpRoom();
	const clients = gather(room, seed, random);
	const removed = new Map<PumpedClient, PlainRecord[]>(clients.map((client) => [client, []]));
	const join = (client: PumpedClient) => attempt(room, client, client.goOnline, seed);
	for (const client of clients) await join(client);

	for (let step = 0; step < STEPS; step++) {
		const client = random.pick(clients);
		const what = random.below(20);
		if (what < 9) edit(client, random, removed.get(client) ?? [], step);
		else if (what < 13) await attempt(room, client, client.sendOne, seed);
		else if (what < 17) client.receiveOne();
		else if (!client.isOnline) await join(client);
		else await upset(room, clients, client, join, removed, random);
	}
	room.facts.locked = false;
	await settle(room, clients, seed);
	checkBoards(room, clients);
	await room.compact();
	checkBoards(room, clients);
}

test.each(seedGroups(SEQUENCES, AT_ONCE))('seeds $from to $to', { timeout: 600_000 }, async ({ from, to }) => {
	for (let seed = from; seed <= to; seed++) await playSeed(seed, play);
});

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

async function settle(room: PumpedRoom, clients: PumpedClient[], seed: number): Promise<void> {
	for (let round = 0; round < 3; round++) {
		for (const client of clients) {
			if (!client.isOnline) await attempt(room, client, client.goOnline, seed);
			while (client.outbox.length > 0) await attempt(room, client, client.sendOne, seed);
		}
		for (const client of clients) while (client.inbox.length > 0) client.receiveOne();
	}
}

function checkBoards(room: PumpedRoom, clients: PumpedClient[]): void {
	const { doc } = room.core;
	expect(doc.store.pendingStructs).toBeNull();
	const cells = recordsOf(doc).toJSON();
	const sorted = (records: PlainRecord[]) => [...records].sort((a, b) => a.id.localeCompare(b.id));
	const board = sorted(readRecords(doc));
	for (const client of clients) {
		expect(recordsOf(client.doc).toJSON()).toEqual(cells);
		expect(sorted(readRecords(client.doc))).toEqual(board);
	}
	for (const record of board) boardSchema().types[record.typeName as 'shape'].validate(record);
	for (const name of recordsOf(doc).keys()) expect(recordsOf(doc).has(name.split('/')[0] as string), `orphan ${name}`).toBe(true);
	const before = Y.encodeStateAsUpdate(doc);
	room.restart();
	expect(Y.encodeStateAsUpdate(room.core.doc)).toEqual(before);
}
