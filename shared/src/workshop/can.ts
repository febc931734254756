/** The one table of rights: who may do what to which thing. Pure; the server asks it per message, the client to hide what would be refused. */
import type { ErrorCode } from '../errors.ts';
import { isLeader, type Role, type RoomKind } from './roles.ts';

export type Right = 'room.read' | 'thing.create' | 'thing.edit' | 'thing.move' | 'thing.delete' | 'plan.write' | 'register.write' | 'workshop.lead';

/** Who asks. `roomId` is the breakout room the person belongs to. */
export interface Actor {
	id: string;
	role: Role;
	roomId?: string | undefined;
}

/** The room it happens in. `open` = the facilitator has opened it to everyone of the workshop. */
export interface RoomFacts {
	roomId: string;
	kind: RoomKind;
	locked: boolean;
	closed: boolean;
	open: boolean;
}

/** The workshop's settings that the table depends on. */
export interface RightSettings {
	onlyAuthorsEdit: boolean;
	onlyAuthorsDelete: boolean;
}

export const DEFAULT_SETTINGS: RightSettings = { onlyAuthorsEdit: false, onlyAuthorsDelete: false };

/** What is touched: its room, and the participant id of who wrote it (undefined: nobody's, for example a starter note). */
export interface Subject {
	room: RoomFacts;
	author?: string | undefined;
}

const belongs = (actor: Actor, room: RoomFacts): boolean => room.kind !== 'breakout' || room.open || actor.roomId === room.roomId;

/**
 * Why the actor may not do it, as a refusal code; null when it is allowed.
 * Leaders may do everything, in locked and closed rooms too.
 */
export function whyNot(actor: Actor, right: Right, subject: Subject, settings: RightSettings): ErrorCode | null {
	if (isLeader(actor.role)) return null;
	const { room, author } = subject;
	if (right === 'workshop.lead') return 'facilitator-only';
	if (right === 'room.read') return actor.role === 'observer' || belongs(actor, room) ? null : 'not-yours';
	if (actor.role === 'observer') return 'read-only';
	if (!belongs(actor, room)) return 'not-yours';
	if (room.closed) return 'room-closed';
	if (room.locked) return 'room-locked';
	if (right === 'thing.edit' && settings.onlyAuthorsEdit && author !== undefined && author !== actor.id) return 'only-authors-edit';
	if (right === 'thing.delete' && settings.onlyAuthorsDelete && author !== actor.id) return 'only-authors-delete';
	return null;
}

/** True when the actor may do it; see {@link whyNot}. */
export const can = (actor: Actor, right: Right, subject: Subject, settings: RightSettings): boolean => whyNot(actor, right, subject, settings) === null;
