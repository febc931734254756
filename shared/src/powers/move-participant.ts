/** Moves a person into a group, or out of all groups. */
import * as z from 'zod/mini';
import { personIdArg, roomIdArg, roomOf } from '../power-kit/args.ts';
import { definePower } from './power.ts';

export const moveParticipant = definePower({
	name: 'move-participant',
	label: { id: 'Pindahkan peserta', en: 'Move a participant' },
	args: z.strictObject({ participantId: personIdArg, roomId: z.nullable(roomIdArg) }),
	perform({ view, write }, { participantId, roomId }) {
		const person = view.person(participantId);
		if (!person) return { code: 'unknown-person', field: 'participantId' };
		if (roomId !== null && !roomOf(view, roomId, 'breakout')) return { code: 'unknown-room', field: 'roomId' };
		if (roomId !== null && view.facts(roomId)?.closed) return { code: 'room-closed', field: 'roomId' };
		write.setRow('person', participantId, { ...person, roomId: roomId ?? undefined });
		return undefined;
	},
});
