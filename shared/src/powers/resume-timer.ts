/** Lets a paused timer run on. */
import * as z from 'zod/mini';
import { optionalRoomIdArg } from '../power-kit/args.ts';
import { changeTimers } from '../power-kit/change-timers.ts';
import { resumeClock } from '../workshop/clock.ts';
import { definePower } from './power.ts';

export const resumeTimer = definePower({
	name: 'resume-timer',
	label: { id: 'Lanjutkan waktu', en: 'Resume the timer' },
	args: z.strictObject({ roomId: optionalRoomIdArg }),
	perform: (context, { roomId }) => changeTimers(context, roomId, (clock) => resumeClock(clock, context.now)),
});
