/** POST /api/workshops/:id/facilitator-link */
import { renewFacilitatorLink } from '@rembuk/shared/api/renew-facilitator-link';
import { AppError } from '@rembuk/shared/errors';
import { facilitatorUrl } from './links.ts';
import { defineRoute, type Services } from './services.ts';

export const renewFacilitatorLinkRoute = ({ credentials, storage, origin, disconnect, now }: Services) =>
	defineRoute(renewFacilitatorLink, async ({ caller: { session, actor }, request: { raw } }) => {
		if (actor.role !== 'facilitator') throw new AppError('not-yours'); // a co-facilitator has no link, and may not end the facilitator's
		const { secret, statement } = credentials.issue('facilitator-link', session);
		const { workshopId, participantId } = session;
		const ended = await credentials.revoke(session, ['facilitator-link']);
		// whoever asks by cookie stays signed in; whoever asks with the old link's token goes on with the new one
		ended.push(...(await credentials.revoke(session, ['session'], session.credentialId)));
		const audit = { workshop_id: workshopId, at: now(), actor: participantId, action: 'renew-facilitator-link', detail: '{}' };
		await storage.batch([statement, storage.db.insertInto('audit').values(audit)]);
		for (const credentialId of ended) disconnect(credentialId);
		return { facilitatorToken: secret, facilitatorUrl: facilitatorUrl(origin.baseOf(raw), workshopId, secret) };
	});
