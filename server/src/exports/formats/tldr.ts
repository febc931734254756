/**
 * The boards as one `.tldr` file, a page for each, to be opened in tldraw elsewhere. An action card, which no other tldraw knows, becomes a box with the
 * card's words. Knows no document; the archive is the lossless one.
 */
import { tldrFile } from '@rembuk/shared/report/tldr-file';
import type { Format } from './format.ts';

export const tldr: Format = {
	format: 'tldr',
	label: { id: 'Papan tldraw (.tldr)', en: 'tldraw boards (.tldr)' },
	mediaType: 'application/vnd.tldraw+json',
	extension: 'tldr',
	write: (report) => new TextEncoder().encode(tldrFile(report.boards, report)),
};
