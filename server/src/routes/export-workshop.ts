/** GET /api/workshops/:id/export/:format */
import { exportWorkshop } from '@rembuk/shared/api/export-workshop';
import { exportWorkshop as write } from '../exports/export-workshop.ts';
import { defineRoute, type Services } from './services.ts';

export const exportWorkshopRoute = ({ registry, now }: Services) =>
	defineRoute(exportWorkshop, async ({ params, query, caller: { live }, reply }) => {
		// a document is written in the language of the workshop unless one is asked for; the reader's browser has no say in it
		const locale = query.lang ?? live.view.info()?.language ?? 'id';
		const file = await write({ workshopId: live.workshopId, live, registry, format: params.format, locale, now: now() });
		reply.type(file.mediaType).header('content-disposition', attachment(file.fileName));
		return Buffer.from(file.bytes);
	});

/** The name twice: in ASCII for old programs, in UTF-8 (RFC 8187) for the others. */
const attachment = (name: string): string =>
	`attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
