/** The outcome pack as one HTML file that needs nothing else: landmarks, headings, tables with heads, light and dark, ready to print. No script. */
import { buildPack } from '@rembuk/shared/report/pack/build-pack';
import type { Format } from './format.ts';
import { pageOf } from './html/page.ts';

export const html: Format = {
	format: 'html',
	label: { id: 'Halaman web satu berkas (HTML)', en: 'Web page in one file (HTML)' },
	mediaType: 'text/html; charset=utf-8',
	extension: 'html',
	heavy: true,
	write: (report) => new TextEncoder().encode(pageOf(buildPack(report))),
};
