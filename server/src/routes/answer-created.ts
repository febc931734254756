/** What whoever made a workshop is told: its code, its links, the secret once; a browser gets its cookie. */
import type { IncomingMessage } from 'node:http';
import { showCode } from '@rembuk/shared/ids';
import type { FastifyReply } from 'fastify';
import { cookieFor } from '../auth/session-cookie.ts';
import type { CreatedWorkshop } from '../workshops/create-workshop.ts';
import { refOf } from '../workshops/workshop-state.ts';
import { facilitatorUrl, joinUrl } from './links.ts';
import type { Services } from './services.ts';

export function answerCreated({ workshops, origin }: Services, created: CreatedWorkshop, raw: IncomingMessage, reply: FastifyReply) {
	const { workshopId, code, rooms, facilitatorToken, sessionToken } = created;
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
}
