/** The whole day of the fixture over the API alone: create, 45 people at once, 48 notes, four cards, locks and moves, and a restart that keeps it all. */
import { describe, expect, it } from 'vitest';
import { DAY, makeWorkshop } from './testing/make-workshop.ts';
import { startApp } from './testing/start-app.ts';

interface State {
	participants: { participantId: string; sector?: string; roomId?: string }[];
	rooms: { roomId: string; topicKey?: string; people: number; notes: number; cards: number; locked: boolean }[];
	cards: { cardId: string; what: string; who: unknown[]; forWhom: string[]; due?: unknown; sources: { noteId: string; text: string }[]; missing: string[] }[];
}

describe('the day over the API', () => {
	it('is held, and kept over a restart', async () => {
		let app = await startApp();
		const workshop = await makeWorkshop(app.api);
		const sectors = DAY.sectors.flatMap(({ key, count }) => Array.from({ length: count }, () => key));
		const people = await Promise.all(sectors.map((sector, n) => workshop.join({ name: `Peserta ${n + 1}`, sector })));
		expect(new Set(people.map(({ participantId }) => participantId)).size).toBe(45);

		const state = async () => (await app.api.as(workshop.facilitatorToken).get<State>(workshop.path())).body;
		const groups = DAY.topics.map(({ key }) => workshop.room(key));
		const sizes = (await state()).rooms.filter(({ roomId }) => groups.includes(roomId)).map((room) => room.people);
		expect([...sizes].sort()).toEqual([11, 11, 11, 12]);

		const noteIds = new Map<string, string[]>();
		for (const { key, notes } of DAY.topics) {
			const members = people.filter(({ rooms }) => rooms.some((room) => room.topicKey === key));
			const written = await Promise.all(
				notes.map((text, n) => members[n % members.length]?.api.post<{ noteId: string }>(workshop.path('/notes'), { roomId: workshop.room(key), text })),
			);
			expect(written.map((answer) => answer?.status)).toEqual(notes.map(() => 201));
			noteIds.set(
				key,
				written.map((answer) => answer?.body.noteId ?? ''),
			);
		}

		for (const card of DAY.actionCards) {
			const fromNotes = card.fromNotes.map((n) => noteIds.get(card.topic)?.[n]);
			const made = await workshop.lead.post(workshop.path('/cards'), {
				roomId: workshop.room(card.topic),
				what: card.what.id,
				who: card.who,
				forWhom: card.for,
				due: card.due,
				fromNotes,
			});
			expect(made.status, JSON.stringify(made.body)).toBe(201);
		}

		const [someone] = people;
		if (!someone) throw new Error('nobody joined');
		expect((await workshop.power('lock-room', { roomId: groups[0], locked: true })).status).toBe(200);
		expect((await workshop.power('move-participant', { participantId: someone.participantId, roomId: groups[1] })).status).toBe(200);
		expect((await someone.api.post(workshop.path('/notes'), { roomId: groups[0], text: 'x' })).status).toBe(403);

		const before = await state();
		app = await app.restart();
		const after = await state();
		const moving = { now: 0, joinUrl: '' }; // the clock, and the port of this test
		expect({ ...after, ...moving }).toEqual({ ...before, ...moving });
		expect(after.participants).toHaveLength(46);
		expect(after.cards.map(({ what }) => what).sort()).toEqual(DAY.actionCards.map(({ what }) => what.id).sort());
		for (const card of after.cards) {
			expect(card.missing).toEqual([]);
			expect(card.sources).toHaveLength(3);
		}
		const source = after.cards.find(({ what }) => what.startsWith('Sosialisasi'));
		expect(source?.sources.map(({ text }) => text).sort()).toEqual([0, 1, 5].map((n) => DAY.topics[0]?.notes[n]).sort());
		expect(after.rooms.find(({ roomId }) => roomId === groups[0])?.locked).toBe(true);
		expect(after.participants.find(({ participantId }) => participantId === someone.participantId)?.roomId).toBe(groups[1]);
	});
});
