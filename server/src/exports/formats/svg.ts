/** The boards as SVG, drawn from their records: a ZIP with one file for each. Knows no browser. */
import { drawingSvg } from '@rembuk/shared/report/drawing/drawing-svg';
import type { Format } from './format.ts';
import { zippedPictures } from './picture/board-files.ts';

export const svg: Format = {
	format: 'svg',
	label: { id: 'Gambar semua papan, SVG (ZIP)', en: 'Pictures of all boards, SVG (ZIP)' },
	mediaType: 'application/zip',
	extension: 'zip',
	heavy: true,
	suffix: 'svg',
	write: (report) => zippedPictures(report, 'svg', ({ drawing, board }) => new TextEncoder().encode(drawingSvg(drawing, board.title))),
};
