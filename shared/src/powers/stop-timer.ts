/** Takes the timer away: one room's, or all of them. */
import * as z from 'zod/mini';
import { optionalRoomIdArg } from '../power-kit/args.ts';
import { changeTimers } from '../power-kit/change-timers.ts';
import { definePower } from './power.ts';

export const stopTimer = definePower({
	name: 'stop-timer',
	label: { id: 'Hentikan waktu', en: 'Stop the timer' },
	args: z.strictObject({ roomId: optionalRoomIdArg }),
	perform: (context, { roomId }) => changeTimers(context, roomId, () => undefined),
});
