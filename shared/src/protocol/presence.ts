/** What a person shows to the others of a room while connected. The client sends what it does; the server fills in who it is. */
import * as z from 'zod/mini';

const coordinate = z.number().check(z.gte(-1e6), z.lte(1e6));

/** What a client may say of itself; anything else is dropped at the door. */
export const presenceSchema = z.object({
	cursor: z.optional(z.nullable(z.object({ x: coordinate, y: coordinate }))),
	tool: z.optional(z.string().check(z.maxLength(32))),
	/** The id of the shape or card in which the person is writing. */
	editing: z.optional(z.nullable(z.string().check(z.maxLength(80)))),
	selection: z.optional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(50))),
	/** Where the first of the selected things is while all of them are being dragged: others move all by as much, without the document being written. */
	drag: z.optional(z.nullable(z.object({ x: coordinate, y: coordinate }))),
	/** In the workshop room: which board room the person looks at. */
	roomId: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
});
export type Presence = z.infer<typeof presenceSchema>;

/** Who it is; written by the server into every presence that it relays, whatever the client said. */
export interface PresenceUser {
	id: string;
	name: string;
	color: string;
	role: string;
}
export type PresenceState = Presence & { user: PresenceUser };

/**
 * The server's own presence in the workshop room: what the facilitator's screen counts live. It lives in the awareness, not in the document, so that
 * counting leaves no history. `now` is the server's clock in ms.
 */
export interface RoomCounts {
	notes: number;
	cards: number;
	online: string[];
	/** When the board last changed, server time in ms; missing while it has not changed since the server started counting. */
	changedAt?: number | undefined;
}
export interface ServerPresence {
	server: { now: number; rooms: Record<string, RoomCounts> };
}
