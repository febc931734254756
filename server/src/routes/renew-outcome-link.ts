/** POST /api/workshops/:id/publication/link */
import { renewOutcomeLink } from '@rembuk/shared/api/renew-outcome-link';
import { auditLine } from '../afterwards/audit-line.ts';
import { readPublication, writePublication } from '../afterwards/publication.ts';
import { outcomeUrl } from './links.ts';
import { defineRoute, type Services } from './services.ts';

export const renewOutcomeLinkRoute = ({ links, storage, origin, now }: Services) =>
	defineRoute(renewOutcomeLink, async ({ caller: { live, actor }, request: { raw } }) => {
		const { workshopId } = live;
		const old = await links.list('outcome', workshopId);
		const publication = await readPublication(storage, workshopId);
		const { secret, statement } = links.issue('outcome', workshopId);
		await storage.batch([
			...(old.length > 0 ? [links.revoke(old.map(({ linkId }) => linkId))] : []),
			statement,
			writePublication(storage, workshopId, { ...publication, isOpen: true }),
			auditLine(storage, { workshopId, at: now(), actor: actor.id, action: 'renew-outcome-link' }),
		]);
		return { outcomeUrl: outcomeUrl(origin.baseOf(raw), secret), token: secret };
	});
