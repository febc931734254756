/** GET /api/workshops/:id/export/:format */
import { exportWorkshop } from '@rembuk/shared/api/export-workshop';
import { ARCHIVE_NOTICE } from '@rembuk/shared/api/import-workshop';
import { gatherKeeping } from '../afterwards/keeping.ts';
import { exportWorkshop as write } from '../exports/export-workshop.ts';
import { startProgress } from '../exports/progress.ts';
import { defineRoute, type Services } from './services.ts';

export const exportWorkshopRoute = ({ storage, registry, now, origin }: Services) =>
	defineRoute(exportWorkshop, async ({ params, query, caller: { live }, request, reply }) => {
		// a document is written in the language of the workshop unless one is asked for; the reader's browser has no say in it
		const locale = query.lang ?? live.view.info()?.language ?? 'id';
		const { workshopId } = live;
		const gone = new AbortController();
		reply.raw.once('close', () => {
			if (!reply.raw.writableEnded) gone.abort();
		});
		const progress = startProgress(query.job && `${workshopId}/${query.job}`);
		try {
			const file = await write({
				workshopId,
				live,
				registry,
				format: params.format,
				locale,
				now: now(),
				base: origin.baseOf(request.raw),
				official: { number: query.number ?? '', signatories: signatoriesOf(query.signatories ?? '') },
				keeping: await gatherKeeping(storage, live),
				signal: gone.signal,
				tell: progress.tell,
			});
			reply.type(file.mediaType).header('content-disposition', attachment(file.fileName));
			if (file.notice !== undefined) reply.header(ARCHIVE_NOTICE, file.notice);
			return Buffer.from(file.bytes);
		} finally {
			progress.end();
		}
	});

/** "name; position" by line. */
const signatoriesOf = (lines: string): { name: string; position: string }[] =>
	lines
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => {
			const [name = '', ...position] = line.split(';');
			return { name: name.trim(), position: position.join(';').trim() };
		});

/** The name twice: in ASCII for old programs, in UTF-8 (RFC 8187) for the others. */
const attachment = (name: string): string =>
	`attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
