/** Chooses the group of somebody who did not: the smallest open one; of equals the one with the fewest of the same sector; then the first. Pure. */
import type { WorkshopView } from '@rembuk/shared/workshop/workshop-doc';

/** The room id of the group; undefined when there is no open group. */
export function placePerson(view: WorkshopView, sector: string | undefined): string | undefined {
	const people = view.people().filter((person) => person.role === 'participant');
	const groups = view
		.rooms()
		.filter((room) => room.kind === 'breakout' && view.facts(room.roomId)?.closed === false)
		.map((room) => {
			const members = people.filter((person) => person.roomId === room.roomId);
			return { roomId: room.roomId, order: room.order, size: members.length, alike: members.filter((person) => person.sector === sector).length };
		});
	groups.sort((a, b) => a.size - b.size || a.alike - b.alike || a.order - b.order);
	return groups[0]?.roomId;
}
