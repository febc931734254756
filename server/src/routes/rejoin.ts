/** POST /api/rejoin */
import { rejoin } from '@rembuk/shared/api/rejoin';
import { AppError } from '@rembuk/shared/errors';
import { parseCode, showCode } from '@rembuk/shared/ids';
import { cookieFor, seatOf } from '../auth/session-cookie.ts';
import { arrive } from '../workshops/arrive.ts';
import { refOf, roomsFor } from '../workshops/workshop-state.ts';
import { openDoor } from './open-door.ts';
import { defineRoute, type Services } from './services.ts';

export const rejoinRoute = (services: Services) =>
	defineRoute(rejoin, async ({ body, request: { raw }, reply }) => {
		const { credentials, guesses, origin, storage } = services;
		const live = await openDoor(services, raw, body.code);
		try {
			const { workshopId, view } = live;
			const code = parseCode(body.rejoinCode);
			const find = async () => (code === null ? undefined : credentials.findRejoin(workshopId, code));
			const participantId = await guesses.look(origin.addressOf(raw), find, 'unknown-code', 'rejoinCode');
			const actor = live.actor(participantId);
			if (!actor || code === null) throw new AppError('unknown-code', { field: 'rejoinCode' });
			const session = credentials.issue('session', { workshopId, participantId });
			await storage.batch([session.statement]);
			await arrive(live, participantId, services.now());
			reply.header('set-cookie', cookieFor(workshopId, seatOf(actor.role), session.secret, origin.isSecure(raw)));
			return { workshopId, participantId, token: session.secret, rejoinCode: showCode(code), rooms: roomsFor(view, actor).map(refOf) };
		} finally {
			live.release();
		}
	});
