/** Arguments and look-ups that many powers share. */
import * as z from 'zod/mini';
import type { PowerRefusal } from '../powers/power.ts';
import { keySchema } from '../workshop/definition.ts';
import type { RoomKind } from '../workshop/roles.ts';
import type { WorkshopView } from '../workshop/workshop-doc.ts';

export const roomIdArg = z.string().check(z.minLength(1), z.maxLength(64));
export const optionalRoomIdArg = z.optional(roomIdArg);
export const personIdArg = z.string().check(z.minLength(1), z.maxLength(64));
export const keyArg = keySchema;

/** Minutes of a timer: a few seconds to a day. */
export const minutesArg = z.number().check(z.gt(0), z.lte(24 * 60));

/** A board room (of that kind) without its id, as the document's row; undefined when there is none, or it is the workshop room. */
export function roomOf(view: WorkshopView, roomId: string, kind?: RoomKind) {
	const room = view.room(roomId);
	if (!room || room.kind === 'workshop' || (kind && room.kind !== kind)) return undefined;
	const { roomId: _, ...row } = room;
	return row;
}

/** The order of what comes after all of these. */
export const nextOrder = (rows: readonly { order: number }[]): number => rows.reduce((most, row) => Math.max(most, row.order + 1), 0);

/** The refusal of a key that is in none of these rows; it says which there are. */
export const notOneOf = (field: string, rows: readonly { key: string }[]): PowerRefusal => ({
	code: 'invalid-field',
	field,
	allowed: rows.map(({ key }) => key),
});
