/** Appendix: the notes that no card came from, by group, so that no voice vanishes. */
import type { Report } from '@rembuk/shared/report/report';
import { reportWords } from '@rembuk/shared/report/report-words';
import { formatMessage } from '@rembuk/shared/text/messages';
import { HeadingLevel, type Paragraph } from 'docx';
import { noteLine } from './group-section.ts';
import { STYLE } from './styles.ts';
import { paragraph } from './text.ts';

export function unusedNotes({ unusedNotes: unused, groups, locale }: Report): Paragraph[] {
	if (unused.length === 0) return [];
	return [
		paragraph(formatMessage(reportWords.annex, locale, { n: 2, title: formatMessage(reportWords.unused, locale) }), { heading: HeadingLevel.HEADING_1 }),
		paragraph(formatMessage(reportWords.unusedWhy, locale), { style: STYLE.lead }),
		...groups.flatMap((group) => {
			const notes = group.notes.filter((note) => note.cards.length === 0);
			return notes.length === 0 ? [] : [paragraph(group.title, { heading: HeadingLevel.HEADING_2 }), ...notes.map((note) => noteLine(note, locale))];
		}),
	];
}
