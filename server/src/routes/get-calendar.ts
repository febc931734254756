/** GET /api/calendars/:file */
import { getCalendar } from '@rembuk/shared/api/get-calendar';
import { must } from '@rembuk/shared/assert';
import { buildReport } from '@rembuk/shared/report/build-report';
import { findFormat } from '../exports/formats/index.ts';
import { findLink } from './find-link.ts';
import { defineRoute, type Services } from './services.ts';

export const getCalendarRoute = (services: Services) =>
	defineRoute(getCalendar, async ({ params, query, request, reply }) => {
		const { workshops, now, origin } = services;
		reply.header('x-robots-tag', 'noindex, nofollow');
		const format = must(findFormat('ics'), 'the calendar is a format');
		const link = await findLink(services, { request, kind: 'calendar', token: params.file.replace(/\.ics$/, '') });
		const live = await workshops.open(link.workshopId);
		try {
			const locale = query.lang ?? live.view.info()?.language ?? 'id'; // calendar programs speak no language of their reader
			// the dates hang on the plan alone, so that the boards stay closed
			const report = buildReport({ workshopId: link.workshopId, workshopDoc: live.room.doc, boards: [], locale, now: now(), base: origin.baseOf(request.raw) });
			reply.type(format.mediaType).header('content-disposition', 'inline; filename="rembuk.ics"');
			return Buffer.from(await format.write(report));
		} finally {
			live.release();
		}
	});
