/** Locks a room, so that its people can only read, or unlocks it. */
import * as z from 'zod/mini';
import { roomIdArg, roomOf } from '../power-kit/args.ts';
import { definePower } from './power.ts';

export const lockRoom = definePower({
	name: 'lock-room',
	label: { id: 'Kunci atau buka kunci ruang', en: 'Lock or unlock a room' },
	args: z.strictObject({ roomId: roomIdArg, locked: z.boolean() }),
	perform({ view, write }, { roomId, locked }) {
		const room = roomOf(view, roomId);
		if (!room) return { code: 'unknown-room', field: 'roomId' };
		write.setRow('room', roomId, { ...room, locked });
		return undefined;
	},
});
