/** Gives more minutes: while the timer runs, while it is paused, and after it has run out. */
import * as z from 'zod/mini';
import { minutesArg, optionalRoomIdArg } from '../power-kit/args.ts';
import { changeTimers } from '../power-kit/change-timers.ts';
import { extendClock } from '../workshop/clock.ts';
import { definePower } from './power.ts';

export const extendTimer = definePower({
	name: 'extend-timer',
	label: { id: 'Tambah waktu', en: 'Extend the timer' },
	args: z.strictObject({ minutes: minutesArg, roomId: optionalRoomIdArg }),
	perform: (context, { minutes, roomId }) => changeTimers(context, roomId, (clock) => extendClock(clock, minutes, context.now)),
});
