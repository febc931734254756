/** Starts the shared timer, for everyone or in one room. */
import * as z from 'zod/mini';
import { minutesArg, optionalRoomIdArg, roomOf } from '../power-kit/args.ts';
import { startClock } from '../workshop/clock.ts';
import { definePower } from './power.ts';

export const startTimer = definePower({
	name: 'start-timer',
	label: { id: 'Mulai waktu', en: 'Start the timer' },
	args: z.strictObject({ minutes: minutesArg, roomId: optionalRoomIdArg }),
	perform({ view, write, now }, { minutes, roomId }) {
		if (roomId !== undefined && !roomOf(view, roomId)) return { code: 'unknown-room', field: 'roomId' };
		const clock = startClock(minutes, now);
		if (roomId !== undefined) write.setRow('clock', roomId, clock);
		else {
			write.setOne('clock', clock);
			for (const room of view.rooms()) write.setRow('clock', room.roomId, undefined); // a room's old timer would hide the new one
		}
		return undefined;
	},
});
