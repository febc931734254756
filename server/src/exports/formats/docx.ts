/** The outcome pack as a DOCX that a ministry can sign. Knows no board and no browser. */
import { buildPack } from '@rembuk/shared/report/pack/build-pack';
import type { Pack } from '@rembuk/shared/report/pack/pack';
import type { Report } from '@rembuk/shared/report/report';
import { Document, Packer } from 'docx';
import { blocksOf } from './docx/blocks.ts';
import { fontsFor } from './docx/embedded.ts';
import { PAGE, pageFooter } from './docx/page.ts';
import { NUMBERING, STYLES } from './docx/styles.ts';
import type { Format, Tell } from './format.ts';

export const docx: Format = {
	format: 'docx',
	label: { id: 'Berkas hasil, Word (DOCX)', en: 'Outcome pack, Word (DOCX)' },
	mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	extension: 'docx',
	heavy: true,
	write: async (report, tell) => new Uint8Array(await Packer.toArrayBuffer(await documentOf(report, tell))),
};

async function documentOf(report: Report, tell?: Tell): Promise<Document> {
	const pack: Pack = buildPack(report);
	return new Document({
		title: pack.title,
		subject: pack.subject,
		creator: pack.makers.join('; ') || 'Rembuk',
		lastModifiedBy: 'Rembuk',
		keywords: pack.keywords.join('; '),
		styles: STYLES[pack.locale],
		numbering: NUMBERING,
		fonts: fontsFor(JSON.stringify(pack, (key, value) => (key === 'drawing' ? undefined : value))),
		sections: [
			{
				// the cover carries no footer
				properties: { page: PAGE, titlePage: true },
				footers: { default: pageFooter(pack.title, pack.locale) },
				children: await blocksOf(pack, tell),
			},
		],
	});
}
