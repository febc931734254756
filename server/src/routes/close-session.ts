/** DELETE /api/workshops/:id/session */
import { closeSession } from '@rembuk/shared/api/close-session';
import { cookieGone, seatOf } from '../auth/session-cookie.ts';
import { defineRoute, type Services } from './services.ts';

export const closeSessionRoute = ({ credentials, origin, disconnect }: Services) =>
	defineRoute(closeSession, async ({ caller: { session, actor }, request: { raw }, reply }) => {
		await credentials.revokeOne(session.credentialId);
		disconnect(session.credentialId);
		reply.header('set-cookie', cookieGone(session.workshopId, seatOf(actor.role), origin.isSecure(raw)));
		return { ok: true as const };
	});
