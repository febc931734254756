/** Takes the workshop room's awareness apart: the server's counts, and the people who are connected. */
import type { PresenceState, RoomCounts, ServerPresence } from '@rembuk/shared/protocol/presence';
import type { Awareness } from 'y-protocols/awareness';
import type { OnlinePerson } from './workshop-context.ts';

const isServer = (state: object): state is ServerPresence => 'server' in state;
const isPerson = (state: object): state is PresenceState => 'user' in state && typeof state.user === 'object';

/** The server's own state; undefined until it has told. */
export function readServerPresence(awareness: Awareness): ServerPresence['server'] | undefined {
	for (const state of awareness.getStates().values()) if (isServer(state)) return state.server;
	return undefined;
}

/** Counts by board room; empty until the server has told. */
export const readCounts = (awareness: Awareness): Record<string, RoomCounts> => readServerPresence(awareness)?.rooms ?? {};

/** One entry a person, in the order of their ids. */
export function readOnline(awareness: Awareness): OnlinePerson[] {
	const people = new Map<string, OnlinePerson>();
	for (const state of awareness.getStates().values()) {
		if (!isPerson(state)) continue;
		const { user, roomId, editing } = state;
		const person = people.get(user.id) ?? { ...user, roomIds: [], editing: [] };
		if (roomId && !person.roomIds.includes(roomId)) person.roomIds.push(roomId);
		if (editing && !person.editing.includes(editing)) person.editing.push(editing);
		people.set(user.id, person);
	}
	return [...people.values()].sort((a, b) => a.id.localeCompare(b.id));
}
