/** Fills a running server with the demo's day over its public API, as 45 people would. Knows no storage and no room. */
import fixture from '@rembuk/shared/demo/ruu-pekerja-sosial.json' with { type: 'json' };
import { type ApiClient, openApiClient } from './api-client.ts';

interface RoomRef {
	roomId: string;
	kind: string;
	topicKey?: string;
}
interface Created {
	workshopId: string;
	code: string;
	joinUrl: string;
	facilitatorToken: string;
	facilitatorUrl: string;
	rooms: RoomRef[];
}
interface Joined {
	participantId: string;
	token: string;
	rejoinCode: string;
}
/** Somebody who has joined. */
export interface DemoPerson extends Joined {
	name: string;
	topicKey: string;
}
/** The demo as it is now on the server; `notes` holds the note ids of each topic in the fixture's order. */
export interface Demo extends Created {
	people: DemoPerson[];
	notes: Record<string, string[]>;
	cards: string[];
}

/**
 * Creates the workshop without its starter notes, lets its people join by sector, write all notes, and make the action cards from them.
 * @throws Error when the server refuses anything.
 */
export async function seedDemo(baseUrl: string, print: (line: string) => void = console.log): Promise<Demo> {
	const base = baseUrl.replace(/\/+$/, '');
	const api = openApiClient(base);
	const created = await api.post<Created>('/api/workshops', { ...fixture, topics: fixture.topics.map(({ notes: _, ...topic }) => topic) });
	const people = await joinAll(api, created.code);
	const notes = await writeNotes(api, created, people);
	const cards = await makeCards(api, created, people, notes);
	print(
		`${fixture.workshop.title[fixture.workshop.language as 'id' | 'en']}: ${people.length} people, ${Object.values(notes).flat().length} notes, ${cards.length} action cards`,
	);
	print(`Facilitator:  ${created.facilitatorUrl}`);
	print(`Participants: ${created.joinUrl}   (code ${created.code})`);
	return { ...created, people, notes, cards };
}

/** One after the other, so that the numbers are the order of joining; the groups are filled in turn. */
async function joinAll(api: ApiClient, code: string): Promise<DemoPerson[]> {
	const people: DemoPerson[] = [];
	for (const sector of fixture.sectors.flatMap(({ key, count }) => Array.from({ length: count }, () => key))) {
		const name = `Peserta ${String(people.length + 1).padStart(2, '0')}`;
		const topicKey = fixture.topics[people.length % fixture.topics.length]?.key ?? '';
		people.push({ name, topicKey, ...(await api.post<Joined>('/api/join', { code, name, sector, topicKey })) });
	}
	return people;
}

/** The groups write at the same time, each group's members in turn. */
async function writeNotes(api: ApiClient, { workshopId, rooms }: Created, people: readonly DemoPerson[]): Promise<Record<string, string[]>> {
	const written = await Promise.all(
		fixture.topics.map(async (topic): Promise<[string, string[]]> => {
			const members = people.filter(({ topicKey }) => topicKey === topic.key);
			const noteIds: string[] = [];
			for (const [index, text] of topic.notes.entries()) {
				const roomId = roomOf(rooms, topic.key);
				const { noteId } = await api.post<{ noteId: string }>(`/api/workshops/${workshopId}/notes`, { roomId, text }, members[index % members.length]?.token);
				noteIds.push(noteId);
			}
			return [topic.key, noteIds];
		}),
	);
	return Object.fromEntries(written);
}

async function makeCards(api: ApiClient, { workshopId, rooms }: Created, people: readonly DemoPerson[], notes: Record<string, string[]>): Promise<string[]> {
	const cards: string[] = [];
	for (const card of fixture.actionCards) {
		const maker = people.find(({ topicKey }) => topicKey === card.topic);
		const body = {
			roomId: roomOf(rooms, card.topic),
			what: card.what.id,
			who: card.who,
			forWhom: card.for,
			due: card.due,
			fromNotes: card.fromNotes.map((index) => notes[card.topic]?.[index]),
		};
		cards.push((await api.post<{ cardId: string }>(`/api/workshops/${workshopId}/cards`, body, maker?.token)).cardId);
	}
	return cards;
}

const roomOf = (rooms: readonly RoomRef[], topicKey: string): string | undefined => rooms.find((room) => room.topicKey === topicKey)?.roomId;
