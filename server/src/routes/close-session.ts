/** DELETE /api/workshops/:id/session */
import { closeSession } from '@rembuk/shared/api/close-session';
import { cookieGone, tokensOf } from '../auth/session-cookie.ts';
import { defineRoute, type Services } from './services.ts';

export const closeSessionRoute = ({ credentials, origin, disconnect }: Services) =>
	defineRoute(closeSession, async ({ caller: { session }, request: { raw }, reply }) => {
		const { credentialId, workshopId } = session;
		const isSecure = origin.isSecure(raw);
		// of two seats in one browser only this one is left; its role may have changed since the cookie was set, so that the role does not tell which
		for (const { seat, token } of tokensOf(raw, workshopId, isSecure)) {
			const found = await credentials.find(token);
			if (found?.credentialId === credentialId) reply.header('set-cookie', cookieGone(workshopId, seat, isSecure));
		}
		await credentials.revokeOne(credentialId);
		disconnect(credentialId);
		return { ok: true as const };
	});
