/** The outcome pack as PDF, its fonts embedded, every letter shown or replaced by a visible ▯. Knows no board and no browser. */
import { buildPack } from '@rembuk/shared/report/pack/build-pack';
import type { Format } from './format.ts';
import { writePdf } from './pdf/write-pdf.ts';

export const pdf: Format = {
	format: 'pdf',
	label: { id: 'Berkas hasil (PDF)', en: 'Outcome pack (PDF)' },
	mediaType: 'application/pdf',
	extension: 'pdf',
	heavy: true,
	write: (report, tell) => writePdf(buildPack(report), tell),
};
