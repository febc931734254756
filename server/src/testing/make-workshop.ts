/** Makes workshops and people for tests, over the API like anybody. */
import fixture from '@rembuk/shared/demo/ruu-pekerja-sosial.json';
import type { Answer, Api } from './api.ts';

/** The workshop of the demo, as it is posted. */
export const DAY = fixture;

export interface RoomRef {
	roomId: string;
	kind: 'workshop' | 'plenary' | 'breakout';
	topicKey?: string;
}

export interface TestWorkshop {
	workshopId: string;
	code: string;
	joinUrl: string;
	facilitatorToken: string;
	facilitatorUrl: string;
	rooms: RoomRef[];
	/** The path of the workshop with something behind it. */
	path(rest?: string): string;
	/** The API as its facilitator. */
	lead: Api;
	/** The id of the plenary, the workshop room, or a topic's room. */
	room(which: string): string;
	power<T = Record<string, unknown>>(name: string, args?: unknown): Promise<Answer<T>>;
	join(person?: { name?: string; sector?: string; topicKey?: string }): Promise<TestPerson>;
}

export interface TestPerson {
	workshopId: string;
	participantId: string;
	token: string;
	rejoinCode: string;
	rooms: RoomRef[];
	api: Api;
}

/** Creates a workshop; the fixture's without its starter notes unless told otherwise. */
export async function makeWorkshop(
	api: Api,
	definition: object = { ...DAY, topics: DAY.topics.map(({ notes: _, ...topic }) => topic) },
): Promise<TestWorkshop> {
	const created = await api.post<Omit<TestWorkshop, 'path' | 'lead' | 'room' | 'power' | 'join'>>('/api/workshops', definition);
	if (created.status !== 201) throw new Error(`no workshop: ${JSON.stringify(created.body)}`);
	const { workshopId, code, rooms, facilitatorToken } = created.body;
	const path = (rest = '') => `/api/workshops/${workshopId}${rest}`;
	const lead = api.as(facilitatorToken);
	return {
		...created.body,
		path,
		lead,
		room: (which) => {
			const found = rooms.find(({ kind, topicKey }) => kind === which || topicKey === which);
			if (!found) throw new Error(`no room ${which}`);
			return found.roomId;
		},
		power: (name, args = {}) => lead.post(path(`/powers/${name}`), args),
		join: async (person = {}) => {
			const joined = await api.post<Omit<TestPerson, 'api'>>('/api/join', { code, name: 'Ani', ...person });
			if (joined.status !== 201) throw new Error(`not joined: ${JSON.stringify(joined.body)}`);
			return { ...joined.body, api: api.as(joined.body.token) };
		},
	};
}
