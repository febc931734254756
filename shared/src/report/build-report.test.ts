import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { must } from '../assert.ts';
import { newNote } from '../board/note.ts';
import { changeRecord, createRecord, readRecord, removeRecord } from '../board/record-codec.ts';
import fixture from '../demo/ruu-pekerja-sosial.json' with { type: 'json' };
import { addCard, changeCard, PLAN_ROOT, readCards, readStakeholders } from '../plan/plan-doc.ts';
import { logStatus } from '../plan/status-history.ts';
import { type Locale, pickText } from '../text/locale.ts';
import { definitionSchema } from '../workshop/definition.ts';
import { WORKSHOP_ROOT, writeWorkshop } from '../workshop/workshop-doc.ts';
import { buildReport } from './build-report.ts';
import type { Report } from './report.ts';
import { authorInWords, joinedInWords, missingInWords, resultsInWords } from './report-words.ts';
import { EVENING, fixtureDay, noteId, PLENARY, roomOfTopic } from './testing/fixture-day.ts';

type Day = ReturnType<typeof fixtureDay>;
const report = (day: Day, locale: Locale = 'id'): Report => buildReport({ ...day, locale, now: EVENING });
const board = (day: Day, roomId: string): Y.Doc =>
	must(
		day.boards.find((one) => one.roomId === roomId),
		'the board',
	).doc;
const cards = (made: Report) => made.groups.flatMap((group) => group.cards);

describe('the report of the fixture’s day', () => {
	it('has a section per topic in their order, then the plenary, with every note and card', () => {
		const made = report(fixtureDay());
		expect(made.groups.map(({ topicKey, notes, cards, people }) => [topicKey, notes.length, cards.length, people])).toEqual([
			['service-users', 12, 1, 12],
			['regulators', 12, 1, 11],
			['educators', 12, 1, 11],
			['associations', 12, 1, 11],
			[undefined, 0, 0, 0],
		]);
		expect(cards(made).map(({ number, what }) => [number, what.split(' ')[0]])).toEqual([
			[1, 'Sosialisasi'],
			[2, 'Mengadvokasi'],
			[3, 'Penyesuaian'],
			[4, 'Penguatan'],
		]);
		expect(made.unusedNotes).toHaveLength(48 - 12);
		expect(resultsInWords(made)).toBe('4 kelompok, 48 catatan, 4 kartu aksi');
	});

	it('says the cards in both languages', () => {
		const inWords = (locale: Locale) => cards(report(fixtureDay(), locale)).map(({ who, forWhom, dueWords }) => [who.join('; '), forWhom.join('; '), dueWords]);
		expect(inWords('id')).toEqual([
			[
				'Lembaga pengguna pekerja sosial; Asosiasi profesi',
				'Kementerian Sosial; Lembaga pengguna pekerja sosial; Pemerintah daerah',
				'dalam 1–2 bulan setelah workshop (22 Agustus – 22 September 2019)',
			],
			[
				'Asosiasi profesi; Perguruan tinggi',
				'Kementerian Sosial; Komisi VIII DPR',
				'dalam 24 bulan setelah RUU disahkan menjadi Undang-Undang (paling lambat 3 September 2021)',
			],
			['Perguruan tinggi', 'Kementerian Sosial; Perguruan tinggi', '31 Juli 2020'],
			['Asosiasi profesi', 'Lembaga pengguna pekerja sosial; Asosiasi profesi', 'setiap 3 bulan (triwulanan)'],
		]);
		expect(inWords('en')[1]).toEqual([
			'Professional associations; Universities',
			'Ministry of Social Affairs; House Commission VIII',
			'within 24 months after the bill is passed into law (by 3 September 2021)',
		]);
	});

	it('counts the participants by sector and lists everybody with the time of joining', () => {
		const made = report(fixtureDay(), 'en');
		expect(made.sectors.map(({ title, present }) => [title, present])).toEqual([
			['Academics', 15],
			['Social-work practitioners', 15],
			['Service-providing agencies', 15],
		]);
		expect(made.attendance).toHaveLength(46);
		expect(made.attendance.at(-1)).toMatchObject({ name: 'Fasilitator', sector: '', group: '', role: 'facilitator' });
		expect(made.attendance[0]).toMatchObject({ name: 'Peserta 01', sector: 'Academics', group: 'Service users', role: 'participant' });
		expect(joinedInWords(must(made.attendance[0], 'a person').joinedAt, made)).toBe('08:00');
		expect(joinedInWords(Date.UTC(2019, 6, 22, 17, 5), made)).toBe('23 July 2019, 00:05');
	});

	it('is the same from a document that took another road', () => {
		const day = fixtureDay();
		const copy = (doc: Y.Doc): Y.Doc => {
			const twin = new Y.Doc();
			Y.applyUpdate(twin, Y.encodeStateAsUpdate(doc));
			return twin;
		};
		const twin: Day = { ...day, workshopDoc: copy(day.workshopDoc), boards: day.boards.map(({ roomId, doc }) => ({ roomId, doc: copy(doc) })) };
		expect(JSON.stringify(report(twin))).toBe(JSON.stringify(report(day)));
	});

	it('leaves the documents as they were', () => {
		const day = fixtureDay();
		const state = () => [day.workshopDoc, ...day.boards.map(({ doc }) => doc)].map((doc) => Y.encodeStateAsUpdate(doc).join());
		const before = state();
		report(day);
		expect(state()).toEqual(before);
	});
});

describe('provenance', () => {
	it('tells each note which cards came from it', () => {
		const day = fixtureDay();
		addCard(day.workshopDoc, {
			id: 'second',
			roomId: roomOfTopic(0),
			author: 'p01',
			createdAt: EVENING,
			what: 'Lagi',
			sources: [{ noteId: noteId(0, 0), roomId: roomOfTopic(0), text: 'lama', at: 0 }],
		});
		const made = report(day);
		expect(made.groups[0]?.notes[0]?.cards).toEqual([1, 2]);
		expect(made.groups[0]?.notes[2]?.cards).toEqual([]);
		expect(made.unusedNotes.map((note) => note.noteId)).not.toContain(noteId(0, 0));
	});

	it('keeps the words and the writer of a source note that was rewritten or deleted', () => {
		const day = fixtureDay();
		const doc = board(day, roomOfTopic(0));
		removeRecord(doc, noteId(0, 0));
		const note = must(readRecord(doc, noteId(0, 1)), 'the note');
		changeRecord(doc, note, { ...note, props: { ...(note.props as object), richText: { type: 'doc', content: [] } } });
		const sources = cards(report(day))[0]?.sources;
		expect(sources?.[0]).toMatchObject({ text: 'Rumah sakit belum tahu beda pekerja sosial dan relawan', author: 'Peserta 01', gone: true });
		expect(sources?.[1]).toMatchObject({ text: 'Dinas sosial kabupaten butuh contoh uraian tugas', author: 'Peserta 05' });
		expect(sources?.[2]?.gone).toBe(false);
	});

	it('gives a name to somebody whose entry is gone, and to what has no name', () => {
		const day = fixtureDay();
		writeWorkshop(day.workshopDoc).setRow('person', 'p01', undefined);
		changeCard(day.workshopDoc, 'card0', {
			who: [
				{ kind: 'participant', participantId: 'p01' },
				{ kind: 'participant', participantId: 'p02' },
				{ kind: 'sector', key: 'agency' },
				{ kind: 'text', text: 'Tim kecil' },
				{ kind: 'stakeholder', key: 'unheard-of' },
			],
		});
		const made = report(day);
		expect(cards(made)[0]?.who.toSorted()).toEqual(['Lembaga pemberi layanan', 'Orang yang sudah keluar', 'Peserta 02', 'Tim kecil', 'unheard-of']);
		expect(made.groups[0]?.notes[0]?.author).toBe('Orang yang sudah keluar');
	});

	it('says whose words a scribe wrote, which notes were there from the start, and the frame they lie in', () => {
		const day = fixtureDay();
		const doc = board(day, PLENARY);
		createRecord(doc, { id: 'shape:f', typeName: 'shape', type: 'frame', x: 0, y: 0, parentId: 'page:page', props: { name: 'Mendesak', w: 9, h: 9 } });
		createRecord(doc, { ...newNote({ id: 'shape:a', words: 'satu', x: 0, y: 0, meta: { author: 'lead', onBehalfOf: 'Bu Ani' } }), parentId: 'shape:f' });
		createRecord(doc, newNote({ id: 'shape:b', words: 'dua', x: 300, y: 0, meta: {} }));
		createRecord(doc, newNote({ id: 'shape:c', words: ' \n ', x: 600, y: 0, meta: { author: 'p01' } }));
		const notes = must(report(day).groups.at(-1), 'the plenary').notes;
		expect(notes.map((note) => [note.text, authorInWords(note, 'id'), note.cluster])).toEqual([
			['satu', 'Fasilitator, atas nama Bu Ani', 'Mendesak'],
			['dua', 'catatan awal', ''],
		]);
	});
});

describe('what is incomplete or astray', () => {
	it('says what a card lacks', () => {
		const day = fixtureDay();
		addCard(day.workshopDoc, { id: 'bare', roomId: PLENARY, author: 'p01', createdAt: EVENING });
		const bare = must(cards(report(day)).at(-1), 'the card');
		expect(bare).toMatchObject({ number: 5, what: '', dueWords: '', missing: ['what', 'who', 'forWhom', 'due'] });
		expect(missingInWords(bare, 'id')).toBe('apa yang dilakukan, penanggung jawab, untuk siapa, tenggat');
		expect(missingInWords(bare, 'en')).toBe('what, who, for whom, by when');
	});

	it('keeps a card and the notes of a room that nobody knows, in the plenary', () => {
		const day = fixtureDay();
		const lost = 'b'.repeat(32);
		addCard(day.workshopDoc, { id: 'lost', roomId: lost, author: 'p01', createdAt: EVENING, what: 'Tersesat' });
		const doc = new Y.Doc();
		createRecord(doc, newNote({ words: 'tersesat juga', x: 0, y: 0, meta: {} }));
		day.boards.push({ roomId: lost, doc });
		const plenary = must(report(day).groups.at(-1), 'the plenary');
		expect(plenary.cards.map((card) => card.what)).toEqual(['Tersesat']);
		expect(plenary.notes.map((note) => note.text)).toEqual(['tersesat juga']);
	});

	it('names who changed a status, also an institution that came by a personal link', () => {
		const day = fixtureDay();
		changeCard(day.workshopDoc, 'card0', { status: 'done' });
		const who = must(cards(report(day))[0]?.who[0], 'somebody is responsible');
		const key = must(readStakeholders(day.workshopDoc).find(({ title }) => pickText(title, 'id') === who)?.key, 'a stakeholder');
		logStatus(day.workshopDoc, 'card0', 'open', { by: `s.${key}`, at: EVENING });
		expect(cards(report(day))[0]?.history).toMatchObject([{ by: who, from: 'open', to: 'done' }]);
	});

	it('turns a window that was written the wrong way round', () => {
		const day = fixtureDay();
		changeCard(day.workshopDoc, 'card0', { due: { kind: 'window', fromMonths: 2, toMonths: 1 } });
		expect(cards(report(day))[0]).toMatchObject({ dueFrom: '2019-08-22', dueTo: '2019-09-22' });
	});

	it('keeps a closed group', () => {
		const day = fixtureDay();
		const topic = must(report(day).groups[0], 'a group');
		writeWorkshop(day.workshopDoc).setRow('topic', 'service-users', { title: topic.title, order: 0, closed: true });
		expect(report(day).groups[0]).toMatchObject({ closed: true, question: '' });
		expect(report(day).groups[0]?.notes).toHaveLength(12);
	});
});

describe('the raw part', () => {
	it('holds a definition that a new workshop can be made from', () => {
		const { definition } = report(fixtureDay()).raw;
		const { topics, ...rest } = definitionSchema.parse(fixture);
		expect(definitionSchema.parse(definition)).toEqual({ ...rest, topics: topics.map(({ key, title, question }) => ({ key, title, question })) });
	});

	it('counts the notes that nobody wrote as starter notes', () => {
		const day = fixtureDay();
		createRecord(board(day, roomOfTopic(1)), newNote({ words: 'Mulai dari sini', x: 0, y: -500, meta: {} }));
		expect(report(day).raw.definition.topics[1]?.notes).toEqual(['Mulai dari sini']);
	});

	it('is lossless: documents filled from it give the same report', () => {
		const day = fixtureDay();
		const first = report(day);
		const { raw } = JSON.parse(JSON.stringify(first)) as Report;
		const workshopDoc = new Y.Doc();
		for (const [key, value] of Object.entries(raw.documents.workshop)) workshopDoc.getMap(WORKSHOP_ROOT).set(key, value);
		for (const [key, value] of Object.entries(raw.documents.plan.entries)) workshopDoc.getMap(PLAN_ROOT).set(key, value);
		for (const [name, words] of Object.entries(raw.documents.plan.texts)) workshopDoc.getText(name).insert(0, words);
		const boards = raw.documents.boards.map(({ roomId, schema, records }) => {
			const doc = new Y.Doc();
			for (const record of records) createRecord(doc, record);
			doc.getMap('records').set('schema:tldraw', schema);
			return { roomId, doc };
		});
		expect(readCards(workshopDoc)).toEqual(readCards(day.workshopDoc));
		expect(report({ ...day, workshopDoc, boards })).toEqual(first);
	});
});
