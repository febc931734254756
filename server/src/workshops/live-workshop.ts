/** What the sockets need of workshops and credentials. */

import type { IncomingMessage } from 'node:http';
import type { Actor } from '@rembuk/shared/workshop/can';
import type { RoomKind } from '@rembuk/shared/workshop/roles';
import { viewWorkshop, type WorkshopView } from '@rembuk/shared/workshop/workshop-doc';
import type { Session } from '../auth/session.ts';
import type { Room } from '../rooms/room.ts';

/** A workshop whose workshop room is in memory. Whoever opened it releases it. */
export interface LiveWorkshop {
	workshopId: string;
	/** The workshop room. When the storage failed it is dropped (`room.onDrop`): open the workshop again. */
	room: Room;
	view: WorkshopView;
	/** Who a participant is in the table of rights; undefined for somebody who is not (any more) in the workshop. */
	actor(participantId: string): Actor | undefined;
	release(): void;
}

/** A workshop from its room, which it takes over. */
export function liveWorkshop(workshopId: string, room: Room): LiveWorkshop {
	const view = viewWorkshop(room.doc);
	return {
		workshopId,
		room,
		view,
		actor: (participantId) => {
			const person = view.person(participantId);
			return person && { id: person.id, role: person.role, roomId: person.roomId };
		},
		release: () => room.release(),
	};
}

export interface Workshops {
	/** The workshop that a room belongs to; null for an unknown one (nothing is allocated for it). */
	workshopOf(roomId: string): Promise<{ workshopId: string; kind: RoomKind } | null>;
	/** Opens a workshop that exists; after a drop the next call opens it anew from the log. */
	open(workshopId: string): Promise<LiveWorkshop>;
}

export interface SocketAuth {
	/** Whose a websocket upgrade is (Bearer, or cookie with an Origin of our own), or why it is nobody's. */
	sessionOf(request: IncomingMessage, workshopId: string): Promise<Session | 'foreign-origin' | 'not-signed-in' | 'session-ended' | 'workshop-deleted'>;
}
