/** Does the same with the timers that are meant: one room's, or the workshop's and every room's. */

import type { PowerContext, PowerRefusal } from '../powers/power.ts';
import type { Clock } from '../workshop/workshop-doc.ts';
import { roomOf } from './args.ts';

/**
 * Changes timers; `undefined` stops one. A room without a timer of its own begins one from the workshop's (more time for this group alone).
 */
export function changeTimers({ view, write }: PowerContext, roomId: string | undefined, change: (clock: Clock) => Clock | undefined): PowerRefusal | undefined {
	if (roomId !== undefined) {
		if (!roomOf(view, roomId)) return { code: 'unknown-room', field: 'roomId' };
		const clock = view.clock(roomId);
		if (!clock) return { code: 'clock-not-running' };
		write.setRow('clock', roomId, change(clock));
		return undefined;
	}
	const shared = view.clock();
	const rooms = view.rooms().flatMap((room) => {
		const clock = view.clock(room.roomId);
		return clock && clock !== shared ? [{ roomId: room.roomId, clock }] : [];
	});
	if (!shared && rooms.length === 0) return { code: 'clock-not-running' };
	if (shared) write.setOne('clock', change(shared));
	for (const { roomId: id, clock } of rooms) write.setRow('clock', id, change(clock));
	return undefined;
}
