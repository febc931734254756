/** POST /api/workshops/:id/calendar-link */
import { renewCalendarLink } from '@rembuk/shared/api/renew-calendar-link';
import { auditLine } from '../afterwards/audit-line.ts';
import { calendarUrl } from './links.ts';
import { defineRoute, type Services } from './services.ts';

export const renewCalendarLinkRoute = ({ links, storage, origin, now }: Services) =>
	defineRoute(renewCalendarLink, async ({ caller: { live, actor }, request: { raw } }) => {
		const { workshopId } = live;
		const old = await links.list('calendar', workshopId);
		const { secret, linkId, statement } = links.issue('calendar', workshopId);
		await storage.batch([
			...(old.length > 0 ? [links.revoke(old.map((link) => link.linkId))] : []),
			statement,
			auditLine(storage, { workshopId, at: now(), actor: actor.id, action: 'renew-calendar-link' }),
		]);
		return { linkId, calendarUrl: calendarUrl(origin.baseOf(raw), secret), token: secret };
	});
