/** The table of rights as it meets the wire in the plan: cards by their room, the registers by who leads. */
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { addCard, changeCard, readCard, readCards, removeCard } from '@rembuk/shared/plan/plan-doc';
import type { Actor, RoomFacts } from '@rembuk/shared/workshop/can';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { pumpRoom } from '../testing/hand-pumped-room.ts';
import { ROOMS } from '../testing/live-server.ts';
import { ANNA, anna, budi, fitri } from '../testing/small-board.ts';
import { MOST_KEPT } from '../vet/card-history.ts';

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
	const cluster = (roomId: string) => ({ clusterId: 'shape:f', roomId, title: 'Leaflet', at: 1 });
	const merge = (doc: Y.Doc, roomId: string, parent: string, by: string) => {
		addCard(doc, card('c9', roomId, by === 'citra' ? 'citra' : 'budi'));
		root(doc).set(`card:c9/parent.${parent}`, { at: 1, by });
	};
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
		['that another card is not the same', budi, (doc) => changeCard(doc, 'c1', { addApart: { cardId: 'c7', at: 1, by: 'budi' } }), null],
		['the same in another name', budi, (doc) => changeCard(doc, 'c1', { addApart: { cardId: 'c7', at: 1, by: 'anna' } }), 'wrong-author'],
		['the same by another group', citra, (doc) => changeCard(doc, 'c1', { addApart: { cardId: 'c7', at: 1, by: 'citra' } }), 'not-yours'],
		['a new stakeholder', budi, (doc) => root(doc).set('stakeholder:dinas', { title: 'Dinas', order: 3 }), null],
		['a milestone', budi, (doc) => root(doc).set('milestone:sah', { title: 'Disahkan', order: 1 }), 'facilitator-only'],
		['the workshop itself', fitri, (doc) => doc.getMap('workshop').set('info', {}), 'malformed'],
		['a value that is none', budi, (doc) => root(doc).set('card:c1/status', 'tomorrow'), 'malformed'],
		['a source under another key', budi, (doc) => root(doc).set('card:c1/source.shape:m', source(ROOMS.one)), 'malformed'],
		['a cell of a card that never was', budi, (doc) => root(doc).set('card:ghost/status', 'done'), 'malformed'],
		['a cluster of the own room', budi, (doc) => root(doc).set('card:c1/cluster.shape:f', cluster(ROOMS.one)), null],
		['a cluster of a room that one may not read', budi, (doc) => root(doc).set('card:c1/cluster.shape:f', cluster(ROOMS.two)), 'not-yours'],
		['the indicator', budi, (doc) => changeCard(doc, 'c1', { indicator: 'Semua dinas tahu' }), null],
		['the indicator of another group', citra, (doc) => changeCard(doc, 'c1', { indicator: 'x' }), 'not-yours'],
		['a step of the history', fitri, (doc) => root(doc).set('card:c1/log.x', { at: 1, by: 'anna', from: 'open', to: 'done' }), 'malformed'],
		['a card out of one of the own group', budi, (doc) => merge(doc, ROOMS.one, 'c1', 'budi'), null],
		['a card out of one of another group', citra, (doc) => merge(doc, ROOMS.two, 'c1', 'citra'), 'not-yours'],
		['a card out of one in another name', budi, (doc) => merge(doc, ROOMS.one, 'c1', 'anna'), 'wrong-author'],
		['a card out of none', budi, (doc) => merge(doc, ROOMS.one, 'ghost', 'budi'), 'malformed'],
		['a parent for a card that was there before', budi, (doc) => root(doc).set('card:c1/parent.c1', { at: 1, by: 'budi' }), 'malformed'],
		['a stakeholder that is merged at once', budi, (doc) => root(doc).set('stakeholder:x', { title: 'X', order: 3, mergedInto: 'dpr' }), 'facilitator-only'],
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

	test('the server notes who changed the status, and nobody takes that back', async () => {
		const { room, edit } = await plan();
		await edit(budi, 500, (doc) => changeCard(doc, 'c1', { status: 'under-way', statusNote: 'Leaflet dicetak' }));
		await edit(anna, 501, (doc) => changeCard(doc, 'c1', { status: 'done' }));
		const steps = readCard(room.core.doc, 'c1')?.history.map(({ at: _, ...step }) => step);
		expect(steps).toEqual([
			{ by: 'budi', from: 'open', to: 'under-way', note: 'Leaflet dicetak' },
			{ by: 'anna', from: 'under-way', to: 'done', note: 'Leaflet dicetak' },
		]);
		const forget = (doc: Y.Doc) => {
			for (const name of root(doc).keys()) if (name.startsWith('card:c1/log.')) root(doc).delete(name);
		};
		expect((await edit(fitri, 502, forget)).outcome).toEqual({ kind: 'refused', code: 'malformed' });
	});

	test('what somebody writes after their step is said of it; what another one writes is not', async () => {
		const { room, edit } = await plan();
		const notes = () => readCard(room.core.doc, 'c1')?.history.map(({ note }) => note);
		await edit(anna, 500, (doc) => changeCard(doc, 'c1', { status: 'dropped' }));
		await edit(anna, 501, (doc) => changeCard(doc, 'c1', { statusNote: 'Anggaran tidak ada' }));
		expect(notes()).toEqual(['Anggaran tidak ada']);
		await edit(budi, 502, (doc) => changeCard(doc, 'c1', { statusNote: 'Anggaran tidak ada tahun ini' }));
		expect(notes()).toEqual(['Anggaran tidak ada']);
		await edit(anna, 503, (doc) => changeCard(doc, 'c1', { statusNote: '' }));
		expect(notes()).toEqual([undefined]);
		await edit(anna, 504, (doc) => changeCard(doc, 'c1', { what: 'Cetak leaflet' }));
		expect(notes()).toEqual([undefined]);
	});

	test('who changed what of a card is noted by the server, and nobody else can say it', async () => {
		const { room, edit } = await plan();
		const edits = () => readCard(room.core.doc, 'c1')?.edits;
		const before = edits();
		expect((await edit(anna, 510, (doc) => changeCard(doc, 'c1', { due: { kind: 'date', on: '2019-09-10' } }))).outcome).toEqual({ kind: 'saved' });
		expect(edits()).toEqual({ ...before, due: { by: 'anna', at: expect.any(Number) } });
		await edit(budi, 511, (doc) => changeCard(doc, 'c1', { what: 'Cetak leaflet baru' }));
		expect(edits()?.what?.by).toBe('budi');
		const forge = (doc: Y.Doc): void => void doc.getMap('plan').set('card:c1/edit.who', { at: 5, by: 'citra' });
		expect((await edit(anna, 512, forge)).outcome.kind).toBe('refused');
		expect(edits()?.who).toBeUndefined();
		await edit(anna, 513, (doc) => changeCard(doc, 'c1', { status: 'done' }));
		expect(Object.keys(edits() ?? {}).sort()).toEqual(['due', 'what']);
	});

	test('a card that comes back has its history and its author again', async () => {
		const { room, edit } = await plan();
		await edit(anna, 500, (doc) => changeCard(doc, 'c1', { status: 'done' }));
		const before = readCard(room.core.doc, 'c1');
		expect((await edit(budi, 501, (doc) => removeCard(doc, 'c1'))).outcome.kind).toBe('saved');
		expect(readCards(room.core.doc)).toEqual([]);
		expect([...room.core.doc.getMap('plan').keys()].filter((name) => !name.startsWith('card:c1/log.'))).toEqual([]);
		expect((await edit(budi, 502, (doc) => addCard(doc, before as ActionCard))).outcome.kind).toBe('saved');
		expect(readCard(room.core.doc, 'c1')).toEqual(before);
		const inOne = (doc: Y.Doc) => {
			removeCard(doc, 'c1');
			addCard(doc, before as ActionCard);
		};
		expect((await edit(anna, 503, inOne)).outcome.kind).toBe('saved');
		expect(readCard(room.core.doc, 'c1')?.history).toEqual(before?.history);
	});

	test('the histories of very many deleted cards give way, the oldest first', async () => {
		const { room, edit } = await plan();
		await room.core.transact((doc) => {
			for (let n = 0; n <= MOST_KEPT; n++) root(doc).set(`card:old${n}/log.x`, { at: n, by: 'anna', from: 'open', to: 'done' });
		});
		await edit(anna, 500, (doc) => changeCard(doc, 'c1', { status: 'done' }));
		await edit(anna, 501, (doc) => removeCard(doc, 'c1'));
		const names = [...room.core.doc.getMap('plan').keys()];
		expect(names).toHaveLength(MOST_KEPT);
		expect(names.filter((name) => name.startsWith('card:c1/log.'))).toHaveLength(1);
		expect(names).not.toContain('card:old0/log.x');
	});

	test('no card comes out of itself', async () => {
		const { room, edit } = await plan();
		await edit(budi, 500, (doc) => merge(doc, ROOMS.one, 'c1', 'budi'));
		expect(readCards(room.core.doc).map(({ id }) => id)).toEqual(['c9']);
		await edit(anna, 501, (doc) => removeCard(doc, 'c1'));
		const ring = (doc: Y.Doc) => {
			addCard(doc, card('c1', ROOMS.one, 'anna'));
			root(doc).set('card:c1/parent.c9', { at: 1, by: 'anna' });
		};
		expect((await edit(anna, 502, ring)).outcome).toEqual({ kind: 'refused', code: 'malformed' });
	});

	test('stakeholders are changed by who leads alone', async () => {
		const { edit } = await plan();
		const put = (title: string) => (doc: Y.Doc) => root(doc).set('stakeholder:dinas', { title, order: 1 });
		expect((await edit(budi, 500, put('Dinas'))).outcome.kind).toBe('saved');
		expect((await edit(budi, 501, put('Dinas Sosial'))).outcome).toEqual({ kind: 'refused', code: 'facilitator-only' });
		expect((await edit(fitri, 502, put('Dinas Sosial'))).outcome.kind).toBe('saved');
	});
});
