/** The report as a DOCX that a ministry can sign: title block, a section per group, attendance with signatures, appendix. Knows no board and no browser. */
import type { Report, ReportGroup } from '@rembuk/shared/report/report';
import { reportWords } from '@rembuk/shared/report/report-words';
import { cleanText } from '@rembuk/shared/text/clean-text';
import { formatMessage } from '@rembuk/shared/text/messages';
import { Document, Packer } from 'docx';
import { attendance } from './docx/attendance.ts';
import { groupSection } from './docx/group-section.ts';
import { PAGE, pageFooter } from './docx/page.ts';
import { signatures } from './docx/signatures.ts';
import { NUMBERING, STYLES } from './docx/styles.ts';
import { titleBlock } from './docx/title-block.ts';
import { unusedNotes } from './docx/unused-notes.ts';
import type { Format } from './format.ts';

export const docx: Format = {
	format: 'docx',
	label: { id: 'Dokumen Word (DOCX)', en: 'Word document (DOCX)' },
	mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	extension: 'docx',
	heavy: true,
	write: async (report) => new Uint8Array(await Packer.toArrayBuffer(documentOf(report))),
};

/** A group of the day is shown even when it is empty; the plenary only when something is in it. */
const hasSomething = (group: ReportGroup): boolean => group.topicKey !== undefined || group.notes.length > 0 || group.cards.length > 0;

function documentOf(report: Report): Document {
	const { locale, workshop } = report;
	const title = cleanText(workshop.title);
	return new Document({
		title,
		subject: formatMessage(reportWords.documentKind, locale),
		creator: cleanText(workshop.organisers.join('; ')) || 'Rembuk',
		lastModifiedBy: 'Rembuk',
		keywords: report.groups.flatMap((group) => (group.topicKey === undefined ? [] : [cleanText(group.title)])).join('; '),
		styles: STYLES[locale],
		numbering: NUMBERING,
		sections: [
			{
				properties: { page: PAGE },
				footers: { default: pageFooter(title, locale) },
				children: [
					...titleBlock(report),
					...report.groups.filter(hasSomething).flatMap((group, index) => groupSection(group, index + 1, report)),
					...signatures(report),
					...attendance(report),
					...unusedNotes(report),
				],
			},
		],
	});
}
