/** Each refusal of a right as it arrives: the number of the message and the code to who asked for acknowledgements, and the close with the code to everybody. */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { changeRecord, createRecord, readRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type * as Y from 'yjs';
import { type LiveServer, type PersonId, ROOMS, startLiveServer } from './testing/live-server.ts';
import { connect, type TestProvider, until } from './testing/provider.ts';
import { note } from './testing/small-board.ts';

let server: LiveServer;
beforeAll(async () => {
	server = await startLiveServer();
	const fitri = connect(server.url, ROOMS.one, 'fitri', { ack: true });
	await until(() => fitri.saved() === 1, 'joined');
	fitri.doc.transact(() => createRecord(fitri.doc, note('korban', 'budi')));
	await until(() => fitri.saved() === 2, 'the note is there');
	fitri.destroy();
});
afterAll(() => server.close());

type State = { locked?: boolean; closed?: boolean; strict?: boolean };
const setState = ({ locked = false, closed = false, strict = false }: State) =>
	server.lead((write) => {
		write.setRow('topic', 'satu', { title: 'Satu', order: 1, closed });
		write.setRow('room', ROOMS.one, { kind: 'breakout', topicKey: 'satu', locked, open: false, order: 2 });
		write.setOne('settings', { onlyAuthorsEdit: strict, onlyAuthorsDelete: strict, joining: 'choose' });
	});
const repaint = (doc: Y.Doc): void => {
	const old = readRecord(doc, 'shape:korban');
	if (old) changeRecord(doc, old, { ...old, opacity: 0.5 });
};

const CASES: [code: string, who: PersonId, roomId: string, state: State, write: (doc: Y.Doc) => void][] = [
	['room-locked', 'anna', ROOMS.one, { locked: true }, (doc) => createRecord(doc, note('baru', 'anna'))],
	['room-closed', 'anna', ROOMS.one, { closed: true }, (doc) => createRecord(doc, note('baru', 'anna'))],
	['read-only', 'oki', ROOMS.one, {}, (doc) => createRecord(doc, note('baru', 'oki'))],
	['wrong-author', 'anna', ROOMS.one, {}, (doc) => createRecord(doc, note('baru', 'budi'))],
	['only-authors-edit', 'anna', ROOMS.one, { strict: true }, repaint],
	['only-authors-delete', 'anna', ROOMS.one, { strict: true }, (doc) => removeRecord(doc, 'shape:korban')],
	['facilitator-only', 'anna', ROOMS.workshop, {}, (doc) => doc.getMap('plan').set('milestone:sah', { title: 'Sah', order: 1 })],
	['not-yours', 'citra', ROOMS.workshop, {}, (doc) => doc.getMap('plan').set('card:c1', { roomId: ROOMS.one, author: 'citra', createdAt: 1 })],
];

test.each(CASES)('%s', async (code, who, roomId, state, write) => {
	await setState(state);
	const open = (ack: boolean): TestProvider => {
		const client = connect(server.url, roomId, who, { ack });
		onTestFinished(() => client.destroy());
		return client;
	};
	const [ours, stock, neighbour] = [open(true), open(false), connect(server.url, roomId, 'fitri')];
	onTestFinished(() => neighbour.destroy());
	await until(() => ours.saved() === 1 && stock.provider.synced && neighbour.provider.synced, 'all joined');
	const before = recordsOf(neighbour.doc).toJSON();
	for (const client of [ours, stock]) {
		client.doc.transact(() => write(client.doc));
		await until(() => client.closes.length > 0, 'closed');
		expect(client.closes).toEqual([{ code: 4403, reason: code }]);
		expect(client.provider.shouldConnect).toBe(false);
	}
	expect(ours.refused).toEqual([{ n: 2, code }]);
	expect(stock.refused).toEqual([]);
	expect(recordsOf(neighbour.doc).toJSON()).toEqual(before);
	expect(neighbour.closes).toEqual([]);
});
