/** Makes a new workshop from an archive: new ids and credentials, the same people, boards and plan. Documents first, then rows, as at creation. */
import type { Archive } from '@rembuk/shared/api/import-workshop';
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { newId } from '@rembuk/shared/ids';
import { PLAN_ROOT } from '@rembuk/shared/plan/plan-doc';
import { replaceText } from '@rembuk/shared/text/replace-text';
import { viewWorkshop, writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { type CreatedWorkshop, type CreationParts, createWorkshop } from './create-workshop.ts';
import { type LeftOut, readBoard, readPlan } from './read-archive.ts';
import { writeRoom } from './write-room.ts';

/** Creates it; everything is durable before it answers. What cannot be read is in `leftOut`. */
export async function importWorkshop(parts: CreationParts, archive: Archive): Promise<CreatedWorkshop & { leftOut: LeftOut[] }> {
	const leftOut: LeftOut[] = [];
	const topics = archive.topics.map(({ key, title, question }) => ({ key, title, question })); // their starter notes are on the boards already
	const created = await createWorkshop(parts, { ...archive, topics });
	const rooms = roomsOf(archive, created, leftOut);
	const leader = archive.people.find(({ role }) => role === 'facilitator'); // comes back as whoever imports
	const people = new Map(archive.people.map((person) => [person.id, person === leader ? created.facilitatorId : newId()]));
	const ids = { room: (old: string) => rooms.get(old), person: (old: string) => people.get(old) };
	const home = created.rooms[0]?.roomId ?? '';

	const plan = readPlan(archive.documents.plan, ids, leftOut);
	await writeRoom(parts.registry, home, (doc) => {
		writeState(doc, archive, rooms, people);
		const map = doc.getMap<unknown>(PLAN_ROOT);
		for (const [name, value] of plan.entries) map.set(name, value);
		for (const [name, words] of plan.texts) replaceText(doc.getText(name), words);
	});
	for (const board of archive.documents.boards) {
		const roomId = rooms.get(board.roomId);
		if (roomId === undefined) {
			leftOut.push({ path: `documents.boards.${board.roomId}`, reason: 'unknown-room' });
			continue;
		}
		const records = readBoard(board.records as PlainRecord[], `documents.boards.${board.roomId}`, ids, leftOut);
		await writeRoom(parts.registry, roomId, (doc) => {
			for (const record of records) createRecord(doc, record);
		});
	}
	const { db } = parts.storage;
	const at = parts.now();
	const others = archive.people.filter((person) => person !== leader);
	const rows = others.map(({ id, role }) => ({ id: people.get(id) ?? newId(), workshop_id: created.workshopId, role, created_at: at }));
	if (rows.length > 0) await parts.storage.batch([db.insertInto('participants').values(rows)]);
	return { ...created, leftOut };
}

/** Old room → new room: the plenary by its kind, groups by their topic. */
function roomsOf(archive: Archive, created: CreatedWorkshop, leftOut: LeftOut[]): Map<string, string> {
	const rooms = new Map<string, string>();
	for (const [n, old] of archive.rooms.entries()) {
		const now = created.rooms.find(({ kind, topicKey }) => kind === old.kind && topicKey === old.topicKey);
		if (now) rooms.set(old.roomId, now.roomId);
		else leftOut.push({ path: `rooms[${n}]`, reason: 'unknown-topic' });
	}
	return rooms;
}

/** People, locks, closed groups and the phase as they were. */
function writeState(doc: Parameters<typeof writeWorkshop>[0], archive: Archive, rooms: Map<string, string>, people: Map<string, string>): void {
	const write = writeWorkshop(doc);
	const view = viewWorkshop(doc);
	for (const { id, ...person } of archive.people) {
		const roomId = person.roomId === undefined ? undefined : rooms.get(person.roomId);
		write.setRow('person', people.get(id) ?? newId(), { ...person, roomId });
	}
	for (const old of archive.rooms) {
		const room = view.room(rooms.get(old.roomId) ?? '');
		if (!room) continue;
		const { roomId, ...rest } = room;
		write.setRow('room', roomId, { ...rest, locked: old.locked, open: old.open });
	}
	for (const { key, ...topic } of view.topics()) {
		const old = archive.documents.workshop[`topic:${key}`] as { closed?: unknown } | undefined;
		if (old?.closed === true) write.setRow('topic', key, { ...topic, closed: true });
	}
}
