/** Stops the timer with what is left. */
import * as z from 'zod/mini';
import { optionalRoomIdArg } from '../power-kit/args.ts';
import { changeTimers } from '../power-kit/change-timers.ts';
import { pauseClock } from '../workshop/clock.ts';
import { definePower } from './power.ts';

export const pauseTimer = definePower({
	name: 'pause-timer',
	label: { id: 'Jeda waktu', en: 'Pause the timer' },
	args: z.strictObject({ roomId: optionalRoomIdArg }),
	perform: (context, { roomId }) => changeTimers(context, roomId, (clock) => pauseClock(clock, context.now)),
});
