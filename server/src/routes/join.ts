/** POST /api/join */
import { join } from '@rembuk/shared/api/join';
import { must } from '@rembuk/shared/assert';
import { showCode } from '@rembuk/shared/ids';
import { cookieFor } from '../auth/session-cookie.ts';
import { joinWorkshop } from '../workshops/join-workshop.ts';
import { refOf, roomsFor } from '../workshops/workshop-state.ts';
import { openDoor } from './open-door.ts';
import { defineRoute, type Services } from './services.ts';

export const joinRoute = (services: Services) =>
	defineRoute(join, async ({ body, request: { raw }, reply }) => {
		const live = await openDoor(services, raw, body.code);
		try {
			const { workshopId, participantId, token, rejoinCode } = await joinWorkshop(services, live, body);
			reply.header('set-cookie', cookieFor(workshopId, 'p', token, services.origin.isSecure(raw)));
			const actor = must(live.actor(participantId), 'somebody who has just joined');
			return { workshopId, participantId, token, rejoinCode: showCode(rejoinCode), rooms: roomsFor(live.view, actor).map(refOf) };
		} finally {
			live.release();
		}
	});
