/** The whole table at the wire: every role × room state × setting × authorship × kind of change, by a client written by hand; what comes of it is what the table says. */
import { newCardShape } from '@rembuk/shared/board/action-card-shape';
import { recordsOf, textName } from '@rembuk/shared/board/board-doc';
import { changeRecord, createRecord, readRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { addCard, changeCard, removeCard } from '@rembuk/shared/plan/plan-doc';
import { type Actor, type Right, type RightSettings, type RoomFacts, whyNot } from '@rembuk/shared/workshop/can';
import { isLeader, ROLES } from '@rembuk/shared/workshop/roles';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { pumpRoom } from './testing/hand-pumped-room.ts';
import { ROOMS } from './testing/live-server.ts';
import { note } from './testing/small-board.ts';

/** One of so many cases is tried (a figure that no row's length is a multiple of); `npm run test:rights` tries them all. */
const ONE_OF = Number(process.env.RIGHTS_ONE_OF ?? 7);
let cases = 0;
const isTried = (): boolean => cases++ % ONE_OF === 0;

const ME = 'aku';
/** Every role; participants of this group and of another. */
const ACTORS: Actor[] = ROLES.flatMap((role): Actor[] =>
	role === 'participant'
		? [
				{ id: ME, role, roomId: ROOMS.one },
				{ id: ME, role, roomId: ROOMS.two },
				{ id: ME, role },
			]
		: [{ id: ME, role }],
);
const FLAGS = [false, true];
const STATES = FLAGS.flatMap((locked) => FLAGS.flatMap((closed) => FLAGS.map((open) => ({ locked, closed, open }))));
const SETTINGS: RightSettings[] = FLAGS.flatMap((onlyAuthorsEdit) => FLAGS.map((onlyAuthorsDelete) => ({ onlyAuthorsEdit, onlyAuthorsDelete })));
/** Whose the note is: mine, another's, nobody's (a starter note). */
const NOTES = { mine: ME, others: 'lain', starter: undefined };
type Whose = keyof typeof NOTES;
const idOf = (whose: Whose) => `shape:${whose}`;

interface Kind {
	name: string;
	right: Right;
	edit(doc: Y.Doc, id: string): void;
}
const edited = (doc: Y.Doc, id: string, more: object): void => {
	const old = readRecord(doc, id);
	if (old) changeRecord(doc, old, { ...old, ...more });
};
const KINDS: Kind[] = [
	{ name: 'edits', right: 'thing.edit', edit: (doc, id) => edited(doc, id, { props: { ...(readRecord(doc, id)?.props as object), color: 'red' } }) },
	{ name: 'fades', right: 'thing.edit', edit: (doc, id) => edited(doc, id, { opacity: 0.5 }) },
	{ name: 'types in', right: 'thing.edit', edit: (doc, id) => doc.getText(textName(id)).insert(0, 'kata') },
	{ name: 'moves', right: 'thing.move', edit: (doc, id) => edited(doc, id, { x: 7, y: 8 }) },
	{ name: 'turns', right: 'thing.move', edit: (doc, id) => edited(doc, id, { rotation: 1 }) },
	{ name: 'reorders', right: 'thing.move', edit: (doc, id) => edited(doc, id, { index: 'a5' }) },
	{ name: 'fixes in its place', right: 'thing.edit', edit: (doc, id) => edited(doc, id, { isLocked: true }) },
	{ name: 'writes anew', right: 'thing.edit', edit: (doc, id) => recordsOf(doc).set(id, { ...(recordsOf(doc).get(id) as object), opacity: 0.5 }) },
	{
		name: 'repaints behind its own words',
		right: 'thing.edit',
		edit: (doc, id) => {
			recordsOf(doc).set(id, recordsOf(doc).get(id));
			recordsOf(doc).set(`${id}/p.color`, 'red');
		},
	},
	{ name: 'deletes', right: 'thing.delete', edit: (doc, id) => removeRecord(doc, id) },
	{ name: 'empties by hand', right: 'thing.delete', edit: (doc, id) => recordsOf(doc).delete(id) },
];
const CREATIONS: Pick<Kind, 'name' | 'edit'>[] = [
	{ name: 'creates a note', edit: (doc) => createRecord(doc, note('baru', ME)) },
	{ name: 'creates a frame', edit: (doc) => createRecord(doc, note('baru', ME, { type: 'frame', props: { w: 9, h: 9, name: '', color: 'black' } })) },
	{ name: 'shows a card', edit: (doc) => createRecord(doc, newCardShape({ cardId: 'c1', author: ME, x: 0, y: 0 })) },
];

/** A board room with a note of each author, as the server has it. */
function stage(settings: RightSettings, state: (typeof STATES)[number], kind: RoomFacts['kind']) {
	const room = pumpRoom(kind);
	Object.assign(room.facts, state);
	room.settings = settings;
	void room.core.transact((doc) => {
		for (const [whose, author] of Object.entries(NOTES)) createRecord(doc, note(whose, 'x', { meta: author === undefined ? {} : { author } }));
	});
	const state0 = Y.encodeStateAsUpdate(room.core.doc);
	const attempt = async (actor: Actor, write: (doc: Y.Doc) => void) => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, state0);
		doc.transact(() => write(doc));
		return room.send(actor, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room.core.doc)));
	};
	return { room, attempt };
}
const outcomeOf = (code: string | null) => (code === null ? { kind: 'saved' } : { kind: 'refused', code });
const nameOf = (value: object) => JSON.stringify(value);

describe.each(SETTINGS)('on a board with %j', (settings) => {
	test.each((['breakout', 'plenary'] as const).flatMap((kind) => STATES.map((state) => ({ kind, ...state }))))('%j', async ({ kind, ...state }) => {
		for (const actor of ACTORS) {
			for (const { name, right, edit } of KINDS) {
				for (const whose of Object.keys(NOTES) as Whose[]) {
					if (!isTried()) continue;
					const { room, attempt } = stage(settings, state, kind);
					const before = Y.encodeStateAsUpdate(room.core.doc);
					const expected = whyNot(actor, right, { room: room.facts, author: NOTES[whose] }, settings);
					const { outcome } = await attempt(actor, (doc) => edit(doc, idOf(whose)));
					expect(outcome, `${nameOf(actor)} ${name} ${whose}`).toEqual(outcomeOf(expected));
					if (expected !== null) expect(Buffer.compare(Y.encodeStateAsUpdate(room.core.doc), before)).toBe(0);
				}
			}
			for (const { name, edit } of CREATIONS) {
				if (!isTried()) continue;
				const { room, attempt } = stage(settings, state, kind);
				const expected = whyNot(actor, 'thing.create', { room: room.facts, author: ME }, settings);
				const { outcome } = await attempt(actor, (doc) => edit(doc, ''));
				expect(outcome, `${nameOf(actor)} ${name}`).toEqual(outcomeOf(expected));
			}
			if (!isTried()) continue;
			// one change that may be made does not carry another that may not
			const { room, attempt } = stage(settings, state, kind);
			const expected =
				whyNot(actor, 'thing.move', { room: room.facts, author: ME }, settings) ??
				whyNot(actor, 'thing.delete', { room: room.facts, author: 'lain' }, settings);
			const { outcome } = await attempt(actor, (doc) => {
				edited(doc, idOf('mine'), { x: 1 });
				removeRecord(doc, idOf('others'));
			});
			expect(outcome, `${nameOf(actor)} moves one and deletes another`).toEqual(outcomeOf(expected));
		}
	});
});

describe('in the plan', () => {
	const group = (roomId: string, state: (typeof STATES)[number]): RoomFacts => ({ roomId, kind: 'breakout', ...state });
	const newCard = { id: 'c2', roomId: ROOMS.one, author: ME, createdAt: 1, what: 'x' };
	const CARD_WRITES: [string, (doc: Y.Doc) => void][] = [
		['makes a card', (doc) => addCard(doc, newCard)],
		['changes a status', (doc) => changeCard(doc, 'c1', { status: 'done' })],
		['changes the words', (doc) => changeCard(doc, 'c1', { what: 'lain' })],
		['names who', (doc) => changeCard(doc, 'c1', { who: [{ kind: 'text', text: 'Dinas' }] })],
		['removes a card', (doc) => removeCard(doc, 'c1')],
	];

	test.each(STATES)('cards of a room that is %j', async (state) => {
		for (const actor of ACTORS) {
			for (const [name, write] of CARD_WRITES) {
				const rooms = [group(ROOMS.one, state), group(ROOMS.two, { locked: false, closed: false, open: false })];
				const room = pumpRoom('workshop', rooms);
				await room.core.transact((doc) => addCard(doc, { ...newCard, id: 'c1', author: 'lain' }));
				const doc = new Y.Doc();
				Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.core.doc));
				const before = Y.encodeStateVector(doc);
				doc.transact(() => write(doc));
				const expected = whyNot(actor, 'plan.write', { room: rooms[0] as RoomFacts, author: ME }, room.settings);
				expect((await room.send(actor, Y.encodeStateAsUpdate(doc, before))).outcome, `${nameOf(actor)} ${name}`).toEqual(outcomeOf(expected));
			}
		}
	});

	const plan = (doc: Y.Doc) => doc.getMap('plan');
	const REGISTERS: [string, (doc: Y.Doc) => void, (actor: Actor) => string | null][] = [
		['adds a stakeholder', (doc) => plan(doc).set('stakeholder:baru', { title: 'Baru', order: 9 }), ({ role }) => (role === 'observer' ? 'read-only' : null)],
		[
			'renames a stakeholder',
			(doc) => plan(doc).set('stakeholder:dpr', { title: 'Lain', order: 1 }),
			({ role }) => (role === 'observer' ? 'read-only' : isLeader(role) ? null : 'facilitator-only'),
		],
		[
			'removes a stakeholder',
			(doc) => plan(doc).delete('stakeholder:dpr'),
			({ role }) => (role === 'observer' ? 'read-only' : isLeader(role) ? null : 'facilitator-only'),
		],
		[
			'adds a milestone',
			(doc) => plan(doc).set('milestone:baru', { title: 'Baru', order: 9 }),
			({ role }) => (role === 'observer' ? 'read-only' : 'facilitator-only'),
		],
		[
			'reaches a milestone',
			(doc) => plan(doc).set('milestone:sah', { title: 'Sah', order: 1, reachedOn: '2019-09-03' }),
			({ role }) => (role === 'observer' ? 'read-only' : 'facilitator-only'),
		],
		['writes the workshop itself', (doc) => doc.getMap('workshop').set('info', { title: 'x' }), () => 'malformed'],
		['makes itself a leader', (doc) => doc.getMap('workshop').set(`person:${ME}`, { role: 'facilitator' }), () => 'malformed'],
		['unlocks a room', (doc) => doc.getMap('workshop').set(`room:${ROOMS.one}`, { kind: 'breakout', locked: false, open: true, order: 1 }), () => 'malformed'],
	];
	test.each(REGISTERS)('%s', async (_name, write, expected) => {
		for (const actor of ACTORS) {
			const room = pumpRoom('workshop', []);
			await room.core.transact((doc) => {
				plan(doc).set('stakeholder:dpr', { title: 'DPR', order: 1 });
				plan(doc).set('milestone:sah', { title: 'Sah', order: 1 });
			});
			const doc = new Y.Doc();
			Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.core.doc));
			const before = Y.encodeStateVector(doc);
			doc.transact(() => write(doc));
			expect((await room.send(actor, Y.encodeStateAsUpdate(doc, before))).outcome, nameOf(actor)).toEqual(outcomeOf(expected(actor)));
		}
	});
});
