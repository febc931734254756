/** POST /api/workshops */
import { createWorkshop } from '@rembuk/shared/api/create-workshop';
import { showCode } from '@rembuk/shared/ids';
import { cookieFor } from '../auth/session-cookie.ts';
import { createWorkshop as create } from '../workshops/create-workshop.ts';
import { refOf } from '../workshops/workshop-state.ts';
import { facilitatorUrl, joinUrl } from './links.ts';
import { defineRoute, type Services } from './services.ts';

export const createWorkshopRoute = ({ storage, registry, credentials, now, workshops, origin }: Services) =>
	defineRoute(createWorkshop, async ({ body, request: { raw }, reply }) => {
		const { workshopId, code, rooms, facilitatorToken, sessionToken } = await create({ storage, registry, credentials, now }, body);
		const [home] = rooms;
		if (home) workshops.learn(workshopId, { code, roomId: home.roomId });
		const base = origin.baseOf(raw);
		reply.header('set-cookie', cookieFor(workshopId, 'f', sessionToken, origin.isSecure(raw)));
		return {
			workshopId,
			code: showCode(code),
			joinUrl: joinUrl(base, code),
			facilitatorToken,
			facilitatorUrl: facilitatorUrl(base, workshopId, facilitatorToken),
			rooms: rooms.map(refOf),
		};
	});
