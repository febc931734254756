/** POST /api/sessions */
import { openSession } from '@rembuk/shared/api/open-session';
import { AppError } from '@rembuk/shared/errors';
import { cookieFor, seatOf } from '../auth/session-cookie.ts';
import { defineRoute, type Services } from './services.ts';

export const openSessionRoute = ({ credentials, storage, workshops, origin }: Services) =>
	defineRoute(openSession, async ({ body: { workshopId, token }, request: { raw }, reply }) => {
		const found = await credentials.find(token);
		if (found?.workshopId !== workshopId) throw new AppError((await credentials.isOfDeleted(workshopId, token)) ? 'workshop-deleted' : 'session-ended');
		if (!workshops.isKnown(workshopId)) throw new AppError('workshop-deleted'); // at this very moment: the link is deleted next
		const live = await workshops.open(workshopId);
		try {
			const actor = live.actor(found.participantId);
			if (!actor) throw new AppError('session-ended');
			// the browser gets a secret of its own: ending the link's others leaves this one, and the link never lies in a cookie
			const session = credentials.issue('session', found);
			await storage.batch([session.statement]);
			reply.header('set-cookie', cookieFor(workshopId, seatOf(actor.role), session.secret, origin.isSecure(raw)));
			return { workshopId, participantId: actor.id, role: actor.role };
		} finally {
			live.release();
		}
	});
