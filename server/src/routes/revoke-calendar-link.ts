/** DELETE /api/workshops/:id/calendar-link */
import { revokeCalendarLink } from '@rembuk/shared/api/revoke-calendar-link';
import { auditLine } from '../afterwards/audit-line.ts';
import { defineRoute, type Services } from './services.ts';

export const revokeCalendarLinkRoute = ({ links, storage, now }: Services) =>
	defineRoute(revokeCalendarLink, async ({ caller: { live, actor } }) => {
		const { workshopId } = live;
		const old = await links.list('calendar', workshopId);
		const audit = auditLine(storage, { workshopId, at: now(), actor: actor.id, action: 'revoke-calendar-link' });
		await storage.batch([...(old.length > 0 ? [links.revoke(old.map((link) => link.linkId))] : []), audit]);
		return { ok: true as const };
	});
