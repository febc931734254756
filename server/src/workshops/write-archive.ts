/** Writes what was read from an archive into new documents. Knows no storage; the caller opens the transaction. */
import { DOCUMENT_ID, PAGE_ID, type PlainRecord, recordsOf } from '@rembuk/shared/board/board-doc';
import { createRecord } from '@rembuk/shared/board/record-codec';
import type { ArchiveRead } from '@rembuk/shared/import/read-archive';
import { PLAN_ROOT } from '@rembuk/shared/plan/plan-doc';
import { replaceText } from '@rembuk/shared/text/replace-text';
import { DEFAULT_SETTINGS } from '@rembuk/shared/workshop/can';
import { type Person, type Room, WORKSHOP_ROOT, writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type * as Y from 'yjs';
import { seedBoard } from './seed-board.ts';

interface Contents {
	read: ArchiveRead;
	code: string;
	/** All rooms, also those that the archive lacked. */
	rooms: readonly Room[];
	people: readonly Person[];
}

/** Fills the workshop room. */
export function writeArchive(doc: Y.Doc, { read, code, rooms, people }: Contents): void {
	const state = doc.getMap<unknown>(WORKSHOP_ROOT);
	const write = writeWorkshop(doc);
	write.setOne('info', { ...read.info, code });
	if (!read.state.has('settings')) write.setOne('settings', { ...DEFAULT_SETTINGS, joining: 'choose' });
	for (const [name, value] of read.state) state.set(name, value);
	for (const { roomId, ...room } of rooms) if (!state.has(`room:${roomId}`)) write.setRow('room', roomId, room);
	for (const { id, ...person } of people) if (!state.has(`person:${id}`)) write.setRow('person', id, person);
	const plan = doc.getMap<unknown>(PLAN_ROOT);
	for (const [name, value] of read.plan.entries) plan.set(name, value);
	for (const [name, words] of read.plan.texts) if (words !== '') replaceText(doc.getText(name), words);
}

/** Fills a board: its own document and page records where the archive had them, ours where it had none. */
export function refillBoard(doc: Y.Doc, records: readonly PlainRecord[]): void {
	seedBoard(doc, []);
	const map = recordsOf(doc);
	for (const record of records) {
		if (record.id === DOCUMENT_ID || record.id === PAGE_ID) map.set(record.id, record);
		else createRecord(doc, record);
	}
}
