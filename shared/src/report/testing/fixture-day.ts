/** The demo's day as documents, always the same: 45 numbered people, 48 notes, four cards. For tests of the report and its formats. */
import * as Y from 'yjs';
import { DOCUMENT_ID, PAGE_ID, recordsOf, SCHEMA_KEY } from '../../board/board-doc.ts';
import { boardSchema } from '../../board/board-schema.ts';
import { gridPlace, newNote } from '../../board/note.ts';
import { createRecord } from '../../board/record-codec.ts';
import fixture from '../../demo/ruu-pekerja-sosial.json' with { type: 'json' };
import type { Due } from '../../plan/due.ts';
import { addCard, PLAN_ROOT } from '../../plan/plan-doc.ts';
import { writeWorkshop } from '../../workshop/workshop-doc.ts';

/** 22 July 2019, 08:00 in Jakarta. */
export const MORNING = Date.UTC(2019, 6, 22, 1, 0);
/** 22 July 2019, 16:30 in Jakarta. */
export const EVENING = Date.UTC(2019, 6, 22, 9, 30);

const hex = (n: number): string => n.toString(16).padStart(32, '0');
export const PLENARY = hex(0xf0);
export const roomOfTopic = (index: number): string => hex(0xa0 + index);
const personId = (n: number): string => `p${String(n).padStart(2, '0')}`;

/** The documents of the day when everybody has joined, written, and made the four cards. */
export function fixtureDay(): { workshopId: string; workshopDoc: Y.Doc; boards: { roomId: string; doc: Y.Doc }[] } {
	const workshopDoc = new Y.Doc();
	writeState(workshopDoc);
	writePeople(workshopDoc);
	const boards = fixture.topics.map((topic, index) => ({ roomId: roomOfTopic(index), doc: boardWith(topic.notes, index) }));
	boards.push({ roomId: PLENARY, doc: boardWith([], fixture.topics.length) });
	fixture.actionCards.forEach((card, index) => {
		const topic = fixture.topics.findIndex(({ key }) => key === card.topic);
		addCard(workshopDoc, {
			id: `card${index}`,
			roomId: roomOfTopic(topic),
			author: personId(1 + topic),
			createdAt: MORNING + index,
			what: card.what.id,
			who: card.who.map((key) => ({ kind: 'stakeholder', key })),
			forWhom: card.for,
			due: card.due as Due,
			sources: card.fromNotes.map((note) => ({
				noteId: noteId(topic, note),
				roomId: roomOfTopic(topic),
				text: fixture.topics[topic]?.notes[note] ?? '',
				author: authorOf(topic, note),
				at: MORNING + note,
			})),
		});
	});
	return { workshopId: 'fixture-day', workshopDoc, boards };
}

export const noteId = (topic: number, note: number): string => `shape:t${topic}n${note}`;
const authorOf = (topic: number, note: number): string => personId(1 + topic + 4 * (note % 11));

function writeState(doc: Y.Doc): void {
	const write = writeWorkshop(doc);
	write.setOne('info', { ...fixture.workshop, language: 'id', code: '23456789' });
	write.setOne('settings', { onlyAuthorsEdit: false, onlyAuthorsDelete: false, joining: 'choose' });
	fixture.sectors.forEach(({ key, ...sector }, order) => {
		write.setRow('sector', key, { ...sector, order });
	});
	fixture.agenda.forEach(({ key, ...phase }, order) => {
		write.setRow('phase', key, { ...phase, kind: phase.kind as 'plenary' | 'breakout', order });
	});
	write.setRow('room', hex(0xee), { kind: 'workshop', locked: false, open: true, order: 0 });
	write.setRow('room', PLENARY, { kind: 'plenary', locked: false, open: true, order: 1 });
	fixture.topics.forEach(({ key, title, question }, order) => {
		write.setRow('topic', key, { title, question, order, closed: false });
		write.setRow('room', roomOfTopic(order), { kind: 'breakout', topicKey: key, locked: false, open: false, order: 2 + order });
	});
	const plan = doc.getMap<unknown>(PLAN_ROOT);
	fixture.stakeholders.forEach(({ key, ...row }, order) => {
		plan.set(`stakeholder:${key}`, { ...row, order });
	});
	fixture.milestones.forEach(({ key, ...row }, order) => {
		plan.set(`milestone:${key}`, { ...row, order });
	});
}

function writePeople(doc: Y.Doc): void {
	const write = writeWorkshop(doc);
	write.setRow('person', 'lead', { name: 'Fasilitator', role: 'facilitator', joinedAt: MORNING - 3_600_000, colour: '#333333' });
	const sectors = fixture.sectors.flatMap(({ key, count }) => Array.from({ length: count }, () => key));
	sectors.forEach((sector, index) => {
		write.setRow('person', personId(index + 1), {
			name: `Peserta ${String(index + 1).padStart(2, '0')}`,
			sector,
			role: 'participant',
			roomId: roomOfTopic(index % fixture.topics.length),
			joinedAt: MORNING + index * 20_000,
			colour: '#333333',
		});
	});
}

function boardWith(notes: readonly string[], topic: number): Y.Doc {
	const doc = new Y.Doc();
	createRecord(doc, { id: DOCUMENT_ID, typeName: 'document', gridSize: 10, name: '', meta: {} });
	createRecord(doc, { id: PAGE_ID, typeName: 'page', name: 'Page 1', index: 'a1', meta: {} });
	recordsOf(doc).set(SCHEMA_KEY, boardSchema().serialize());
	notes.forEach((words, index) => {
		createRecord(doc, newNote({ id: noteId(topic, index), words, ...gridPlace(index), meta: { author: authorOf(topic, index) } }));
	});
	return doc;
}
