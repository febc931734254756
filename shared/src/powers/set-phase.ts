/** Goes to a step of the agenda: for everyone, or in one room only. */
import * as z from 'zod/mini';
import { keyArg, optionalRoomIdArg, roomOf } from '../power-kit/args.ts';
import { definePower } from './power.ts';

export const setPhase = definePower({
	name: 'set-phase',
	label: { id: 'Pindah ke fase', en: 'Go to a phase' },
	args: z.strictObject({ phaseKey: keyArg, roomId: optionalRoomIdArg }),
	perform({ view, write, now }, { phaseKey, roomId }) {
		if (!view.agenda().some((phase) => phase.key === phaseKey)) return { code: 'invalid-field', field: 'phaseKey' };
		if (roomId !== undefined) {
			if (!roomOf(view, roomId)) return { code: 'unknown-room', field: 'roomId' };
			write.setRow('at', roomId, { key: phaseKey, since: now });
			return undefined;
		}
		write.setOne('phase', { key: phaseKey, since: now });
		for (const room of view.rooms()) write.setRow('at', room.roomId, undefined); // everyone means everyone
		return undefined;
	},
});
