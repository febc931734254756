/** GET /api/calendars/:file */
import { getCalendar } from '@rembuk/shared/api/get-calendar';
import { AppError } from '@rembuk/shared/errors';
import { buildReport } from '@rembuk/shared/report/build-report';
import { findFormat } from '../exports/formats/index.ts';
import { defineRoute, type Services } from './services.ts';

export const getCalendarRoute = ({ links, workshops, now }: Services) =>
	defineRoute(getCalendar, async ({ params, query, reply }) => {
		reply.header('x-robots-tag', 'noindex, nofollow');
		const format = findFormat('ics');
		const link = format && (await links.find('calendar', params.file.replace(/\.ics$/, '')));
		if (!link || !workshops.isKnown(link.workshopId)) throw new AppError('unknown-link');
		const live = await workshops.open(link.workshopId);
		try {
			const locale = query.lang ?? live.view.info()?.language ?? 'id'; // calendar programs speak no language of their reader
			// the dates hang on the plan alone, so that the boards stay closed
			const report = buildReport({ workshopId: link.workshopId, workshopDoc: live.room.doc, boards: [], locale, now: now() });
			reply.type(format.mediaType).header('content-disposition', 'inline; filename="rembuk.ics"');
			return Buffer.from(await format.write(report));
		} finally {
			live.release();
		}
	});
