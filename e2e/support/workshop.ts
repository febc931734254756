/** A workshop made over the API, for specs whose subject is something else. */
import type { Joined } from './call.ts';
import { api, type Created } from './call.ts';
import { withoutNotes } from './fixture.ts';

export interface MadeWorkshop extends Created {
	room(topicKey: string): string;
	workshopRoom: string;
	plenary: string;
	join(name: string, topicKey: string, sector?: string): Promise<Joined>;
}

/** The fixture's workshop with empty boards. */
export async function makeWorkshop(url: string, definition: Record<string, unknown> = withoutNotes()): Promise<MadeWorkshop> {
	const created = await api(url).create(definition);
	const find = (what: string, isIt: (room: Created['rooms'][number]) => boolean): string => {
		const room = created.rooms.find(isIt);
		if (!room) throw new Error(`the workshop has no ${what}`);
		return room.roomId;
	};
	return {
		...created,
		room: (topicKey) => find(topicKey, (room) => room.topicKey === topicKey),
		workshopRoom: find('workshop room', (room) => room.kind === 'workshop'),
		plenary: find('plenary', (room) => room.kind === 'plenary'),
		join: (name, topicKey, sector = 'academic') => api(url).join({ code: created.code, name, sector, topicKey }),
	};
}
