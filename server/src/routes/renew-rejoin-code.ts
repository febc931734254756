/** POST /api/workshops/:id/me/rejoin-code */
import { renewRejoinCode } from '@rembuk/shared/api/renew-rejoin-code';
import { showCode } from '@rembuk/shared/ids';
import { defineRoute, type Services } from './services.ts';

export const renewRejoinCodeRoute = ({ credentials, storage }: Services) =>
	defineRoute(renewRejoinCode, async ({ caller: { session } }) => {
		await credentials.revoke(session, ['rejoin']);
		const { secret, statement } = credentials.issue('rejoin', session);
		await storage.batch([statement]);
		return { rejoinCode: showCode(secret) };
	});
