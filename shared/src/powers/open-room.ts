/** Opens a breakout room to everyone of the workshop, or closes it to all but its own people. */
import * as z from 'zod/mini';
import { roomIdArg, roomOf } from '../power-kit/args.ts';
import { definePower } from './power.ts';

export const openRoom = definePower({
	name: 'open-room',
	label: { id: 'Buka ruang untuk semua peserta', en: 'Open a room to everyone' },
	args: z.strictObject({ roomId: roomIdArg, open: z.boolean() }),
	perform({ view, write }, { roomId, open }) {
		const room = roomOf(view, roomId, 'breakout');
		if (!room) return { code: 'unknown-room', field: 'roomId' };
		write.setRow('room', roomId, { ...room, open });
		return undefined;
	},
});
