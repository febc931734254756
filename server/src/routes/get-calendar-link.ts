/** GET /api/workshops/:id/calendar-link */
import { getCalendarLink } from '@rembuk/shared/api/get-calendar-link';
import { defineRoute, type Services } from './services.ts';

export const getCalendarLinkRoute = ({ links }: Services) =>
	defineRoute(getCalendarLink, async ({ caller: { live } }) => {
		const [link] = await links.list('calendar', live.workshopId);
		return { link: link ? { linkId: link.linkId, createdAt: link.createdAt } : null };
	});
