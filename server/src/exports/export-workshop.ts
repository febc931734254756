/** A workshop as a file: gathers its documents, and has the report built and written. Knows no request and no database. */
import { AppError } from '@rembuk/shared/errors';
import { buildReport } from '@rembuk/shared/report/build-report';
import type { ReportOfficial } from '@rembuk/shared/report/report';
import { type Locale, pickText } from '@rembuk/shared/text/locale';
import type { WorkshopView } from '@rembuk/shared/workshop/workshop-doc';
import * as Y from 'yjs';
import { fileName } from './file-name.ts';
import { findFormat } from './formats/index.ts';
import { type ThreadOptions, writeInThread } from './write-in-thread.ts';

interface OpenRoom {
	doc: Y.Doc;
	release(): void;
}

export interface ExportInput extends Pick<ThreadOptions, 'signal' | 'tell'> {
	workshopId: string;
	/** The workshop, opened by the caller, who also releases it. */
	live: { room: { doc: Y.Doc }; view: Pick<WorkshopView, 'rooms' | 'info'> };
	registry: { open(roomId: string): Promise<OpenRoom> };
	/** A format's name. */
	format: string;
	locale: Locale;
	/** ms since 1970. */
	now: number;
	official?: Partial<ReportOfficial> | undefined;
}

export interface ExportedFile {
	bytes: Uint8Array;
	mediaType: string;
	/** ASCII only, safe in a header and on every disk. */
	fileName: string;
}

/** Bytes of all documents together; what is larger is built and written in a thread whatever its format, because reading it alone would be felt in the rooms. */
const SMALL = 200_000;

/**
 * The file.
 * @throws AppError `unknown-format`; `export-failed` when writing takes too long or breaks.
 */
export async function exportWorkshop({ live, registry, format: name, signal, tell, ...input }: ExportInput): Promise<ExportedFile> {
	const format = findFormat(name);
	if (!format) throw new AppError('unknown-format', { field: 'format' });
	const bytes = await withBoards(live, registry, (boards) => {
		const workshopState = Y.encodeStateAsUpdate(live.room.doc);
		const states = boards.map(({ roomId, doc }) => ({ roomId, state: Y.encodeStateAsUpdate(doc) }));
		const size = states.reduce((sum, { state }) => sum + state.length, workshopState.length);
		if (format.heavy || size > SMALL) return () => writeInThread({ ...input, format: format.format, workshopState, boards: states }, { signal, tell });
		const report = buildReport({ ...input, workshopDoc: live.room.doc, boards });
		return () => format.write(report);
	});
	const info = live.view.info();
	return { bytes, mediaType: format.mediaType, fileName: fileName(pickText(info?.title, input.locale), info?.date ?? '', format.extension, format.suffix) };
}

/** Opens every board, has all of them read in one go, and closes them again whatever happens; what is left to do is done then. */
async function withBoards<T>(
	{ view }: ExportInput['live'],
	registry: ExportInput['registry'],
	read: (boards: { roomId: string; doc: Y.Doc }[]) => () => T | Promise<T>,
): Promise<T> {
	const wanted = view.rooms().filter((room) => room.kind !== 'workshop');
	const opened = await Promise.allSettled(wanted.map(async ({ roomId }) => ({ roomId, room: await registry.open(roomId) })));
	const boards = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
	let rest: () => T | Promise<T>;
	try {
		const failed = opened.find((result) => result.status === 'rejected');
		if (failed) throw failed.reason;
		rest = read(boards.map(({ roomId, room }) => ({ roomId, doc: room.doc })));
	} finally {
		for (const { room } of boards) room.release();
	}
	return rest();
}
