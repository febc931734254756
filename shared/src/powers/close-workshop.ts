/** Closes the workshop: nobody joins any more and every room is locked; or opens it again. What was made stays. */
import * as z from 'zod/mini';
import { definePower } from './power.ts';

export const closeWorkshop = definePower({
	name: 'close-workshop',
	label: { id: 'Tutup atau buka lagi workshop', en: 'Close or reopen the workshop' },
	args: z.strictObject({ closed: z.boolean() }),
	perform({ view, write, now }, { closed }) {
		write.setOne('closing', closed ? { at: view.closing()?.at ?? now } : undefined);
		for (const { roomId, ...room } of view.rooms()) if (room.kind !== 'workshop') write.setRow('room', roomId, { ...room, locked: closed });
		return undefined;
	},
});
