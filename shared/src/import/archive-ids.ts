/** How the ids of an archive become the ids of the workshop that is made from it. Pure. */

/** The id here of a room or a person there; undefined for one that the archive does not have. */
export interface ArchiveIds {
	room(old: string): string | undefined;
	person(old: string): string | undefined;
}

/** The rooms and people of an archive, by the names of their rows; in the order of the archive. */
export function idsIn(workshop: Readonly<Record<string, unknown>>): { rooms: string[]; people: string[] } {
	const named = (kind: string): string[] => Object.keys(workshop).flatMap((name) => (name.startsWith(`${kind}:`) ? [name.slice(kind.length + 1)] : []));
	return { rooms: named('room'), people: named('person') };
}

/** The same ids as in the archive. */
export const keptIds = (rooms: readonly string[], people: readonly string[]): ArchiveIds =>
	mapped(
		rooms,
		people,
		(old) => old,
		(old) => old,
	);

/** New ids throughout. */
export const freshIds = (rooms: readonly string[], people: readonly string[], newRoom: () => string, newPerson: () => string): ArchiveIds =>
	mapped(rooms, people, newRoom, newPerson);

function mapped(rooms: readonly string[], people: readonly string[], room: (old: string) => string, person: (old: string) => string): ArchiveIds {
	const roomIds = new Map(rooms.map((old) => [old, room(old)]));
	const personIds = new Map(people.map((old) => [old, person(old)]));
	return { room: (old) => roomIds.get(old), person: (old) => personIds.get(old) };
}
