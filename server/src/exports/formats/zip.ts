/** Everything in one ZIP: each format of the list, and the boards one by one. Knows what the list knows. */

import { TOO_LARGE_NOTICE } from '@rembuk/shared/api/import-workshop';
import { drawingSvg } from '@rembuk/shared/report/drawing/drawing-svg';
import type { Report } from '@rembuk/shared/report/report';
import { tldrFile } from '@rembuk/shared/report/tldr-file';
import type { Format, Tell } from './format.ts';
import { tooLargeInWords } from './json.ts';
import { drawnBoards, markedFile, slugOf } from './picture/board-files.ts';
import { paint } from './picture/raster.ts';
import { zipFiles } from './zip/zip-files.ts';

/** The format that holds all files of the others; `others` are told so that the list stays one list. */
export const zipOf = (others: readonly Format[]): Format => ({
	format: 'zip',
	label: { id: 'Semua berkas (ZIP)', en: 'All files (ZIP)' },
	mediaType: 'application/zip',
	extension: 'zip',
	heavy: true,
	write: async (report, tell) => zipFiles(await filesOf(report, others, tell)),
});

async function filesOf(report: Report, others: readonly Format[], tell?: Tell): Promise<Record<string, Uint8Array>> {
	const files: Record<string, Uint8Array> = {};
	// what is a ZIP itself is put in by board, below
	for (const [index, format] of others.entries()) {
		if (format.extension !== 'zip') {
			const name = `rembuk-${format.format}`;
			const bytes = await format.write(report);
			files[`${name}.${format.extension}`] = bytes;
			if (format.noticeOf?.(bytes) === TOO_LARGE_NOTICE)
				files[`${name}-${TOO_LARGE_NOTICE}.txt`] = new TextEncoder().encode(tooLargeInWords(bytes, report.locale));
		}
		tell?.(index + 1, others.length + 1);
	}
	const drawn = drawnBoards(report);
	for (const [name, text] of Object.entries(markedFile(drawn, report))) files[`boards/${name}`] = text;
	for (const { drawing, board, slug } of drawn) {
		files[`boards/${slug}.svg`] = new TextEncoder().encode(drawingSvg(drawing, board.title));
		files[`boards/${slug}.png`] = (await paint(drawing)).png;
	}
	for (const [index, board] of report.boards.entries())
		files[`boards/${slugOf(board.title, index + 1)}.tldr`] = new TextEncoder().encode(tldrFile([board], report));
	return files;
}
