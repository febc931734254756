/** Notes and cards over the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop, type TestPerson, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

let app: TestApp;
let workshop: TestWorkshop;
let ani: TestPerson;
let room: string;

interface Card {
	cardId: string;
	what: string;
	who: unknown[];
	forWhom: string[];
	due?: unknown;
	status: string;
	statusNote: string;
	sources: { noteId: string; text: string; author?: string }[];
	missing: string[];
}

beforeAll(async () => {
	app = await startApp({ whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
	ani = await workshop.join({ topicKey: 'educators', sector: 'academic' });
	room = workshop.room('educators');
});

const note = (text: string, more: object = {}, as = ani.api) =>
	as.post<{ noteId: string } & ErrorAnswer>(workshop.path('/notes'), { roomId: room, text, ...more });
const card = (fields: object, as = ani.api) =>
	as.post<{ cardId: string } & ErrorAnswer>(workshop.path('/cards'), { roomId: room, what: 'Susun kurikulum', ...fields });
const cards = async (as = ani.api) => (await as.get<{ cards: Card[] }>(workshop.path())).body.cards;
const found = async (cardId: string) => (await cards()).find((each) => each.cardId === cardId);
const refusal = ({ status, body }: { status: number; body: ErrorAnswer }) => `${status} ${body.error.code}${body.error.field ? ` ${body.error.field}` : ''}`;

describe('POST …/notes', () => {
	it('puts notes on the board, one beside the other', async () => {
		const written = await Promise.all(['Satu', 'Dua', 'Tiga'].map((text) => note(text)));
		expect(written.map(({ status }) => status)).toEqual([201, 201, 201]);
		expect(new Set(written.map(({ body }) => body.noteId)).size).toBe(3);
		const file = await workshop.lead.get<{ text: string }>(workshop.path('/export/markdown?lang=id'));
		for (const text of ['Satu', 'Dua', 'Tiga']) expect(JSON.stringify(file.body)).toContain(text);
	});
	it.each([
		['nothing', { text: '  ' }, '400 invalid-field text'],
		['too much', { text: 'x'.repeat(2001) }, '400 invalid-field text'],
		['an unknown room', { roomId: 'f'.repeat(32) }, '404 unknown-room roomId'],
		['a name of 10,000', { onBehalfOf: 'x'.repeat(10_000) }, '400 invalid-field onBehalfOf'],
	])('refuses %s', async (_, change, expected) => expect(refusal(await note('x', change))).toBe(expected));
	it('refuses another group’s room, and the room without a board', async () => {
		expect(refusal(await note('x', { roomId: workshop.room('regulators') }))).toBe('403 not-yours roomId');
		expect(refusal(await note('x', { roomId: workshop.room('workshop') }))).toBe('404 unknown-room roomId');
	});
	it('lets everybody write in the plenary, and the facilitator everywhere', async () => {
		expect((await note('x', { roomId: workshop.room('plenary') })).status).toBe(201);
		expect((await note('x', { roomId: workshop.room('regulators') }, workshop.lead)).status).toBe(201);
	});
	it('refuses the 501st thing, told as such', async () => {
		const full = await makeWorkshop(app.api);
		const roomId = full.room('plenary');
		for (let n = 0; n < 500; n += 100)
			await Promise.all(Array.from({ length: 100 }, (_, i) => full.lead.post(full.path('/notes'), { roomId, text: `${n + i}` })));
		expect(refusal(await full.lead.post(full.path('/notes'), { roomId, text: 'x' }))).toBe('409 board-full');
		expect((await full.lead.post(full.path('/cards'), { roomId, what: 'Tetap dicatat' })).status).toBe(201);
	});
});

describe('POST …/cards', () => {
	it('makes a complete card of names, keys and notes', async () => {
		const noteIds = await Promise.all(['A', 'B'].map(async (text) => (await note(text)).body.noteId));
		const made = await card({
			who: [ani.participantId, 'universities', 'academic', 'Pak RT', { kind: 'text', text: 'Bu RW' }],
			forWhom: ['kemensos', 'Dinas Pendidikan', 'komisi viii dpr'],
			due: { kind: 'after-milestone', milestone: 'bill-passed', withinMonths: 24 },
			fromNotes: noteIds,
		});
		expect(made.status, JSON.stringify(made.body)).toBe(201);
		const kept = await found(made.body.cardId);
		expect(kept).toMatchObject({
			what: 'Susun kurikulum',
			forWhom: ['dinas-pendidikan', 'dpr', 'kemensos'],
			due: { kind: 'after-milestone', milestone: 'bill-passed', withinMonths: 24 },
			status: 'open',
			missing: [],
		});
		expect(kept?.who).toHaveLength(5);
		expect(kept?.who).toEqual(
			expect.arrayContaining([
				{ kind: 'participant', participantId: ani.participantId },
				{ kind: 'stakeholder', key: 'universities' },
				{ kind: 'sector', key: 'academic' },
				{ kind: 'text', text: 'Pak RT' },
			]),
		);
		expect(kept?.sources.map(({ text, author }) => [text, author]).sort()).toEqual([
			['A', ani.participantId],
			['B', ani.participantId],
		]);
	});
	it('keeps the notes in the order in which they were given', async () => {
		const noteIds = await Promise.all(['A', 'B', 'C', 'D', 'E'].map(async (text) => (await note(text)).body.noteId));
		const given = [noteIds[3], noteIds[0], noteIds[4], noteIds[1]];
		const made = await card({ fromNotes: given });
		expect((await found(made.body.cardId))?.sources.map(({ noteId }) => noteId)).toEqual(given);
	});
	it('knows stakeholders and sectors by their titles in any language, also by one that was merged away', async () => {
		const { cardId } = (await card({ who: ['KEMENTERIAN sosial', 'Academics', 'Dinas Sosial Kota'], forWhom: ['Kemensos RI'] })).body;
		expect((await found(cardId))?.who).toEqual(
			expect.arrayContaining([
				{ kind: 'stakeholder', key: 'kemensos' },
				{ kind: 'sector', key: 'academic' },
				{ kind: 'text', text: 'Dinas Sosial Kota' },
			]),
		);
		expect((await workshop.lead.post(workshop.path('/powers/merge-stakeholders'), { keys: ['kemensos-ri'], into: 'kemensos' })).status).toBe(200);
		const again = (await card({ who: ['kemensos ri'] })).body;
		expect((await found(again.cardId))?.who).toEqual([{ kind: 'stakeholder', key: 'kemensos' }]);
	});
	it('begins with the status and the note that it is given, as the first step of its history; null is no date', async () => {
		const { cardId } = (await card({ status: 'under-way', statusNote: 'Sudah rapat', due: null })).body;
		expect(await found(cardId)).toMatchObject({
			status: 'under-way',
			statusNote: 'Sudah rapat',
			history: [{ by: ani.participantId, from: 'open', to: 'under-way', note: 'Sudah rapat' }],
			missing: ['who', 'forWhom', 'due'],
		});
	});
	it('keeps words without what no file can hold', async () => {
		const { cardId } = (await card({ what: ' Susun\u0000 modul\r\nbaru\ud800 ' })).body;
		expect((await found(cardId))?.what).toBe('Susun modul\nbaru\ufffd');
	});
	it('says what a card lacks', async () => {
		const made = await card({});
		expect((await found(made.body.cardId))?.missing).toEqual(['who', 'forWhom', 'due']);
	});
	it.each([
		['no words', { what: '' }, '400 invalid-field what'],
		['words that nobody sees', { what: '\u200b\u2060' }, '400 invalid-field what'],
		['a field that it does not know', { for: ['dpr'] }, '400 invalid-field for'],
		['a year that is typed half', { due: { kind: 'date', on: '0201-07-31' } }, '400 invalid-field due.on'],
		['a date that is none', { due: { kind: 'date', on: '2019-02-30' } }, '400 invalid-field due.on'],
		['an unknown kind of date', { due: { kind: 'soon' } }, '400 invalid-field due.kind'],
		['an unknown milestone', { due: { kind: 'after-milestone', milestone: 'rain', withinMonths: 1 } }, '400 invalid-field due.milestone'],
		['a window that ends before it begins', { due: { kind: 'window', fromMonths: 3, toMonths: 1 } }, '400 invalid-field due.toMonths'],
		['an unknown person', { who: ['x', { kind: 'participant', participantId: 'nobody' }] }, '404 unknown-person who[1].participantId'],
		['an unknown stakeholder', { who: [{ kind: 'stakeholder', key: 'nobody' }] }, '400 invalid-field who[0].key'],
		['another group’s room', { roomId: 'x' }, '404 unknown-room roomId'],
	])('refuses %s', async (_, fields, expected) => expect(refusal(await card(fields))).toBe(expected));
	it('refuses a note that is not on this board, by place', async () => {
		const here = (await note('A')).body.noteId;
		const there = (await note('B', { roomId: workshop.room('plenary') })).body.noteId;
		expect(refusal(await card({ fromNotes: [here, there] }))).toBe('404 unknown-note fromNotes[1]');
	});
	it('leaves nothing behind when it refuses', async () => {
		const before = (await workshop.lead.get<{ stakeholders: object[]; cards: object[] }>(workshop.path())).body;
		await card({ forWhom: ['Baru'], fromNotes: ['shape:none'] });
		const after = (await workshop.lead.get<{ stakeholders: object[]; cards: object[] }>(workshop.path())).body;
		expect([after.stakeholders.length, after.cards.length]).toEqual([before.stakeholders.length, before.cards.length]);
	});
	it('is seen by the own group and those who lead only', async () => {
		const made = await card({ what: 'Hanya kelompok kami' });
		const budi = await workshop.join({ topicKey: 'regulators' });
		const sees = async (as: TestPerson['api']) => (await cards(as)).some(({ cardId }) => cardId === made.body.cardId);
		expect([await sees(ani.api), await sees(workshop.lead), await sees(budi.api)]).toEqual([true, true, false]);
	});
});

describe('PATCH …/cards/:cardId', () => {
	const change = (cardId: string, fields: object, as = ani.api) => as.patch<ErrorAnswer>(workshop.path(`/cards/${cardId}`), fields);

	it('changes what is given and nothing else', async () => {
		const noteId = (await note('Kata asli')).body.noteId;
		const { cardId } = (await card({ who: ['Pak RT'], forWhom: ['dpr'], due: { kind: 'date', on: '2020-07-31' }, fromNotes: [noteId] })).body;
		expect((await change(cardId, { status: 'under-way', statusNote: 'Sudah rapat' })).status).toBe(200);
		expect(await found(cardId)).toMatchObject({ what: 'Susun kurikulum', forWhom: ['dpr'], status: 'under-way', statusNote: 'Sudah rapat', missing: [] });
		expect((await change(cardId, { due: null, who: [], what: 'Susun kurikulum inti', fromNotes: [] })).status).toBe(200);
		expect(await found(cardId)).toMatchObject({ what: 'Susun kurikulum inti', sources: [], missing: ['who', 'due'], status: 'under-way' });
	});
	it('refuses what is wrong, and whoever may not', async () => {
		const { cardId } = (await card({})).body;
		const budi = await workshop.join({ topicKey: 'regulators' });
		expect(refusal(await change('nothing', {}))).toBe('404 unknown-card');
		expect(refusal(await change(cardId, { status: 'finished' }))).toBe('400 invalid-field status');
		expect(refusal(await change(cardId, { title: 'x' }))).toBe('400 invalid-field title');
		expect(refusal(await change(cardId, { fromNotes: ['shape:none'] }))).toBe('404 unknown-note fromNotes[0]');
		expect(refusal(await change(cardId, { what: 'x' }, budi.api))).toBe('403 not-yours roomId');
	});
});
