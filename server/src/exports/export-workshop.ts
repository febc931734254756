/** A workshop as a file: gathers its documents, builds the report, lets a format write it. Knows no request and no database. */
import { AppError } from '@rembuk/shared/errors';
import { buildReport } from '@rembuk/shared/report/build-report';
import type { Report } from '@rembuk/shared/report/report';
import type { Locale } from '@rembuk/shared/text/locale';
import type { WorkshopView } from '@rembuk/shared/workshop/workshop-doc';
import type * as Y from 'yjs';
import { fileName } from './file-name.ts';
import { findFormat } from './formats/index.ts';
import { writeInThread } from './write-in-thread.ts';

interface OpenRoom {
	doc: Y.Doc;
	release(): void;
}

export interface ExportInput {
	workshopId: string;
	/** The workshop, opened by the caller, who also releases it. */
	live: { room: { doc: Y.Doc }; view: Pick<WorkshopView, 'rooms'> };
	registry: { open(roomId: string): Promise<OpenRoom> };
	/** A format's name. */
	format: string;
	locale: Locale;
	/** ms since 1970. */
	now: number;
}

export interface ExportedFile {
	bytes: Uint8Array;
	mediaType: string;
	/** ASCII only, safe in a header and on every disk. */
	fileName: string;
}

/**
 * The file.
 * @throws AppError `unknown-format`; `export-failed` when writing takes too long or breaks.
 */
export async function exportWorkshop({ workshopId, live, registry, format: name, locale, now }: ExportInput): Promise<ExportedFile> {
	const format = findFormat(name);
	if (!format) throw new AppError('unknown-format', { field: 'format' });
	const report = await readReport({ workshopId, live, registry, locale, now });
	const bytes = format.heavy ? await writeInThread(format.format, withoutRaw(report)) : await format.write(report);
	return { bytes, mediaType: format.mediaType, fileName: fileName(report.workshop.title, report.workshop.date, format.extension, format.suffix) };
}

/** Opens every board, reads all of them in one go, and closes them again whatever happens. */
async function readReport({ workshopId, live, registry, locale, now }: Omit<ExportInput, 'format'>): Promise<Report> {
	const wanted = live.view.rooms().filter((room) => room.kind !== 'workshop');
	const opened = await Promise.allSettled(wanted.map(async ({ roomId }) => ({ roomId, room: await registry.open(roomId) })));
	const boards = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
	try {
		const failed = opened.find((result) => result.status === 'rejected');
		if (failed) throw failed.reason;
		return buildReport({ workshopId, workshopDoc: live.room.doc, boards: boards.map(({ roomId, room }) => ({ roomId, doc: room.doc })), locale, now });
	} finally {
		for (const { room } of boards) room.release();
	}
}

/** What only the archive needs does not travel to the thread. */
function withoutRaw(report: Report): Report {
	const { documents, ...rest } = report.raw;
	return {
		...report,
		raw: { ...rest, cards: [], people: [], rooms: [], documents: { ...documents, workshop: {}, plan: { entries: {}, texts: {} }, boards: [] } },
	};
}
