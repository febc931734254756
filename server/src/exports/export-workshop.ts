/** A workshop as a file: gathers its documents, and has the report built and written. Knows no request and no database. */
import { AppError } from '@rembuk/shared/errors';
import { buildReport } from '@rembuk/shared/report/build-report';
import type { ReportOfficial } from '@rembuk/shared/report/report';
import { type Locale, pickText } from '@rembuk/shared/text/locale';
import type { Keeping } from '@rembuk/shared/workshop/keeping';
import type { WorkshopView } from '@rembuk/shared/workshop/workshop-doc';
import type { Room } from '../rooms/room.ts';
import { fileName } from './file-name.ts';
import { findFormat } from './formats/index.ts';
import { type ThreadOptions, writeInThread } from './write-in-thread.ts';

/** A room, as bytes while it can stay asleep, as a document where the file is made from it at once. */
interface OpenRoom extends Pick<Room, 'doc' | 'state'> {
	release(): void;
}

export interface ExportInput extends Pick<ThreadOptions, 'signal' | 'tell'> {
	workshopId: string;
	/** The workshop, opened by the caller, who also releases it. */
	live: { room: Pick<Room, 'doc' | 'state'>; view: Pick<WorkshopView, 'rooms' | 'info'> };
	registry: { open(roomId: string): Promise<OpenRoom> };
	/** A format's name. */
	format: string;
	locale: Locale;
	/** ms since 1970. */
	now: number;
	/** Where the server is reached: documents lead back to it. */
	base?: string | undefined;
	official?: Partial<ReportOfficial> | undefined;
	/** What is settled beside the documents, for the archive. */
	keeping?: Keeping | undefined;
}

export interface ExportedFile {
	bytes: Uint8Array;
	mediaType: string;
	/** ASCII only, safe in a header and on every disk. */
	fileName: string;
	/** What whoever takes it must know of it, as a code. */
	notice?: string | undefined;
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
		const workshopState = partsOf(live.room);
		const states = boards.map(({ roomId, room }) => ({ roomId, state: partsOf(room) }));
		const size = [workshopState, ...states.map(({ state }) => state)].flat().reduce((sum, part) => sum + part.length, 0);
		if (format.heavy || size > SMALL) return () => writeInThread({ ...input, format: format.format, workshopState, boards: states }, { signal, tell });
		const report = buildReport({ ...input, workshopDoc: live.room.doc, boards: boards.map(({ roomId, room }) => ({ roomId, doc: room.doc })) });
		return () => format.write(report);
	});
	const info = live.view.info();
	return {
		bytes,
		notice: format.noticeOf?.(bytes),
		mediaType: format.mediaType,
		fileName: fileName(pickText(info?.title, input.locale), info?.date ?? '', format.extension, format.suffix),
	};
}

/** All of a room: updates that make its document, in whatever order. */
function partsOf(room: Pick<Room, 'state'>): Uint8Array[] {
	const { base, tail } = room.state();
	return [base, ...tail];
}

/** Opens every board, has all of them read in one go, and closes them again whatever happens; what is left to do is done then. */
async function withBoards<T>(
	{ view }: ExportInput['live'],
	registry: ExportInput['registry'],
	read: (boards: { roomId: string; room: OpenRoom }[]) => () => T | Promise<T>,
): Promise<T> {
	const wanted = view.rooms().filter((room) => room.kind !== 'workshop');
	const opened = await Promise.allSettled(wanted.map(async ({ roomId }) => ({ roomId, room: await registry.open(roomId) })));
	const boards = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
	let rest: () => T | Promise<T>;
	try {
		const failed = opened.find((result) => result.status === 'rejected');
		if (failed) throw failed.reason;
		rest = read(boards);
	} finally {
		for (const { room } of boards) room.release();
	}
	return rest();
}
