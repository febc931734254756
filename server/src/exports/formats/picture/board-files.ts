/** The pictures of a report's boards as files. An empty board gives none. */
import { drawBoard } from '@rembuk/shared/report/drawing/draw-board';
import type { Drawing } from '@rembuk/shared/report/drawing/drawing';
import { markedInWords } from '@rembuk/shared/report/pack/pack-words';
import type { Report, ReportBoard } from '@rembuk/shared/report/report';
import { defineMessages, formatMessage } from '@rembuk/shared/text/messages';
import { zipFiles } from '../zip/zip-files.ts';

const text = defineMessages({
	nothingDrawn: { id: 'Belum ada apa pun pada papan mana pun, jadi tidak ada gambarnya.', en: 'There is nothing on any board yet, so there are no pictures.' },
});

export interface DrawnBoard {
	board: ReportBoard;
	drawing: Drawing;
	/** `1-pengguna-jasa`: safe in a ZIP, told apart by the number. */
	slug: string;
}

/** What is drawn, board by board, in the order of the groups. */
export const drawnBoards = (report: Report): DrawnBoard[] =>
	report.boards.flatMap((board, index) => {
		const drawing = drawBoard(board, report);
		return drawing === undefined ? [] : [{ board, drawing, slug: slugOf(board.title, index + 1) }];
	});

/** Letters without accents, digits and dashes, behind the number. */
export function slugOf(title: string, number: number): string {
	const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
	const slug = plain
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 40)
		.replace(/^-+|-+$/g, '');
	return slug === '' ? String(number) : `${number}-${slug}`;
}

/** A text beside the pictures that names what they show only as a labelled box, board by board; no file when they show everything. */
export function markedFile(drawn: readonly DrawnBoard[], report: Report): Record<string, Uint8Array> {
	const lines = drawn.flatMap(({ drawing, board }) => {
		const marked = markedInWords(drawing, report);
		return marked === '' ? [] : [`${board.title}: ${marked}\r\n`];
	});
	return lines.length === 0 ? {} : { [MARKED_NAMES[report.locale]]: new TextEncoder().encode(lines.join('')) };
}
/** A text in the place of pictures, where no board has anything on it: an archive without files is none for most programs. */
function emptyFile({ locale }: Report): Record<string, Uint8Array> {
	return { [EMPTY_NAMES[locale]]: new TextEncoder().encode(`${formatMessage(text.nothingDrawn, locale)}\r\n`) };
}
const EMPTY_NAMES = { id: 'papan-kosong.txt', en: 'empty-boards.txt' } as const;
const MARKED_NAMES = { id: 'tidak-tergambar.txt', en: 'not-drawn.txt' } as const;

/** One picture for each board, in a ZIP. */
export async function zippedPictures(report: Report, extension: string, draw: (drawn: DrawnBoard) => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
	const drawn = drawnBoards(report);
	const files = drawn.length === 0 ? emptyFile(report) : markedFile(drawn, report);
	for (const one of drawn) files[`${one.slug}.${extension}`] = await draw(one);
	return zipFiles(files);
}
