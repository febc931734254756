/** What every screen inside a workshop stands on: who I am, the workshop's document as a live view, the clock of the server, the powers. */
import type { RoomCounts } from '@rembuk/shared/protocol/presence';
import type { Role } from '@rembuk/shared/workshop/roles';
import type { Clock, WorkshopView } from '@rembuk/shared/workshop/workshop-doc';
import { createContext } from 'react';
import type * as Y from 'yjs';
import type { SessionAs } from '../lib/session-as.ts';
import type { RoomConnection } from '../sync/open-room.ts';

/** Who looks at this page, live (a facilitator may change role and room at any time). */
export interface Me {
	id: string;
	name: string;
	role: Role;
	sector?: string | undefined;
	roomId?: string | undefined;
	colour: string;
	/** True for a facilitator or co-facilitator. */
	isLeader: boolean;
}

/** Somebody who is connected now. One entry a person, however many tabs. */
export interface OnlinePerson {
	id: string;
	name: string;
	color: string;
	role: string;
	/** The board rooms that the person looks at. */
	roomIds: string[];
	/** What the person is writing in: ids of cards or shapes. */
	editing: string[];
}

export interface WorkshopContextValue {
	workshopId: string;
	/** The workshop room's id: the workshop and the plan live in its document. */
	roomId: string;
	me: Me;
	/** Pass it to every room that is opened, so that the socket uses the cookie that this tab means. */
	as: SessionAs | undefined;
	code: string;
	joinUrl: string;
	/** The workshop room's document (roots `workshop` and `plan`). Replaced by a fresh one after a refusal. */
	doc: Y.Doc;
	connection: RoomConnection;
	/** Reads the `workshop` root; every change of that root gives a new context value, so readers re-render. */
	view: WorkshopView;
	/** The server's time, ms since 1970. */
	serverNow(): number;
	/** Counts by board room, as the server last told them. Use `useCounts()` to re-render with them. */
	counts(): Record<string, RoomCounts>;
	/** Who is connected. Use `useOnline()` to re-render with it. */
	online(): OnlinePerson[];
	/**
	 * Performs a power; the effect comes back through the document.
	 * @throws ApiError when the server refuses or cannot be reached.
	 */
	power(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>>;
}

export const WorkshopContext = createContext<WorkshopContextValue | undefined>(undefined);

/** How many milliseconds a timer has left; below 0 when it has run over. */
export const clockLeft = (clock: Clock, now: number): number => (clock.endsAt === undefined ? (clock.left ?? 0) : clock.endsAt - now);
