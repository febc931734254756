/** The boards as PNG, drawn from their records: a ZIP with one file for each. Knows no browser. */
import type { Format } from './format.ts';
import { zippedPictures } from './picture/board-files.ts';
import { paint } from './picture/raster.ts';

export const png: Format = {
	format: 'png',
	label: { id: 'Gambar semua papan, PNG (ZIP)', en: 'Pictures of all boards, PNG (ZIP)' },
	mediaType: 'application/zip',
	extension: 'zip',
	heavy: true,
	suffix: 'png',
	write: (report) => zippedPictures(report, 'png', async ({ drawing }) => (await paint(drawing)).png),
};
