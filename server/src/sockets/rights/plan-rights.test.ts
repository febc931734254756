/** The table of rights as it meets the wire in the plan: cards by their room, the registers by who leads. */
import { addCard, changeCard } from '@rembuk/shared/plan/plan-doc';
import type { Actor, RoomFacts } from '@rembuk/shared/workshop/can';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { pumpRoom } from '../testing/hand-pumped-room.ts';
import { ROOMS } from '../testing/live-server.ts';
import { ANNA, anna, budi, fitri } from '../testing/small-board.ts';

describe('rights in the plan', () => {
	const group = (roomId: string, more: Partial<RoomFacts> = {}): RoomFacts => ({
		roomId,
		kind: 'breakout',
		locked: false,
		closed: false,
		open: false,
		...more,
	});
	const plan = async (rooms = [group(ROOMS.one), group(ROOMS.two)]) => {
		const room = pumpRoom('workshop', rooms);
		const doc = new Y.Doc();
		doc.clientID = ANNA;
		addCard(doc, { id: 'c1', roomId: ROOMS.one, author: 'anna', createdAt: 1, what: 'Menjelaskan RUU' });
		expect((await room.send(anna, Y.encodeStateAsUpdate(doc))).outcome).toEqual({ kind: 'saved' });
		const edit = async (actor: Actor, clientId: number, write: (copy: Y.Doc) => void) => {
			const copy = new Y.Doc();
			copy.clientID = clientId;
			Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.core.doc));
			copy.transact(() => write(copy));
			return room.send(actor, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(room.core.doc)));
		};
		return { room, edit };
	};
	const citra: Actor = { id: 'citra', role: 'participant', roomId: ROOMS.two };
	const oki: Actor = { id: 'oki', role: 'observer' };
	const source = (roomId: string) => ({ noteId: 'shape:n', roomId, text: 'kata', at: 1 });
	const card = (id: string, roomId: string, author: string) => ({ id, roomId, author, createdAt: 1, what: 'x' });
	const root = (doc: Y.Doc) => doc.getMap('plan');

	test.each<[string, Actor, (doc: Y.Doc) => void, string | null]>([
		['the group writes', budi, (doc) => changeCard(doc, 'c1', { what: 'Menjelaskan RUU ini', status: 'done', who: [{ kind: 'text', text: 'Dinas' }] }), null],
		['another group does not', citra, (doc) => changeCard(doc, 'c1', { status: 'done' }), 'not-yours'],
		['nor its words', citra, (doc) => changeCard(doc, 'c1', { what: 'y' }), 'not-yours'],
		['an observer does not', oki, (doc) => changeCard(doc, 'c1', { status: 'done' }), 'read-only'],
		['a card for another room', budi, (doc) => addCard(doc, card('c2', ROOMS.two, 'budi')), 'not-yours'],
		['a card in another name', budi, (doc) => addCard(doc, card('c2', ROOMS.one, 'anna')), 'wrong-author'],
		['a facilitator for anyone', fitri, (doc) => addCard(doc, card('c2', ROOMS.two, 'citra')), null],
		['a source of the own room', budi, (doc) => changeCard(doc, 'c1', { addSources: [source(ROOMS.one)] }), null],
		['a source of a room that one may not read', budi, (doc) => changeCard(doc, 'c1', { addSources: [source(ROOMS.two)] }), 'not-yours'],
		['the base is written once', budi, (doc) => root(doc).set('card:c1', { roomId: ROOMS.one, author: 'budi', createdAt: 1 }), 'not-yours'],
		['a new stakeholder', budi, (doc) => root(doc).set('stakeholder:dinas', { title: 'Dinas', order: 3 }), null],
		['a milestone', budi, (doc) => root(doc).set('milestone:sah', { title: 'Disahkan', order: 1 }), 'facilitator-only'],
		['the workshop itself', fitri, (doc) => doc.getMap('workshop').set('info', {}), 'malformed'],
		['a value that is none', budi, (doc) => root(doc).set('card:c1/status', 'tomorrow'), 'malformed'],
		['a source under another key', budi, (doc) => root(doc).set('card:c1/source.shape:m', source(ROOMS.one)), 'malformed'],
		['a cell of a card that never was', budi, (doc) => root(doc).set('card:ghost/status', 'done'), 'malformed'],
		['a key that is none', budi, (doc) => root(doc).set('statement:1', {}), 'malformed'],
	])('%s', async (_name, actor, write, code) => {
		const { edit } = await plan();
		expect((await edit(actor, 500, write)).outcome).toEqual(code === null ? { kind: 'saved' } : { kind: 'refused', code });
	});

	test('a locked or closed group writes no cards', async () => {
		for (const [facts, code] of [
			[group(ROOMS.one, { locked: true }), 'room-locked'],
			[group(ROOMS.one, { closed: true }), 'room-closed'],
		] as const) {
			const rooms = [group(ROOMS.one)];
			const { edit } = await plan(rooms);
			Object.assign(rooms[0] as RoomFacts, facts);
			expect((await edit(anna, 501, (doc) => changeCard(doc, 'c1', { status: 'done' }))).outcome).toEqual({ kind: 'refused', code });
		}
	});

	test('stakeholders are changed by who leads alone', async () => {
		const { edit } = await plan();
		const put = (title: string) => (doc: Y.Doc) => root(doc).set('stakeholder:dinas', { title, order: 1 });
		expect((await edit(budi, 500, put('Dinas'))).outcome.kind).toBe('saved');
		expect((await edit(budi, 501, put('Dinas Sosial'))).outcome).toEqual({ kind: 'refused', code: 'facilitator-only' });
		expect((await edit(fitri, 502, put('Dinas Sosial'))).outcome.kind).toBe('saved');
	});
});
